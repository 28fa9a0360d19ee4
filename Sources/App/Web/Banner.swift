import HTML

/// A notice across the column.
struct Banner<Content: HTML>: Component {
    private let kind: BannerKind
    private let heading: String
    private let frame: PageFrame
    private let content: Content

    /// - Parameter heading: one sentence; `content` may add more paragraphs.
    init(_ kind: BannerKind, _ heading: String, in frame: PageFrame, @HTMLBuilder content: () -> Content) {
        self.kind = kind
        self.heading = heading
        self.frame = frame
        self.content = content()
    }

    var body: some HTML {
        div(.class("banner banner--\(kind.rawValue)"), .role(kind == .error ? .alert : .status)) {
            Icon(kind.icon, in: frame, style: "banner__icon", meaning: kind.meaning)
            p(.class("banner__title")) { heading }
            content
        }
    }
}

extension Banner where Content == EmptyHTML {
    init(_ kind: BannerKind, _ heading: String, in frame: PageFrame) {
        self.init(kind, heading, in: frame) {}
    }
}

/// What kind of news a banner brings; the colour only helps.
enum BannerKind: String, Sendable {
    case success, error, warning, info, quiet

    fileprivate var icon: Icon.Name {
        switch self {
        case .success: .success
        case .error: .error
        case .warning: .warning
        case .info, .quiet: .info
        }
    }

    fileprivate var meaning: String {
        switch self {
        case .success: "完了"
        case .error: "エラー"
        case .warning: "注意"
        case .info: "お知らせ"
        case .quiet: "補足"
        }
    }
}
