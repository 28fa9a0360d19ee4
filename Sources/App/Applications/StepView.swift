import Domain
import Foundation

/// The page of one step, as it is to be drawn.
struct StepView: Sendable {
    let draft: Draft
    let stage: Journey.Stage
    let views: [FieldView]
    /// Shown in the summary and at their inputs.
    let errors: [FieldError]
    /// The page was opened to change one answer; then it goes back to where all answers are checked.
    let returnsToAnswers: Bool
    /// Questions were added because of what was just answered.
    var hasNewQuestions = false

    /// - Parameter places: what was found for a postal code of the page.
    init(
        _ draft: Draft,
        stage: Journey.Stage,
        in frame: PageFrame,
        errors: [FieldError] = [],
        returnsToAnswers: Bool,
        places: [EntryKey: [Address]] = [:],
        files: FileShelf? = nil
    ) {
        self.draft = draft
        self.stage = stage
        self.errors = errors
        self.returnsToAnswers = returnsToAnswers
        let page = LivePage(journey: draft.journey, stage: stage)
        let sheet = FormSheet(
            in: frame,
            entries: draft.journey.entries,
            errors: errors,
            town: draft.journey.town,
            ownFields: draft.journey.procedure.applicant?.own ?? [],
            places: places,
            liveConditions: page.conditions,
            files: files,
            card: draft.journey.cardLines
        )
        let asked = Dictionary(stage.questions.flatMap(\.withInner).map { ($0.key, $0) }) { first, _ in first }
        views = page.questions.map { FieldView($0, asked: asked, on: sheet) }
    }

    var id: UUID { draft.application.id }

    /// What this page asks for that a card says as well.
    var cardItems: [BasicFour.Item] {
        draft.journey.procedure.applicant?.step == stage.step.id ? draft.journey.cardItems : []
    }

    /// Position among the steps that are asked, from 1.
    var number: Int { (draft.journey.steps.firstIndex { $0.step.id == stage.step.id } ?? 0) + 1 }

    var path: String {
        Path.step(id, stage.step.id) + (returnsToAnswers ? "?\(StepQuery.returnToAnswers)" : "")
    }
}
