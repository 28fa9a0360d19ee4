import Domain
import HTML

/// Two versions of a guide and what differs between them.
struct GuideComparisonPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let id: String
    /// `draft` and the numbers of versions.
    let choices: [String]
    let from: String
    let to: String
    /// nil when there is no such version.
    let old: Guide?
    let new: Guide?
    let catalogue: CatalogueSnapshot

    /// The word for the draft.
    static let draft = "draft"

    private var list: [LabelledSelect.Choice] { choices.map { .init(value: $0, text: Self.name($0)) } }

    private static func name(_ choice: String) -> String { choice == draft ? "下書き" : "版\(choice)" }

    var body: some HTML {
        let name = (new ?? old)?.name() ?? id
        StaffPage("版の比較 - \(name)", in: frame, officer: officer, at: .guides) {
            Breadcrumb(
                trail: [
                    Crumb(title: "手続案内", path: Path.staffGuides), Crumb(title: name, path: Path.staffGuide(id)),
                ],
                here: "版の比較"
            )
            h1(.class("page-title")) { "版を比べる" }
            form(.class("form"), .method(.get), .action(Path.guideComparison(id))) {
                LabelledSelect(name: "from", question: "変更前", choices: list, chosen: from)
                LabelledSelect(name: "to", question: "変更後", choices: list, chosen: to)
                div(.class("actions")) { button(.class("button button--outline"), .type(.submit)) { "比べる" } }
            }
            if let old, let new {
                let parts = GuideComparison(old, new, catalogue).parts
                h2(.class("heading")) { "\(Self.name(from))から\(Self.name(to))への変更（\(parts.count)か所）" }
                if parts.isEmpty { p { "違いはありません。" } }
                for part in parts {
                    section {
                        h3 {
                            span(.class("badge")) { part.manner.rawValue }
                            " \(part.title)"
                        }
                        DiffList(changes: part.changes)
                    }
                }
            } else {
                p { "比べる版を、二つ選んでください。" }
            }
        }
    }
}
