import Domain
import Foundation
import Synchronization

/// What this controller's probes have seen, on its own disk, so that it is there whatever else is lost: a file of minutes
/// for each day, and the sums of each day that is over.
///
/// `probes/2026-11-26.jsonl`, a ``ProbeMinute`` a line; `days/2026-11-26.json`, a ``DaySummary`` for each service.
package final class ProbeLog: Sendable {
    /// A probe that began in a minute has ended by then: it has four steps, and waits for ten seconds at each.
    private static let lateness = 60.0
    private static let keptDays = 400

    private struct State {
        /// Not yet written.
        var open: [Date: [PublicService: ProbeMinute]] = [:]
        /// Today's, and those of each day before it whose sums are not made.
        var recent: [ProbeMinute] = []
        var days: [DaySummary] = []
    }

    private let directory: URL
    private let state: Mutex<State>

    package init(directory: URL, now: Date = .now) throws {
        self.directory = directory
        for name in ["probes", "days"] {
            try FileManager.default.createDirectory(
                at: directory.appending(path: name),
                withIntermediateDirectories: true
            )
        }
        var read = State()
        read.days = try Self.readDays(in: directory)
        let summed = Set(read.days.map(\.day))
        let today = CivilDate(now)
        for day in try Self.watchedDays(in: directory) where !summed.contains(day) || day == today {
            read.recent += Self.readMinutes(of: day, in: directory)
        }
        state = Mutex(read)
    }

    package func add(_ result: ProbeResult) {
        let minute = ProbeMinute.beginning(of: result.begun)
        state.withLock { state in
            state.open[minute, default: [:]][
                result.service,
                default: ProbeMinute(service: result.service, at: minute)
            ].note(result)
        }
    }

    /// Writes the minutes that are over; all of them at the end. What a crash costs is two minutes.
    package func write(now: Date = .now, all: Bool = false) throws {
        let closed = state.withLock { state in
            let over = state.open.keys.filter { all || now.timeIntervalSince($0) >= 60 + Self.lateness }.sorted()
            let minutes = over.flatMap {
                state.open.removeValue(forKey: $0)?.values.sorted { $0.service.rawValue < $1.service.rawValue } ?? []
            }
            state.recent += minutes
            return minutes
        }
        for (day, minutes) in Dictionary(grouping: closed, by: { CivilDate($0.at) }) {
            try append(minutes, to: Self.minutesFile(of: day, in: directory))
        }
    }

    /// Makes the sums of each day that ended long enough ago for a stop over midnight to be seen, and forgets the oldest.
    package func closeDays(maintenance: [Maintenance], now: Date = .now) throws {
        let today = CivilDate(now)
        guard now.timeIntervalSince(today.startInJapan) > Double(2 * ServiceStops.window) else { return }
        let recent = state.withLock { $0.recent }
        for day in Set(recent.map { CivilDate($0.at) }) where day < today {
            let sums = PublicService.allCases.map {
                DaySummary(day: day, service: $0, minutes: recent, maintenance: maintenance)
            }
            try JSONEncoder().encode(sums).write(to: directory.appending(path: "days/\(day).json"), options: .atomic)
            state.withLock { state in
                state.days.removeAll { $0.day == day }
                state.days += sums
                state.recent.removeAll { CivilDate($0.at) == day }
            }
        }
        try forget(before: today.adding(days: -Self.keptDays))
    }

    /// The sums of all days, today's as far as it has gone.
    package func days(maintenance: [Maintenance], now: Date = .now) -> [DaySummary] {
        let (recent, days) = state.withLock { ($0.recent + $0.open.values.flatMap(\.values), $0.days) }
        let closed = Set(days.map(\.day))
        let open = Set(recent.map { CivilDate($0.at) }).subtracting(closed)
        return days
            + open.sorted().flatMap { day in
                PublicService.allCases.map { service in
                    DaySummary(
                        day: day,
                        service: service,
                        minutes: recent,
                        maintenance: maintenance,
                        passed: Int(now.timeIntervalSince(day.startInJapan))
                    )
                }
            }
    }

    /// The lines of a day, as they were written.
    package func file(of day: CivilDate) -> URL { Self.minutesFile(of: day, in: directory) }

    /// The lines of a day with those that will be written next; empty when nobody has looked.
    package func lines(of day: CivilDate) throws -> String {
        let open = state.withLock { $0.open.values.flatMap(\.values) }.filter { CivilDate($0.at) == day }
        let written = (try? String(contentsOf: file(of: day), encoding: .utf8)) ?? ""
        let isTorn = !written.isEmpty && !written.hasSuffix("\n")
        return written + (isTorn ? "\n" : "") + String(decoding: try Self.encoded(open), as: UTF8.self)
    }

    private static func encoded(_ minutes: [ProbeMinute]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        return try minutes.reduce(into: Data()) { $0 += try encoder.encode($1) + Data("\n".utf8) }
    }

    private func append(_ minutes: [ProbeMinute], to file: URL) throws {
        let lines = try Self.encoded(minutes)
        let lineEnd = Data("\n".utf8)
        if !FileManager.default.fileExists(atPath: file.path) { try Data().write(to: file) }
        let handle = try FileHandle(forUpdating: file)
        defer { try? handle.close() }
        let end = try handle.seekToEnd()
        if end > 0 {
            // A line that a loss of power has torn must not take the next one with it.
            try handle.seek(toOffset: end - 1)
            if try handle.read(upToCount: 1) != lineEnd { try handle.write(contentsOf: lineEnd) }
        }
        try handle.write(contentsOf: lines)
    }

    private func forget(before oldest: CivilDate) throws {
        state.withLock { state in state.days.removeAll { $0.day < oldest } }
        for name in ["probes", "days"] {
            let place = directory.appending(path: name)
            for file in try Self.files(in: place) {
                guard let day = CivilDate(String(file.lastPathComponent.prefix(10))), day < oldest else { continue }
                try FileManager.default.removeItem(at: file)
            }
        }
    }

    private static func minutesFile(of day: CivilDate, in directory: URL) -> URL {
        directory.appending(path: "probes/\(day).jsonl")
    }

    /// A file that cannot be read tells nothing; its day is added up anew from the minutes.
    private static func readDays(in directory: URL) throws -> [DaySummary] {
        try files(in: directory.appending(path: "days")).filter { $0.pathExtension == "json" }.flatMap { file in
            (try? JSONDecoder().decode([DaySummary].self, from: Data(contentsOf: file))) ?? []
        }
    }

    private static func watchedDays(in directory: URL) throws -> [CivilDate] {
        try files(in: directory.appending(path: "probes")).filter { $0.pathExtension == "jsonl" }
            .compactMap { CivilDate($0.deletingPathExtension().lastPathComponent) }.sorted()
    }

    private static func files(in directory: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    }

    private static func readMinutes(of day: CivilDate, in directory: URL) -> [ProbeMinute] {
        guard let text = try? String(contentsOf: minutesFile(of: day, in: directory), encoding: .utf8) else {
            return []
        }
        return ProbeMinute.lines(of: text)
    }
}

extension ProbeMinute {
    /// A line that a loss of power has torn tells nothing; all others do.
    package static func lines(of text: String) -> [ProbeMinute] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return text.split(separator: "\n").compactMap { try? decoder.decode(ProbeMinute.self, from: Data($0.utf8)) }
    }
}
