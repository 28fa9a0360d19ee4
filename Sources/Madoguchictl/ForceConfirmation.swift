import Foundation

/// The second step of a forced change: a code that only who has read the first step can know, on this host alone.
struct ForceConfirmation {
    private static let file = URL(filePath: "/run/madoguchi-force.json")
    private static let lives: TimeInterval = 15 * 60

    private struct Note: Codable {
        let site: String
        let name: String
        let code: String
        let at: Date
    }

    let site: String
    let name: String

    func code() throws -> String {
        let code = String((0..<6).map { _ in "0123456789".randomElement() ?? "0" })
        let text = try JSONEncoder().encode(Note(site: site, name: name, code: code, at: .now))
        try text.write(to: Self.file, options: .atomic)
        return code
    }

    func accepts(_ code: String) throws -> Bool {
        guard let text = try? Data(contentsOf: Self.file) else { return false }
        let note = try JSONDecoder().decode(Note.self, from: text)
        return note.code == code && note.site == site && note.name == name
            && Date.now.timeIntervalSince(note.at) < Self.lives
    }

    func forget() throws {
        try FileManager.default.removeItem(at: Self.file)
    }
}
