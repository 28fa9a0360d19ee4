import Domain
import HTML

/// A heading with a list below; nothing when the list is empty.
struct TextList: Component {
    let heading: String
    let texts: [Text]

    init(_ heading: String, _ texts: [Text]) {
        self.heading = heading
        self.texts = texts
    }

    var body: some HTML {
        if !texts.isEmpty {
            section {
                h2(.class("heading")) { heading }
                ul {
                    ForEach(texts) { text in li { text.japanese } }
                }
            }
        }
    }
}

/// 申請から交付までの流れ
struct FlowSteps: Component {
    let flow: [Text]

    var body: some HTML {
        section {
            h2(.class("heading")) { "申請から交付までの流れ" }
            ol(.class("steps")) {
                ForEach(flow) { text in
                    li(.class("steps__item")) {
                        div { span(.class("steps__name")) { text.japanese } }
                    }
                }
            }
        }
    }
}

/// 添付書類
struct EvidenceList: Component {
    let evidence: [Evidence]

    var body: some HTML {
        if !evidence.isEmpty {
            section {
                h2(.class("heading")) { "添付書類" }
                ul {
                    ForEach(evidence) { paper in
                        li {
                            strong { paper.name.japanese }
                            "（\(paper.manner.explanation)）"
                            if let when = paper.when {
                                br()
                                when.japanese
                            }
                            if let note = paper.note {
                                br()
                                note.japanese
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Evidence.Manner {
    fileprivate var explanation: String {
        switch self {
        case .upload: "画像やPDFを添付"
        case .post: "原本を郵送"
        case .counter: "窓口で提示"
        }
    }
}
