extension Journey {
    /// One step that is asked, and how far it is.
    package struct Stage: Sendable {
        package let step: Step
        /// What is asked in this step.
        package internal(set) var questions: [Question]

        /// Fields that are asked in this step.
        package var fields: [Field] { questions.map(\.field) }

        /// Everything that is wrong or missing, in the order of the page. Empty when the step is done.
        package var errors: [FieldError] { questions.flatMap(\.errors) }

        package var isDone: Bool { !questions.contains { $0.hasErrors } }

        /// Whether anything of it was filled in already.
        package var isTouched: Bool { questions.contains(where: \.isTouched) }

        package func question(_ id: FieldID) -> Question? { questions.first { $0.field.id == id } }
    }
}
