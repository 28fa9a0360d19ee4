import Domain
import Failover
import Foundation
import Testing

/// What a controller keeps on its disk.
@Suite struct ProbeLogTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    private let noon = CivilDate(nearestTo: 2026, 11, 10).startInJapan.addingTimeInterval(12 * 3600)

    private func result(_ offset: Double, _ failure: ProbeStep? = nil) -> ProbeResult {
        ProbeResult(
            service: .guide,
            begun: noon.addingTimeInterval(offset),
            slowest: .milliseconds(80),
            failure: failure
        )
    }

    @Test func `what was written is there after a restart, and a torn line costs only itself`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let log = try ProbeLog(directory: directory, now: noon)
        for second in 0..<120 { log.add(result(Double(second), second == 7 ? .open : nil)) }
        try log.write(now: noon.addingTimeInterval(121), all: true)
        let file = log.file(of: CivilDate(noon))
        let handle = try FileHandle(forWritingTo: file)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"at\":\"2026-11-".utf8))
        try handle.close()

        let again = try ProbeLog(directory: directory, now: noon.addingTimeInterval(200))
        let days = again.days(maintenance: [], now: noon.addingTimeInterval(200))
        let guide = try #require(days.first { $0.service == .guide })
        #expect(guide.probes == 120)
        #expect(guide.failures == 1)
    }

    @Test func `a minute is written only when its slowest probe has ended`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let log = try ProbeLog(directory: directory, now: noon)
        log.add(result(1))
        try log.write(now: noon.addingTimeInterval(119))
        #expect(!FileManager.default.fileExists(atPath: log.file(of: CivilDate(noon)).path))
        log.add(result(59, .open))
        try log.write(now: noon.addingTimeInterval(121))
        #expect(
            ProbeMinute.lines(of: try String(contentsOf: log.file(of: CivilDate(noon)), encoding: .utf8)).count == 1
        )
    }

    @Test func `a probe that ends after its minute was written adds to it`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let log = try ProbeLog(directory: directory, now: noon)
        for second in 0..<59 { log.add(result(Double(second))) }
        try log.write(now: noon.addingTimeInterval(121))
        log.add(result(59, .open))
        try log.write(now: noon.addingTimeInterval(126))
        let days = log.days(maintenance: [], now: noon.addingTimeInterval(130))
        let guide = try #require(days.first { $0.service == .guide })
        #expect(guide.probes == 60)
        #expect(guide.failures == 1)
    }

    @Test func `a day that is over becomes a sum, and is read as such`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let log = try ProbeLog(directory: directory, now: noon)
        log.add(result(1))
        let tomorrow = noon.addingTimeInterval(86_400)
        try log.write(now: tomorrow)
        try log.closeDays(maintenance: [], now: tomorrow)
        let sums = directory.appending(path: "days/2026-11-10.json")
        #expect(FileManager.default.fileExists(atPath: sums.path))
        let again = try ProbeLog(directory: directory, now: tomorrow)
        #expect(again.days(maintenance: [], now: tomorrow).first { $0.service == .guide }?.probes == 1)
    }

    @Test func `sums that cannot be read are made anew from the minutes, however long ago the day was`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let log = try ProbeLog(directory: directory, now: noon)
        for second in 0..<3 { log.add(result(Double(second))) }
        try log.write(now: noon.addingTimeInterval(3), all: true)
        let sums = directory.appending(path: "days/2026-11-10.json")
        try Data("[{\"day\":".utf8).write(to: sums)

        let later = noon.addingTimeInterval(5 * 86_400)
        let again = try ProbeLog(directory: directory, now: later)
        try again.closeDays(maintenance: [], now: later)
        let once = try ProbeLog(directory: directory, now: later)
        let guide = once.days(maintenance: [], now: later).filter { $0.service == .guide }
        #expect(guide.map(\.day) == [CivilDate(noon)])
        #expect(guide.first?.probes == 3)
    }

    @Test func `a line after a torn one is a line of its own`() throws {
        defer { try? FileManager.default.removeItem(at: directory) }
        let log = try ProbeLog(directory: directory, now: noon)
        let file = log.file(of: CivilDate(noon))
        try Data("{\"at\":\"2026-11-".utf8).write(to: file)
        log.add(result(1))
        #expect(ProbeMinute.lines(of: try log.lines(of: CivilDate(noon))).count == 1)
        try log.write(now: noon.addingTimeInterval(2), all: true)
        #expect(ProbeMinute.lines(of: try String(contentsOf: file, encoding: .utf8)).count == 1)
    }
}
