import Testing

@Suite struct MatterTests {
    /// In the order in which one may use another.
    static let matters = [
        "Audit", "Jobs", "Accounts", "Notices", "Procedures", "Guidance", "Applications", "Signing", "Payments",
        "Reservations", "Casework", "Statistics", "Operations",
    ]

    /// Leaving a line in the record, doing a thing once and having a thing done later are everybody's duty.
    static let everybodys: Set = [
        "AuditAct", "AuditAuthor", "AuditEntry", "AuditStore", "IdempotencyStore", "Job", "JobRetry", "JobRun",
        "JobStore",
    ]

    @Test func `a matter uses only the matters before it`() throws {
        var declared: [(matter: Int, type: String)] = []
        for (index, matter) in Self.matters.enumerated() {
            for file in try SourceTree.files(under: "Sources/App/\(matter)") {
                let types = file.code.matches(of: /(?m)^(?:package |final )*(?:struct|enum|actor|class|protocol) (\w+)/)
                declared += types.map { (index, String($0.1)) }
            }
        }
        for (index, matter) in Self.matters.enumerated() {
            for file in try SourceTree.files(under: "Sources/App/\(matter)") {
                let words = Set(file.code.matches(of: /\w+/).map { String($0.0) })
                for (later, type) in declared
                where later > index && words.contains(type) && !Self.everybodys.contains(type) {
                    Issue.record("\(file.path) uses \(type) of \(Self.matters[later]), which comes after \(matter)")
                }
            }
        }
    }

    @Test func `every folder of the service is a matter or one of the house's own rooms`() throws {
        let house = ["Web", "Fields", "Encryption", "Migrations", "Public", "Pages"]
        let folders = Set(
            try SourceTree.files(under: "Sources/App").compactMap { file -> String? in
                let parts = file.path.split(separator: "/")
                return parts.count > 3 ? String(parts[2]) : nil
            }
        )
        #expect(folders.subtracting(Self.matters + house) == [])
    }
}
