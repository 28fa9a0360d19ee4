import Content
import Domain
import HTML

/// Where the text of a package file is put in; what is wrong with it stands above, line by line.
struct GuideImportPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    var text = ""
    var faults: [ContentFault] = []
    /// Whether it is a guide at all, so that the rest can be mended on the screens.
    var isReadable = false

    /// The button that makes a draft in spite of the faults.
    static let accept = "accept"

    var body: some HTML {
        StaffPage("\(faults.isEmpty ? "" : "エラー：")案内の取り込み", in: frame, officer: officer, at: .guides) {
            Breadcrumb(trail: [Crumb(title: "手続案内", path: Path.staffGuides)], here: "取り込み")
            h1(.class("page-title")) { "案内をファイルから取り込む" }
            if !faults.isEmpty {
                Banner(.error, "このファイルには、直すところが\(faults.count)か所あります。まだ取り込んでいません。", in: frame) {
                    ul {
                        for fault in faults {
                            li {
                                strong { "\(fault.line)行目" }
                                "（\(fault.level.name)）\(fault.path.joined(separator: " › "))：\(fault.sentence)"
                            }
                        }
                    }
                }
            }
            p { "書き出したファイル（YAML）の内容を貼り付けてください。下書きになり、公開されるまで市民には表示されません。" }
            form(.class("form"), .method(.post), .action(Path.guideImport)) {
                FormSeal(csrf: officer.csrfToken)
                div(.class("field")) {
                    label(.class("field__label"), .for("package")) { "ファイルの内容" }
                    textarea(
                        .class("textarea"),
                        .id("package"),
                        .name("package"),
                        .rows(24),
                        .spellcheck(false)
                    ) { text }
                }
                div(.class("actions")) {
                    button(.class("button"), .type(.submit)) { "取り込む" }
                    if isReadable {
                        button(
                            .class("button button--outline"),
                            .type(.submit),
                            .name(FormNames.act),
                            .value(Self.accept)
                        ) { "誤りを残したまま下書きにして、画面で直す" }
                    }
                }
            }
        }
    }
}
