import App
import ArgumentParser
import Foundation

/// `madoguchictl officers disable NAME`
struct OfficersDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "職員の利用を停止します。ただ一人の管理者は停止できません。"
    )

    @Argument(help: "職員番号。")
    var signInName: String

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        try await OfficersCommand.changing { register in
            try await register.disable(register.find(named: signInName).id, now: Date())
        }
        if json {
            try Output(json: true).object(["disabled": signInName])
        } else {
            print("職員番号「\(signInName)」の利用を停止しました。")
        }
    }
}
