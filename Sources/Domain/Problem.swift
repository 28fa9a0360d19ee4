/// What a person is told when something cannot be done; anything else that goes wrong stays in the log.
package struct Problem: Error, Sendable, Hashable {
    package var code: Code
    /// One plain sentence in the reader's language: what happened and what to do now.
    package var sentence: String
    package var fieldErrors: [FieldError]

    package init(_ code: Code, _ sentence: String, fieldErrors: [FieldError] = []) {
        self.code = code
        self.sentence = sentence
        self.fieldErrors = fieldErrors
    }

    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The input does not make sense as it stands.
        case invalid
        /// The reader must sign in first, or the link has run out.
        case signInNeeded
        /// The reader may not see or do this.
        case forbidden
        case notFound
        /// Somebody else changed it in the meantime, or its state does not allow this act.
        case conflict
        /// It was here, and is over.
        case gone
        case tooLarge
        case tooManyRequests
        /// Nothing is lost; the same act may be repeated soon.
        case unavailable
    }
}
