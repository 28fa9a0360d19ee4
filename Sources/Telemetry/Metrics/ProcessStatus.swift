import Foundation

/// What Linux knows about this process, from `/proc` (proc(5)).
package struct ProcessStatus: Sendable {
    /// Memory that is really held, in bytes.
    package let residentMemory: Double
    /// Processor time used in user and kernel mode, in seconds.
    package let processorTime: Double
    /// When the process began, in seconds since 1970.
    package let startTime: Double
    package let openFileDescriptors: Double
    /// The soft limit of open file descriptors.
    package let maximumFileDescriptors: Double

    /// Reads the figures as they are now; nil where there is no `/proc`.
    package static func current() -> ProcessStatus? {
        guard let stat = text("/proc/self/stat"),
            let boot = text("/proc/stat").flatMap(bootTime),
            let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        else { return nil }
        // The second field is the program's name in brackets and may itself hold spaces and brackets.
        let fields = stat.suffix(from: stat.lastIndex(of: ")") ?? stat.startIndex).split(separator: " ").dropFirst()
        let numbers = fields.dropFirst().compactMap { Double($0) }
        // Counted from the fourth field, the parent's process id: utime, stime, starttime, rss.
        guard numbers.count > 20 else { return nil }
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        return ProcessStatus(
            residentMemory: numbers[20] * Double(sysconf(Int32(_SC_PAGESIZE))),
            processorTime: (numbers[10] + numbers[11]) / ticks,
            startTime: boot + numbers[18] / ticks,
            openFileDescriptors: Double(descriptors),
            maximumFileDescriptors: Double(limit.rlim_cur)
        )
    }

    /// Declares the five metrics under the names that every Prometheus client uses.
    package static func declare(in registry: MetricRegistry) {
        registry.reading("process_resident_memory_bytes", "Resident memory size in bytes.") {
            current()?.residentMemory
        }
        registry.reading("process_cpu_seconds_total", "User and system CPU time in seconds.", as: .counter) {
            current()?.processorTime
        }
        registry.reading("process_start_time_seconds", "Start time of the process since 1970 in seconds.") {
            current()?.startTime
        }
        registry.reading("process_open_fds", "Number of open file descriptors.") {
            current()?.openFileDescriptors
        }
        registry.reading("process_max_fds", "Maximum number of open file descriptors.") {
            current()?.maximumFileDescriptors
        }
    }

    private static func bootTime(_ stat: String) -> Double? {
        stat.split(separator: "\n").first { $0.hasPrefix("btime ") }.flatMap { Double($0.dropFirst("btime ".count)) }
    }

    private static func text(_ path: String) -> String? {
        try? String(contentsOfFile: path, encoding: .utf8)
    }
}
