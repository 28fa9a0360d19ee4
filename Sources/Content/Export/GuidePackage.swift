import Domain

/// A guide as one YAML file, the way it is handed from town to town.
package struct GuidePackage: Sendable {
    /// `nil` when the text cannot be read as a guide; the faults say why.
    package let guide: Guide?
    /// What is wrong with how the text is written, or else with the guide itself, in the order of the lines.
    package let faults: [ContentFault]

    /// - Parameters:
    ///   - file: the name to use in the faults.
    ///   - today: see `GuideReview`.
    package init(yaml: String, file: String, among known: GuideReferences, town: Town, today: CivilDate) {
        let reading = YAMLReading<Guide>(text: yaml, file: file, shape: .guide)
        guide = reading.content?.value
        guard let content = reading.content else {
            faults = reading.faults.sorted()
            return
        }
        let review = GuideReview(content.value, among: known, town: town, today: today)
        faults = review.findings.map(content.outline.fault).sorted()
    }

    /// Whether the guide can be published as it is.
    package var isUsable: Bool { guide != nil && faults.allSatisfy { $0.level == .warning } }

    /// The file's text. Reading it gives the same guide, and the same guide always gives the same text.
    package static func yaml(for guide: Guide) throws -> String {
        try PackageText.yaml(for: guide, .guide)
    }
}
