import Foundation

/// Prints results for people or, with `--json`, for programs.
struct Output {
    let json: Bool

    func list(_ items: [String], title: String, empty: String) throws {
        if json {
            try object(items)
        } else if items.isEmpty {
            print(empty)
        } else {
            print("\(title)：\(items.count)件")
            for item in items { print("  \(item)") }
        }
    }

    func object(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
