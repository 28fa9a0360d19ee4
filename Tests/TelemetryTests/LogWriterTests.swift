import Foundation
import Logging
import Testing

@testable import Telemetry

@Suite struct LogWriterTests {
    @Test func `lines of many threads arrive whole, and those of one thread in order`() async throws {
        let pipe = Pipe()
        let writer = LogWriter(to: JSONLines(to: pipe.fileHandleForWriting.fileDescriptor))
        let reader = PipeReader(pipe)
        await withTaskGroup(of: Void.self) { group in
            for who in 0..<4 {
                group.addTask {
                    for number in 0..<2_000 {
                        writer.append(entry("\(who) \(number)"))
                    }
                }
            }
        }
        writer.close()
        try pipe.fileHandleForWriting.close()
        let messages = try await objects(reader).compactMap { $0["message"] }
        try #require(messages.count == 8_000)
        for who in 0..<4 {
            let numbers = messages.map { $0.split(separator: " ") }.filter { $0[0] == "\(who)" }.map { Int($0[1]) }
            #expect(numbers == Array(0..<2_000))
        }
    }

    @Test func `a reader that has stopped holds nobody up, and later learns how much it missed`() async throws {
        let pipe = Pipe()
        let writer = LogWriter(to: JSONLines(to: pipe.fileHandleForWriting.fileDescriptor), limit: 10_000)
        let line = entry(String(repeating: "x", count: 99))
        let start = ContinuousClock.now
        // More than a pipe holds and the writer keeps, while nobody reads.
        for _ in 0..<5_000 { writer.append(line) }
        #expect(start.duration(to: .now) < .seconds(2))

        let reader = PipeReader(pipe)
        writer.close()
        try pipe.fileHandleForWriting.close()
        let objects = try await objects(reader)
        let kept = objects.count { $0["message"]?.hasPrefix("xxx") == true }
        #expect(kept < 5_000)
        #expect(kept + objects.compactMap { $0["count"].flatMap { Int($0) } }.reduce(0, +) == 5_000)
    }

    @Test func `a closed reader does not stop the writer`() throws {
        let pipe = Pipe()
        signal(SIGPIPE, SIG_IGN)
        let writer = LogWriter(to: JSONLines(to: pipe.fileHandleForWriting.fileDescriptor))
        try pipe.fileHandleForReading.close()
        writer.append(entry("lost"))
        writer.close()
    }

    private func entry(_ message: String) -> LogEntry {
        LogEntry(time: Date(timeIntervalSince1970: 0), level: .info, logger: "test", message: message)
    }

    private func objects(_ reader: PipeReader) async throws -> [[String: String]] {
        try await reader.text.split(separator: "\n")
            .map { try JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
    }
}
