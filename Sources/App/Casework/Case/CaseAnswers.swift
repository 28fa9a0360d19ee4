import Domain
import HTML

/// What the applicant answered, step by step.
struct CaseAnswers: Component {
    let journey: Journey
    let fileNames: [String: String]

    var body: some HTML {
        for stage in journey.steps {
            section {
                h2(.class("heading")) { stage.step.title() }
                dl(.class("facts")) {
                    for question in stage.questions.flatMap(\.singles) where question.isAnswerable {
                        div(.class("facts__row")) {
                            dt { question.label }
                            dd {
                                Lines(question.display(fileNames: fileNames), whenEmpty: "（入力なし）")
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Question {
    /// An explanation is only read.
    var isAnswerable: Bool { field.kind.word != .explanation }
}
