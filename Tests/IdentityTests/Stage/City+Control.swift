import AuthenticationApp
import Foundation

/// What happens at the double on purpose.
extension City {
    func fail(_ faults: Faults) async throws { try await control("faults", JSONEncoder().encode(faults)) }

    /// Both clocks.
    func advance(by seconds: TimeInterval) async throws {
        clock.advance(by: seconds)
        try await control("clock", Data("{\"seconds\": \(seconds)}".utf8))
    }

    func control(_ name: String, _ body: Data = Data("{}".utf8)) async throws {
        let answer = try await http.post("\(base)/control/\(name)", body, type: "application/json")
        guard answer.status == 204 else { throw Unexpected(answer: answer) }
    }
}
