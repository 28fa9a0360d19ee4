// Attributes of links, of what is loaded from elsewhere, and of the head of a page.

extension Attribute where Kind: LinkTag {
    /// Addresses whose scheme is not a known harmless one are refused (see ``Address``).
    package static func href(_ address: String?) -> Attribute { Attribute("href", address: address) }
}

extension Attribute where Kind: SourceTag {
    package static func src(_ address: String?) -> Attribute { Attribute("src", address: address) }
}

extension Attribute where Kind: SizedTag {
    /// In CSS pixels.
    package static func width(_ width: Int) -> Attribute { Attribute("width", String(width)) }

    /// In CSS pixels.
    package static func height(_ height: Int) -> Attribute { Attribute("height", String(height)) }
}

extension Attribute where Kind == Tags.A {
    package static func rel(_ relations: LinkRelation...) -> Attribute {
        Attribute("rel", list: relations.map(\.rawValue))
    }

    package static func target(_ target: LinkTarget) -> Attribute { Attribute("target", target.rawValue) }

    package static func hreflang(_ language: String?) -> Attribute { Attribute("hreflang", language) }

    /// Saves the resource under this name instead of showing it.
    package static func download(_ name: String) -> Attribute { Attribute("download", name) }
}

extension Attribute where Kind == Tags.Link {
    package static func rel(_ relations: LinkRelation...) -> Attribute {
        Attribute("rel", list: relations.map(\.rawValue))
    }

    package static func hreflang(_ language: String?) -> Attribute { Attribute("hreflang", language) }

    /// A media type.
    package static func type(_ type: String) -> Attribute { Attribute("type", type) }

    /// A media query.
    package static func media(_ query: String) -> Attribute { Attribute("media", query) }

    package static func sizes(_ sizes: String) -> Attribute { Attribute("sizes", sizes) }

    /// What is loaded ahead: `style`, `script`, `font`, `image`.
    package static func `as`(_ destination: String) -> Attribute { Attribute("as", destination) }

    /// A digest of the resource (Subresource Integrity).
    package static func integrity(_ digest: String?) -> Attribute { Attribute("integrity", digest) }
}

extension Attribute where Kind == Tags.Meta {
    package static func content(_ content: String) -> Attribute { Attribute("content", content) }

    /// The name of a fact in the Open Graph vocabulary.
    package static func property(_ name: String) -> Attribute { Attribute("property", name) }
}

extension Attribute where Kind == Tags.Script {
    package static var `defer`: Attribute { Attribute("defer", isPresent: true) }

    package static var async: Attribute { Attribute("async", isPresent: true) }

    package static func type(_ type: ScriptType) -> Attribute { Attribute("type", type.rawValue) }

    /// A digest of the script (Subresource Integrity).
    package static func integrity(_ digest: String?) -> Attribute { Attribute("integrity", digest) }
}

extension Attribute where Kind == Tags.Img {
    /// What the image says to those who do not see it; empty if it is mere decoration.
    package static func alt(_ text: String) -> Attribute { Attribute("alt", text) }

    package static func loading(_ loading: ImageLoading) -> Attribute { Attribute("loading", loading.rawValue) }
}

extension Attribute where Kind == Tags.Source {
    /// One address, without the list of widths that HTML also allows.
    package static func srcset(_ address: String) -> Attribute { Attribute("srcset", address: address) }

    /// A media type.
    package static func type(_ type: String) -> Attribute { Attribute("type", type) }

    /// A media query.
    package static func media(_ query: String) -> Attribute { Attribute("media", query) }
}
