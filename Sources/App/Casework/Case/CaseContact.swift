import Domain
import HTML

/// How the applicant can be reached.
struct CaseContact: Component {
    let file: CaseFile

    var body: some HTML {
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
        }
    }
}

extension Journey {
    /// Where the applicant can be called.
    fileprivate var telephones: [Question] {
        singleQuestions.filter { $0.field.kind.word == .telephone && $0.answer != nil }
    }
}
