import App
import ArgumentParser

/// `madoguchictl officers reset-password NAME`
struct OfficersResetPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-password",
        abstract: "仮のパスワードを発行し、一度だけ表示します。開いている画面はすべて終了します。"
    )

    @Argument(help: "職員番号。")
    var signInName: String

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let password = try await FirstPassword.random(by: PasswordHasher())
        try await OfficersCommand.changing { register in
            try await register.resetPassword(of: register.find(named: signInName).id, to: password)
        }
        try Output(json: json).firstPassword(password.text, of: signInName)
    }
}
