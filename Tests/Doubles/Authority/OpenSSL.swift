import Subprocess

/// The openssl command, which does what no library lets us do: sign bytes that are a digest already, answer OCSP.
enum OpenSSL {
    /// What it said on its error output.
    struct Failure: Error {
        let text: String
    }

    /// - Returns: what it wrote to its output, at most one MiB.
    static func run(_ arguments: [String], input: [UInt8] = []) async throws -> [UInt8] {
        let result = try await Subprocess.run(
            .name("openssl"),
            arguments: Arguments(arguments),
            input: .array(input),
            output: .bytes(limit: 1 << 20),
            error: .string(limit: 4096)
        )
        guard result.terminationStatus.isSuccess else { throw Failure(text: result.standardError) }
        return result.standardOutput
    }
}
