import Content
import Domain
import HTML

/// Where a package file is chosen, or its text put in; what is wrong with it stands above, line by line.
struct GuideImportPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    /// What is wrong with the choice of a file.
    var errors: [FieldError] = []
    var text = ""
    var faults: [ContentFault] = []
    /// Whether it is a guide at all, so that the rest can be mended on the screens.
    var isReadable = false

    /// The name of the file input.
    static let file = "file"
    /// The button that makes a draft in spite of the faults.
    static let accept = "accept"

    var body: some HTML {
        StaffPage("\(faults.isEmpty && errors.isEmpty ? "" : "エラー：")案内の取り込み", in: frame, officer: officer, at: .guides)
        {
            Breadcrumb(trail: [Crumb(title: "手続案内", path: Path.staffGuides)], here: "取り込み")
            h1(.class("page-title")) { "案内をファイルから取り込む" }
            ErrorSummary(errors, in: frame)
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
            p { "書き出したファイル（YAML）を選んでください。下書きになり、公開されるまで市民には表示されません。" }
            form(.class("form"), .method(.post), .action(Path.guideImport), .enctype(.multipart), .novalidate) {
                FormSeal(csrf: officer.csrfToken)
                LabelledInput(name: Self.file, question: "ファイル", type: .file, hint: "1 MBまで", errors: errors)
                div(.class("field")) {
                    label(.class("field__label"), .for("package")) { "ファイルを選ばないときは、その内容" }
                    textarea(
                        .class("textarea"),
                        .id("package"),
                        .name("package"),
                        .rows(text.isEmpty ? 6 : 24),
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
