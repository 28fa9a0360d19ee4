// swift-format-ignore-file: TypeNamesShouldBeCapitalized

extension Tags {
    package enum Svg: SizedTag, DrawingTag { package static var name: StaticString { "svg" } }
    package enum G: DrawingTag { package static var name: StaticString { "g" } }
    package enum Defs: DrawingTag { package static var name: StaticString { "defs" } }
    package enum Symbol: DrawingTag { package static var name: StaticString { "symbol" } }
    package enum Use: DrawingTag, PlacedTag, LinkTag { package static var name: StaticString { "use" } }
    package enum Path: DrawingTag { package static var name: StaticString { "path" } }
    package enum Rect: DrawingTag, PlacedTag { package static var name: StaticString { "rect" } }
    package enum Circle: DrawingTag { package static var name: StaticString { "circle" } }
    package enum Line: DrawingTag { package static var name: StaticString { "line" } }
    package enum Polyline: OutlineTag { package static var name: StaticString { "polyline" } }
    package enum Polygon: OutlineTag { package static var name: StaticString { "polygon" } }
    package enum Text: DrawingTag, PlacedTag { package static var name: StaticString { "text" } }
    package enum Tspan: DrawingTag, PlacedTag { package static var name: StaticString { "tspan" } }
    package enum Desc: DrawingTag { package static var name: StaticString { "desc" } }
}

/// A drawing.
package typealias svg<Content: HTML> = Element<Tags.Svg, Content>

/// Shapes that belong together.
package typealias g<Content: HTML> = Element<Tags.G, Content>

/// Shapes kept for later use.
package typealias defs<Content: HTML> = Element<Tags.Defs, Content>

/// A drawing kept under its id.
package typealias symbol<Content: HTML> = Element<Tags.Symbol, Content>

/// A drawing that is kept elsewhere.
package typealias use = HollowElement<Tags.Use>

/// A shape by its outline.
package typealias path = HollowElement<Tags.Path>

/// A rectangle.
package typealias rect = HollowElement<Tags.Rect>

/// A circle.
package typealias circle = HollowElement<Tags.Circle>

/// A straight line.
package typealias line = HollowElement<Tags.Line>

/// A line through points.
package typealias polyline = HollowElement<Tags.Polyline>

/// A surface between points.
package typealias polygon = HollowElement<Tags.Polygon>

/// Words in a drawing.
package typealias text<Content: HTML> = Element<Tags.Text, Content>

/// Some words of a `text`.
package typealias tspan<Content: HTML> = Element<Tags.Tspan, Content>

/// What a drawing shows, for screen readers.
package typealias desc<Content: HTML> = Element<Tags.Desc, Content>
