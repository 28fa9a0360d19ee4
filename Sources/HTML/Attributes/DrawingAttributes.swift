// Attributes of SVG. Coordinates and lengths are in the units of the drawing's `viewBox`.

extension Attribute where Kind == Tags.Svg {
    /// The coordinates of the drawing: left, top, width, height.
    package static func viewBox(_ left: Double, _ top: Double, _ width: Double, _ height: Double) -> Attribute {
        Attribute("viewBox", [left, top, width, height].map(\.coordinate).joined(separator: " "))
    }
}

extension Attribute where Kind: DrawingTag {
    /// A colour, `none` or `currentColor`.
    package static func fill(_ paint: String) -> Attribute { Attribute("fill", paint) }

    /// A colour, `none` or `currentColor`.
    package static func stroke(_ paint: String) -> Attribute { Attribute("stroke", paint) }

    package static func strokeWidth(_ width: Double) -> Attribute { Attribute("stroke-width", width.coordinate) }

    package static func strokeLinecap(_ cap: LineCap) -> Attribute { Attribute("stroke-linecap", cap.rawValue) }

    package static func strokeLinejoin(_ join: LineJoin) -> Attribute { Attribute("stroke-linejoin", join.rawValue) }

    package static func transform(_ transform: String) -> Attribute { Attribute("transform", transform) }
}

extension Attribute where Kind: PlacedTag {
    package static func x(_ x: Double) -> Attribute { Attribute("x", x.coordinate) }

    package static func y(_ y: Double) -> Attribute { Attribute("y", y.coordinate) }
}

extension Attribute where Kind == Tags.Path {
    /// The outline, in the path language of SVG.
    package static func d(_ outline: String) -> Attribute { Attribute("d", outline) }
}

extension Attribute where Kind == Tags.Rect {
    package static func width(_ width: Double) -> Attribute { Attribute("width", width.coordinate) }

    package static func height(_ height: Double) -> Attribute { Attribute("height", height.coordinate) }

    /// The radius of the corners.
    package static func rx(_ radius: Double) -> Attribute { Attribute("rx", radius.coordinate) }
}

extension Attribute where Kind == Tags.Circle {
    package static func cx(_ x: Double) -> Attribute { Attribute("cx", x.coordinate) }

    package static func cy(_ y: Double) -> Attribute { Attribute("cy", y.coordinate) }

    package static func r(_ radius: Double) -> Attribute { Attribute("r", radius.coordinate) }
}

extension Attribute where Kind == Tags.Line {
    package static func x1(_ x: Double) -> Attribute { Attribute("x1", x.coordinate) }

    package static func y1(_ y: Double) -> Attribute { Attribute("y1", y.coordinate) }

    package static func x2(_ x: Double) -> Attribute { Attribute("x2", x.coordinate) }

    package static func y2(_ y: Double) -> Attribute { Attribute("y2", y.coordinate) }
}

extension Attribute where Kind: OutlineTag {
    /// Pairs of coordinates, for example `0,10 5,3`.
    package static func points(_ points: String) -> Attribute { Attribute("points", points) }
}

extension Attribute where Kind == Tags.Text {
    /// Which part of the words stands at the point.
    package static func textAnchor(_ anchor: TextAnchor) -> Attribute { Attribute("text-anchor", anchor.rawValue) }
}

extension Double {
    /// As short as it can be said: `3`, not `3.0`.
    fileprivate var coordinate: String {
        Int(exactly: self).map(String.init) ?? String(self)
    }
}
