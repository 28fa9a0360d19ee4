/// Where the applicant stands: computed by walking the definition over the entries, never stored.
package struct Journey: Sendable {
    package let procedure: Procedure
    package let entries: Entries
    package let today: CivilDate
    /// The steps that are asked, in order.
    package let steps: [Stage]
    /// Everything that could be read, of the steps that are asked.
    package let answers: Answers

    /// One step that is asked, and how far it is.
    package struct Stage: Sendable {
        package let step: Step
        /// Fields that are asked in this step.
        package let fields: [Field]
        /// Everything that is wrong or missing, in the order of the page. Empty when the step is done.
        package let errors: [FieldError]
        /// Whether anything of it was filled in already.
        package let isTouched: Bool

        package var isDone: Bool { errors.isEmpty }
    }
}
