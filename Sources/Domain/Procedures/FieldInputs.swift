/// The inputs that a question has on the page.
extension FieldKind {
    /// The keys of all inputs of a question at `key`. Those of a group's entries are not among them.
    package func inputs(at key: EntryKey) -> [EntryKey] {
        switch self {
        case .text, .longText, .postalCode, .telephone, .email, .yesNo, .number, .money, .copies, .file, .consent: [key]
        case .name, .kana: [key.part(.family), key.part(.given)]
        case .date: [key.part(.era), key.part(.year), key.part(.month), key.part(.day)]
        case .address(let options):
            [key.part(.prefecture), key.part(.city), key.part(.town)]
                + (options.withoutBuilding == true ? [] : [key.part(.building)])
        case .choice(let options), .choices(let options):
            options.options.contains { $0.asksText == true } ? [key, key.part(.other)] : [key]
        case .group: [key.part(.count)]
        case .explanation: []
        }
    }

    /// The inputs by which an applicant says that the answer is meant to differ from the My Number Card, and why.
    func cardInputs(at key: EntryKey) -> [EntryKey] {
        switch self {
        case .name, .address, .date, .choice: [key.part(.cardDiffers), key.part(.cardReason)]
        default: []
        }
    }

    /// The input at which an error of the whole question is put right.
    func firstInput(at key: EntryKey) -> EntryKey {
        switch self {
        case .name, .kana: key.part(.family)
        case .date: key.part(.year)
        case .address(let options): key.part(options.within == .town ? .town : .prefecture)
        default: key
        }
    }

    /// Whether the page may fill the input in before the applicant does: the era of a date, the town's own prefecture
    /// and city.
    func mayBePreset(_ input: EntryKey) -> Bool {
        switch self {
        case .date: input.rawValue.hasSuffix(".era")
        case .address(let options):
            options.within == .town && (input.rawValue.hasSuffix(".prefecture") || input.rawValue.hasSuffix(".city"))
        default: false
        }
    }
}
