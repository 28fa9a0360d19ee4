import AsyncHTTPClient
import Foundation
import TestKit
import Testing

/// One of the doubles in a process of its own.
final class Program: Sendable {
    private let process = Process()

    /// - Parameter name: of the executable, beside the tests.
    init(_ name: String, _ arguments: [String]) throws {
        process.executableURL = Bundle.main.bundleURL.appending(path: name)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    /// As soon as the program listens.
    func answer(at address: String, _ http: HTTPClient) async throws -> Answer {
        try await eventually { (try? await http.get(address)) != nil }
        return try await http.get(address)
    }

    /// Tells it to end, which it does in order.
    func stop() async throws {
        process.terminate()
        try await eventually { !process.isRunning }
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
    }
}
