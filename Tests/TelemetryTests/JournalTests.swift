import Foundation
import Testing

@testable import Telemetry

/// What needs a real journal is tested where there is one, in the laboratory.
@Suite struct JournalTests {
    @Test func `a field's name is one that the journal takes`() {
        #expect(Journal.name(of: "request_id") == "REQUEST_ID")
        #expect(Journal.name(of: "sql.of.pool") == "SQL_OF_POOL")
        #expect(Journal.name(of: "手続") == "METADATA___")
        #expect(Journal.name(of: "_pid") == "METADATA__PID")
        #expect(Journal.name(of: "2nd") == "METADATA_2ND")
        #expect(Journal.name(of: "") == "METADATA_")
        #expect(Journal.name(of: String(repeating: "x", count: 100)).count == 64)
    }

    @Test func `metadata cannot pose as an entry's own message or priority`() {
        #expect(Journal.name(of: "message") == "METADATA_MESSAGE")
        #expect(Journal.name(of: "priority") == "METADATA_PRIORITY")
    }

    @Test func `without systemd at the other end of the output there is no journal`() {
        let pipe = Pipe()
        let output = pipe.fileHandleForWriting.fileDescriptor
        #expect(Journal(program: "test", environment: [:], output: output) == nil)
        #expect(Journal(program: "test", environment: ["JOURNAL_STREAM": "8:1"], output: output) == nil)
    }

    @Test func `the output that systemd connected is the journal`() {
        let pipe = Pipe()
        let output = pipe.fileHandleForWriting.fileDescriptor
        var status = stat()
        fstat(output, &status)
        let stream = "\(status.st_dev):\(status.st_ino)"
        #expect(Journal(program: "test", environment: ["JOURNAL_STREAM": stream], output: output) != nil)
    }
}
