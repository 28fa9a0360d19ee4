import App
import ArgumentParser
import Foundation
import Postgres

/// `madoguchictl officers create NAME`
struct OfficersCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "職員を登録し、はじめのパスワードを一度だけ表示します。",
        discussion: "標準出力にはパスワードだけを出します。"
    )

    @Argument(help: "職員番号（サインインに使う名前）。半角の英数字と「.」「-」「_」、3文字以上。")
    var signInName: String

    @Option(help: "氏名。")
    var name: String

    @Option(help: "役割。clerk（審査担当）または administrator（管理者）。")
    var role: OfficerSession.Role = .clerk

    @Option(help: "課のID。省略すると、課の一覧の最初の課です。")
    var department: String?

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let password = try await FirstPassword.random(by: PasswordHasher())
        try await OfficersCommand.changing { register in
            let officer = NewOfficer(
                signInName: signInName,
                displayName: name,
                role: role,
                department: try await register.department(department)
            )
            try await register.create(officer, password: password)
        }
        try Output(json: json).firstPassword(password.text, of: signInName)
    }
}

extension OfficerSession.Role: ExpressibleByArgument {}

extension OfficersCommand {
    /// One transaction; a `Problem` ends the program with its sentence.
    static func changing(_ act: (OfficerRegister) async throws -> Void) async throws {
        try await reportingProblems {
            try await OwnerDatabase.use { database in
                try await database.transaction { try await act(OfficerRegister(database: $0)) }
            }
        }
    }
}

extension Output {
    /// People get the password alone on standard output, so that a script can take it; the explanation goes beside it.
    func firstPassword(_ password: String, of signInName: String) throws {
        if json { return try object(["signInName": signInName, "password": password]) }
        let notice = "職員番号「\(signInName)」のパスワードです。表示するのは今回だけです。最初のサインインで変更します。\n"
        try FileHandle.standardError.write(contentsOf: Data(notice.utf8))
        print(password)
    }
}
