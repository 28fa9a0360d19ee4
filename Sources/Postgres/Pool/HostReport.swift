/// What a server said when it was asked whether it can be written to.
enum HostReport: Sendable, Equatable {
    case unasked
    /// It takes writes. The timeline grows with every promotion, so of two servers that claim it the higher is right.
    case writable(system: String, timeline: Int)
    case readOnly
    /// It refuses connections: surely not serving.
    case gone(reason: String)
    /// It does not answer in time: frozen, cut off or only slow.
    case silent(reason: String)
    /// It does not let us in, and will not next time.
    case denied(reason: String)

    var isWritable: Bool {
        if case .writable = self { true } else { false }
    }

    var description: String {
        switch self {
        case .unasked: "not asked yet"
        case .writable(_, let timeline): "writable on timeline \(timeline)"
        case .readOnly: "read-only"
        case .gone(let reason), .silent(let reason), .denied(let reason): reason
        }
    }
}
