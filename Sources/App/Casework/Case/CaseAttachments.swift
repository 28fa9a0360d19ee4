import Domain
import HTML

/// The files of a case, each with the question that it answers; only those that the scanner found harmless can be opened.
struct CaseAttachments: Component {
    let view: CaseFileView
    let frame: PageFrame

    var body: some HTML {
        if !view.attachments.isEmpty {
            section {
                h2(.class("heading")) { "添付書類" }
                ul(.class("files")) {
                    for attachment in view.attachments {
                        li(.class("file")) {
                            Icon(.document, in: frame, style: "file__icon")
                            span(.class("file__name")) {
                                if let question = view.file.label(of: attachment.key) {
                                    span(.class("file__question")) { question }
                                }
                                if attachment.state == .clean {
                                    a(.href(Path.caseAttachment(view.file.id, attachment.id))) { attachment.name }
                                } else {
                                    attachment.name
                                }
                                " "
                                span(.class("file__size")) { attachment.sizeText }
                            }
                            if view.replaced.contains(attachment.id) {
                                span(.class("badge file__state")) { "差し替え前" }
                            }
                            switch attachment.state {
                            case .waiting: span(.class("badge badge--active file__state")) { "検査中（まだ開けません）" }
                            case .clean: span(.class("badge badge--success file__state")) { "安全" }
                            case .infected: span(.class("badge badge--error file__state")) { "危険（開けません）" }
                            }
                        }
                    }
                }
            }
        }
    }
}
