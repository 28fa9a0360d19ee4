import Foundation

/// One of PostgreSQL's programs. None of them agrees to run as root, so root becomes `postgres` for it.
struct ServerCommand: Sendable {
    struct Failure: Error {
        let command: String
        let output: String
    }

    private static let binaries = "/usr/lib/postgresql/15/bin/"
    private static let stepDown = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]

    let program: String
    let arguments: [String]

    /// The command with what belongs before it. Its directory is one that everybody may enter.
    static func words(_ program: String) -> [String] {
        ["/usr/bin/env", "--chdir=/tmp"] + (geteuid() == 0 ? stepDown : []) + [binaries + program]
    }

    func run() async throws {
        let output = URL(filePath: "/tmp/madoguchi-output-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let child = ChildProcess(words: ServerCommand.words(program) + arguments, output: output.path)
        let status = await child.ended()
        guard status == 0 else {
            let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
            throw Failure(command: child.words.joined(separator: " "), output: text)
        }
    }
}
