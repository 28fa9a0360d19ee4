import Foundation
import Logging
import Testing

@testable import Telemetry

@Suite struct LogTests {
    /// 1 April 2026, 09:00 in Japan.
    static let moment = Date(timeIntervalSince1970: 1_775_001_600.1234)

    /// What a logger writes into a real pipe, line by line.
    private func lines(_ write: (inout Logger) -> Void) async throws -> [String] {
        let pipe = Pipe()
        let reader = PipeReader(pipe)
        let writer = LogWriter(to: JSONLines(to: pipe.fileHandleForWriting.fileDescriptor))
        var logger = Logger(label: "test") {
            EntryLogHandler(label: $0, level: .debug, writer: writer, now: { Self.moment })
        }
        write(&logger)
        writer.close()
        try pipe.fileHandleForWriting.close()
        let text = await reader.text
        #expect(text.isEmpty || text.hasSuffix("\n"))
        return text.split(separator: "\n").map(String.init)
    }

    private func object(_ write: (inout Logger) -> Void) async throws -> [String: String] {
        let lines = try await lines(write)
        try #require(lines.count == 1)
        return try JSONDecoder().decode([String: String].self, from: Data(lines[0].utf8))
    }

    @Test func `an event is one line with time, level, logger and message in front`() async throws {
        let lines = try await lines { $0.info("the town is open") }
        #expect(
            lines == [
                #"{"time":"2026-04-01T00:00:00.123Z","level":"info","logger":"test","message":"the town is open"}"#
            ]
        )
    }

    @Test func `an event below the level is not written`() async throws {
        #expect(try await lines { $0.trace("too fine") }.isEmpty)
    }

    @Test func `metadata of the logger and of the event stand side by side, the event's winning`() async throws {
        let object = try await object { logger in
            logger[metadataKey: "route"] = "/a"
            logger[metadataKey: "node"] = "web-1"
            logger.info("done", metadata: ["route": "/b"])
        }
        #expect(object["route"] == "/b")
        #expect(object["node"] == "web-1")
    }

    @Test func `nested metadata is flattened`() async throws {
        let object = try await object {
            $0.info("done", metadata: ["sql": ["state": "40001", "of": ["pool": "main"]]])
        }
        #expect(object["sql.state"] == "40001")
        #expect(object["sql.of.pool"] == "main")
    }

    @Test func `the request's id has one name everywhere`() async throws {
        let object = try await object { $0.info("done", metadata: ["hb.request.id": "7f3a"]) }
        #expect(object["request_id"] == "7f3a")
        #expect(object["hb.request.id"] == nil)
    }

    @Test func `metadata cannot pose as the line's own time or level`() async throws {
        let object = try await object { $0.info("done", metadata: ["level": "critical", "time": "never"]) }
        #expect(object["level"] == "info")
        #expect(object["metadata.level"] == "critical")
        #expect(object["metadata.time"] == "never")
    }

    @Test func `no text can break the line, forge a second one or steer a terminal`() async throws {
        let hostile = "a\"\\\nb\r\u{1B}[31m\u{9B}2J\u{2028}\u{2029}\u{7F}\u{0}{\"level\":\"info\"}𠮷髙"
        let lines = try await lines { $0.info("\(hostile)", metadata: ["\(hostile)": "\(hostile)"]) }
        try #require(lines.count == 1)
        let isPlain = lines[0].unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        #expect(isPlain && !lines[0].contains("\u{2028}") && !lines[0].contains("\u{2029}"))
        let object = try JSONDecoder().decode([String: String].self, from: Data(lines[0].utf8))
        #expect(object["message"] == hostile)
        #expect(object[hostile] == hostile)
    }

    @Test func `an error given with an event is written`() async throws {
        struct Broken: Error {}
        let object = try await object { $0.error("failed", error: Broken(), metadata: ["error": "another"]) }
        #expect(object["error"] == "Broken()")
        #expect(object["metadata.error"] == "another")
    }

    @Test func `moments before 1970 are rounded towards the past like all others`() {
        #expect(Timestamp(Date(timeIntervalSince1970: -0.0005)).description == "1969-12-31T23:59:59.999Z")
        #expect(Timestamp(Date(timeIntervalSince1970: 951_782_400)).description == "2000-02-29T00:00:00.000Z")
    }
}
