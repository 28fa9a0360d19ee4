import Foundation
import TestKit
import Testing

/// What is kept of a signature, as it is looked at years later: with nothing but the database and the key ring.
enum ArchivedSignature {
    private struct Result: Decodable {
        struct Signature: Decodable {
            struct Check: Decodable {
                let name: String
                let holds: Bool?
            }

            let code: String
            let checks: [Check]
        }

        let holds: Bool
        let signatures: [Signature]
    }

    /// Verifies it by `madoguchictl`, and what is written out by openssl.
    static func check(_ number: String, of signer: Signer, isCMS: Bool = false) async throws {
        let town = signer.stage.town
        // Nobody is there to be asked.
        let alone = ["MADOGUCHI_SIGNATURE_OCSP_URL": "http://127.0.0.1:9/", "MADOGUCHI_SIGNATURES": "waived"]
        let json = try await town.control(["signature", "verify", number, "--json"], settings: alone)
        #expect(json.status == 0, "\(json.output)")
        let result = try JSONDecoder().decode(Result.self, from: Data(json.output.utf8))
        #expect(result.holds)
        #expect(result.signatures.first?.code == "valid")
        #expect(result.signatures.first?.checks.contains { $0.name == "有効期間" && $0.holds == true } == true)
        let people = try await town.control(["signature", "verify", number])
        #expect(people.output.contains("正常　署名と失効　電子署名は有効です"), "\(people.output)")
        #expect(people.output.contains("申請の電子署名は有効です。"))

        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: directory) }
        let export = try await town.control(["signature", "export", number, directory.path])
        #expect(export.status == 0, "\(export.output)")
        // As the command's help tells it.
        let help = try await town.control(["signature", "export", "--help"]).output
        let commands = Self.commands(in: help, isCMS: isCMS)
        #expect(commands.count == (isCMS ? 3 : 4), "\(commands)")
        for command in commands {
            let log = directory.appending(path: "log-\(UUID().uuidString)").path
            let words = ["/usr/bin/env", "--chdir=\(directory.path)", "bash", "-euc", command]
            let status = await ChildProcess(words: words, output: log).ended()
            let said = try String(contentsOfFile: log, encoding: .utf8)
            #expect(status == 0, "\(command): \(said)")
            #expect(!said.contains("ailure"), "\(command): \(said)")
            if command.hasPrefix("openssl ocsp") { #expect(said.contains("Response verify OK")) }
        }
        #expect(try await town.control(["signature", "export", number, directory.path]).status != 0)
        #expect(try await town.control(["signature", "verify", "12345"]).status != 0)
    }

    /// The commands of the help that fit the files, each in one line.
    private static func commands(in help: String, isCMS: Bool) -> [String] {
        let lines = help.replacing(/\\\n\s*/, with: "").split(separator: "\n")
            .map { $0.trimmingCharacters(in: .whitespaces) }
        return lines.filter { line in
            guard line.hasPrefix("openssl"), !line.contains("list.der") else { return false }
            if line.hasPrefix("openssl cms") { return isCMS }
            if line.hasPrefix("openssl dgst") || line.contains("-pubkey") { return !isCMS }
            return true
        }
    }
}
