import Testing

@Suite struct MigrationTests {
    @Test func `migrations are numbered without gaps`() throws {
        let names = try SourceTree.files(under: "Sources/App/Migrations", ending: ".sql").map(\.name)
        let numbers = names.compactMap { Int($0.prefix(4)) }
        #expect(numbers.count == names.count)
        #expect(numbers == Array(1...max(1, names.count)))
    }

    @Test func `no right to change or remove audit entries or their seals is ever granted`() throws {
        for file in try SourceTree.files(under: "Sources/App/Migrations", ending: ".sql") {
            for grant in file.text.matches(of: /grant ([^;]*) on ([^;]*) to/) where grant.2.contains("audit_") {
                #expect(grant.1.firstMatch(of: /update|delete|truncate|all/) == nil, "\(file.path)")
            }
        }
    }
}
