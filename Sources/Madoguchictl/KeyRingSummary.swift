import App
import ArgumentParser
import Foundation

/// What may be said of a key ring.
struct KeyRingSummary: Encodable {
    let file: String
    let active: Int
    let versions: [Int]

    init(file: String, ring: KeyRingFile) {
        self.file = file
        active = ring.active
        versions = ring.keys.keys.sorted()
    }
}

/// Ends the program with the sentence of a `KeyRingError` and status 1.
func reportingKeyRingErrors<Answer>(_ act: () async throws -> Answer) async throws -> Answer {
    do {
        return try await act()
    } catch let error as KeyRingError {
        try FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
        throw ExitCode.failure
    }
}
