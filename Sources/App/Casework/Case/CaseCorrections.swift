import Domain
import HTML

/// What the office asked to put right, and what came of it.
struct CaseCorrections: Component {
    let corrections: [CaseFileView.CorrectionView]

    var body: some HTML {
        if !corrections.isEmpty {
            section {
                h2(.class("heading")) { "補正" }
                for view in corrections {
                    h3 { "\(view.correction.requestedAt.japanese)の依頼" }
                    p { "期限：\(view.correction.dueOn.weekdayText)" }
                    ul {
                        for request in view.requested { li { "\(request.label)：\(request.reason)" } }
                    }
                    if let answered = view.correction.answeredAt {
                        p { "\(answered.japanese)に補正されました。" }
                        CaseDifferences(differences: view.differences)
                    } else {
                        p(.class("muted")) { "まだ補正されていません。" }
                    }
                }
            }
        }
    }
}

/// What is different after a correction.
private struct CaseDifferences: Component {
    let differences: [AnswerDifference]

    var body: some HTML {
        if differences.isEmpty {
            p { "内容は変わっていません。" }
        } else {
            dl(.class("diff")) {
                for difference in differences {
                    div(.class("diff__row")) {
                        dt(.class("diff__name")) { difference.label }
                        dd(.class("diff__old")) {
                            span(.class("diff__word")) { "変更前" }
                            del { Lines(difference.old, whenEmpty: "（入力なし）") }
                        }
                        dd(.class("diff__new")) {
                            span(.class("diff__word")) { "変更後" }
                            ins { Lines(difference.new, whenEmpty: "（入力なし）") }
                        }
                    }
                }
            }
        }
    }
}
