import Domain
import HTML

/// The parts of a case below the answers; on the screen and on paper.
struct CaseFee: Component {
    let file: CaseFile

    var body: some HTML {
        if let quote = file.quote {
            section {
                h2(.class("heading")) { "手数料" }
                dl(.class("facts")) {
                    for line in quote.lines {
                        div(.class("facts__row")) {
                            dt { line.label() }
                            dd { "\(NumberText.yen(line.unitPrice)) × \(line.count) ＝ \(NumberText.yen(line.amount))" }
                        }
                    }
                    div(.class("facts__row")) {
                        dt { "合計" }
                        dd { file.amount.map(NumberText.yen) ?? "審査で決めます" }
                    }
                }
            }
        }
    }
}

struct CaseContact: Component {
    let file: CaseFile

    var body: some HTML {
        section {
            h2(.class("heading")) { "連絡先" }
            dl(.class("facts")) {
                div(.class("facts__row")) {
                    dt { "メールアドレス" }
                    dd(.translate(false)) { file.application.email ?? "（なし）" }
                }
                for question in file.journey.telephones {
                    div(.class("facts__row")) {
                        dt { question.label }
                        dd {
                            for number in question.display() { a(.href("tel:\(number)")) { number } }
                        }
                    }
                }
                if let sent = file.application.row.submittedAt {
                    div(.class("facts__row")) {
                        dt { "送信日時" }
                        dd { sent.japanese }
                    }
                }
            }
        }
    }
}

extension Journey {
    /// Where the applicant can be called.
    fileprivate var telephones: [Question] {
        singleQuestions.filter { $0.field.kind.word == .telephone && $0.answer != nil }
    }
}

struct CaseCorrections: Component {
    let corrections: [CaseFileView.CorrectionView]

    var body: some HTML {
        if !corrections.isEmpty {
            section {
                h2(.class("heading")) { "補正" }
                for view in corrections {
                    h3 { "\(view.correction.requestedAt.japanese)の依頼（期限 \(view.correction.dueOn.weekdayText)）" }
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

struct CaseHistory: Component {
    let history: [HistoryLine]

    var body: some HTML {
        section {
            h2(.class("heading")) { "履歴" }
            ol(.class("timeline")) {
                for line in history {
                    li(.class("timeline__item"), .aria(.current, line.id == history.last?.id ? "step" : nil)) {
                        HTML::time(.class("timeline__time")) { "\(line.at.japanese)　\(line.actor)" }
                        span(.class("timeline__what")) {
                            line.sentence
                            if let note = line.note {
                                br()
                                Lines([note])
                            }
                        }
                    }
                }
            }
        }
    }
}

struct CaseMessages: Component {
    let messages: [CaseMessageStore.OpenMessage]

    var body: some HTML {
        if !messages.isEmpty {
            section {
                h2(.class("heading")) { "申請者への連絡" }
                ol(.class("timeline")) {
                    for message in messages {
                        li(.class("timeline__item")) {
                            HTML::time(.class("timeline__time")) { "\(message.at.japanese)　\(message.officer)" }
                            span(.class("timeline__what")) { Lines([message.body]) }
                        }
                    }
                }
            }
        }
    }
}
