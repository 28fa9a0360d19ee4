/// What the city promises to citizens, and what is therefore watched from outside. The reservation of counters joins
/// when it is there.
package enum PublicService: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
    case apply
    case guide

    package var title: String {
        switch self {
        case .apply: "オンライン申請"
        case .guide: "手続の案内"
        }
    }
}

/// What a citizen does at a service, in this order.
package enum ProbeStep: String, Sendable {
    case open
    case save
    case submit
    case lookUp = "look-up"
}
