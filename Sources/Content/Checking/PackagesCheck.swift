import Domain

/// Each procedure and each guide checked by itself, with the faults at their lines.
struct PackagesCheck {
    private(set) var faults: [ContentFault] = []
    private(set) var combinations = 0
    private(set) var paths: [String: UInt128] = [:]

    init(
        _ procedures: [ContentFile<Procedure>],
        _ guides: [ContentFile<Guide>],
        town: Town,
        today: CivilDate
    ) {
        for file in procedures {
            let check = ProcedureCheck(file.value, town: town, today: today)
            faults += check.findings.map(file.outline.fault)
            combinations += check.combinations
        }
        for file in guides {
            let check = GuideCheck(file.value, town: town, today: today)
            faults += check.findings.map(file.outline.fault)
            combinations += check.combinations
            paths[file.value.id] = check.paths
        }
    }
}
