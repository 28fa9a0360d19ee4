import App
import ArgumentParser
import Foundation

/// `madoguchictl officers list`
struct OfficersList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "職員を一覧にします。")

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let officers = try await OwnerDatabase.use { try await OfficerRegister(database: $0).all() }
        if json { return try Output(json: true).object(officers.map(Line.init)) }
        try Output(json: false).list(
            officers.map { officer in
                let state = officer.disabledAt == nil ? "" : "　停止中"
                return
                    "\(officer.signInName)　\(officer.displayName)　\(officer.departmentName)　\(officer.role.name)\(state)"
            },
            title: "職員",
            empty: "職員は登録されていません。"
        )
    }

    private struct Line: Encodable {
        let signInName: String
        let displayName: String
        let department: String
        let role: String
        let isDisabled: Bool

        init(_ officer: Officer) {
            signInName = officer.signInName
            displayName = officer.displayName
            department = officer.departmentId
            role = officer.role.rawValue
            isDisabled = officer.disabledAt != nil
        }
    }
}
