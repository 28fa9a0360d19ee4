/// What the address of a step's page may say besides the step.
enum StepQuery {
    /// The page was opened from the list of all answers and goes back there.
    static let returnToAnswers = "return=answers"
    /// Questions came up by what was just answered.
    static let moreQuestions = "more=1"
    /// The name of the value that names the input whose postal code was looked up.
    static let lookup = "lookup"
}
