import Domain

extension Signable {
    /// Whether the holder of the card may be who applies. How an address or a name is written decides nothing; an officer
    /// sees it.
    func isAppliedFor(by holder: BasicFour) -> Bool {
        let verdicts = BasicFourComparison(form: journey.applicantBasicFour, card: holder).verdicts
        return verdicts[.name] != .differs && verdicts[.birthDate] != .differs
    }
}
