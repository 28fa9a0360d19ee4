import Domain

/// A procedure as one YAML file, the way it is handed from town to town.
package struct ProcedurePackage: Sendable {
    /// `nil` when something is wrong with the text; the faults say what.
    package let procedure: Procedure?
    /// What is wrong with how the text is written, and then with the procedure itself.
    package let faults: [ContentFault]

    /// - Parameters:
    ///   - file: the name to use in the faults.
    ///   - today: see `ContentCheck`.
    package init(yaml: String, file: String, town: Town, today: CivilDate) {
        let reading = YAMLReading<Procedure>(text: yaml, file: file, shape: .procedure)
        guard let content = reading.content else {
            procedure = nil
            faults = reading.faults.sorted()
            return
        }
        let check = ProcedureCheck(content.value, town: town, today: today)
        let faults = check.findings.map(content.outline.fault).sorted()
        procedure = faults.allSatisfy { $0.level == .warning } ? content.value : nil
        self.faults = faults
    }

    /// The file's text. Reading it gives the same procedure, and the same procedure always gives the same text.
    package static func yaml(for procedure: Procedure) throws -> String {
        try PackageText.yaml(for: procedure, .procedure)
    }
}
