import Domain
import Foundation
import HTML

/// The answers of all steps, each with the way to change it where it may be changed.
struct AnswerList: Component {
    let journey: Journey
    private let fileNames: [String: String]
    private let cardLines: [EntryKey: CardLine]
    private let changePath: @Sendable (Journey.Stage) -> String?

    /// - Parameters:
    ///   - files: of the application, for their names.
    ///   - changePath: the page on which a step's answers are changed; nil where they are fixed.
    init(
        journey: Journey,
        files: [Attachment],
        changePath: @escaping @Sendable (Journey.Stage) -> String? = { _ in nil }
    ) {
        self.journey = journey
        fileNames = Dictionary(files.map { ($0.entry, $0.name) }) { first, _ in first }
        cardLines = Dictionary(journey.cardLines.map { ($0.key, $0) }) { first, _ in first }
        self.changePath = changePath
    }

    var body: some HTML {
        for stage in journey.steps where stage.questions.contains(where: \.takesAnswer) {
            section {
                h2(.class("heading")) { stage.step.title() }
                dl(.class("summary")) {
                    for question in stage.questions where question.takesAnswer {
                        AnswerRow(
                            question: question,
                            fileNames: fileNames,
                            card: cardLines[question.key],
                            changePath: changePath(stage)
                        )
                    }
                }
            }
        }
    }
}

private struct AnswerRow: Component {
    let question: Question
    let fileNames: [String: String]
    let card: CardLine?
    let changePath: String?

    private var lines: [String] {
        let answer = question.display(fileNames: fileNames)
        guard let card, card.finding == .differs else { return answer }
        return answer + ["（カードの内容と違います。理由：\(card.reason)）"]
    }

    var body: some HTML {
        SummaryRow(
            name: question.label,
            texts: lines.isEmpty ? ["（入力なし）"] : lines,
            change: changePath.map { "\($0)#\(question.firstInput)" }
        )
    }
}

extension Question {
    /// Explanations are only read.
    var takesAnswer: Bool { field.kind.word != .explanation }
}
