import Foundation

/// Every yen that moved: the provider's truth, against which a merchant's records are held.
struct Ledger: Sendable, Codable {
    private(set) var entries: [LedgerEntry] = []

    mutating func add(_ entry: LedgerEntry) {
        entries.append(entry)
    }

    /// As a table for spreadsheets, a line per entry after the line of headings.
    var csv: String {
        let lines = entries.map { entry in
            [
                entry.at.formatted(.iso8601), entry.provider, entry.act.rawValue, entry.order, entry.session,
                entry.payment, entry.means.rawValue, String(entry.amount), String(entry.fee),
            ]
            .map { $0.contains(/[",\r\n]/) ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
            .joined(separator: ",")
        }
        return (["at,provider,act,order,session,payment,means,amount,fee"] + lines).joined(separator: "\r\n") + "\r\n"
    }

    static func + (one: Ledger, other: Ledger) -> Ledger {
        Ledger(entries: (one.entries + other.entries).sorted { $0.at < $1.at })
    }
}
