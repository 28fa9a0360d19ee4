import Domain

/// Each procedure checked by itself, with the faults at their lines.
struct PackagesCheck {
    private(set) var faults: [ContentFault] = []
    private(set) var combinations = 0

    init(_ files: [ContentFile<Procedure>], town: Town, today: CivilDate) {
        for file in files {
            let check = ProcedureCheck(file.value, town: town, today: today)
            faults += check.findings.map(file.outline.fault)
            combinations += check.combinations
        }
    }
}
