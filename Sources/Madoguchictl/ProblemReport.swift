import ArgumentParser
import Domain
import Foundation

/// Runs an act and ends the program with the sentence of a `Problem`, which is meant for people, and status 1.
func reportingProblems<Answer>(_ act: () async throws -> Answer) async throws -> Answer {
    do {
        return try await act()
    } catch let problem as Problem {
        try FileHandle.standardError.write(contentsOf: Data((problem.sentence + "\n").utf8))
        throw ExitCode.failure
    }
}
