import HTML

/// A line drawing from `icons.svg`: beside words as decoration, or by itself with a meaning that is read aloud.
struct Icon: Component {
    /// The drawings that the service uses, by their ids in the file.
    enum Name: String, Sendable {
        case search, check, plus, trash, edit, success, error, warning, info, clock, calendar, document, image, upload
        case download, printer, mail, phone, shield, lock, person, people, building, help, external, yen, card, device
        case arrowRight = "arrow-right"
        case arrowLeft = "arrow-left"
    }

    private let name: Name
    private let frame: PageFrame
    private let style: String?
    private let meaning: String?

    /// - Parameters:
    ///   - style: a class beside `icon`.
    ///   - meaning: what is read aloud; nil where words beside the drawing say it.
    init(_ name: Name, in frame: PageFrame, style: String? = nil, meaning: String? = nil) {
        self.name = name
        self.frame = frame
        self.style = style
        self.meaning = meaning
    }

    var body: some HTML {
        let file = frame.assets.address(of: "icons.svg")
        if let meaning {
            svg(.class("icon", style), .role(.img), .aria(.label, meaning)) { use(.href("\(file)#\(name.rawValue)")) }
        } else {
            svg(.class("icon", style), .aria(.hidden, true)) { use(.href("\(file)#\(name.rawValue)")) }
        }
    }
}
