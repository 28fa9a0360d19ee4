import Foundation

/// What a browser keeps of its place, signed, so that its page is answered without asking the database until the place's turn
/// has come. Only the database lets anybody in.
struct WaitingTicket: Sendable {
    let room: UUID
    let place: UUID
    let code: String
    /// nil until it is known.
    let rank: Int?

    init(_ place: WaitingPlace, in room: WaitingRoom) {
        self.room = room.id
        self.place = place.id
        code = place.code
        rank = place.rank
    }

    /// - Parameter holder: the browser's own token; a ticket is good in that browser alone.
    /// - Returns: nil when it was not given by this service to this browser.
    init?(_ text: String, of holder: Token, keys: KeyRing) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let room = UUID(uuidString: parts[0]), let place = UUID(uuidString: parts[1]) else {
            return nil
        }
        self.room = room
        self.place = place
        code = parts[2]
        rank = Int(parts[3])
        guard signature(for: holder, keys: keys).equalsInConstantTime(parts[4]) else { return nil }
    }

    func text(for holder: Token, keys: KeyRing) -> String { "\(words).\(signature(for: holder, keys: keys))" }

    private var words: String {
        [WaitingDraw.word(room), WaitingDraw.word(place), code, rank.map { String($0) } ?? ""].joined(separator: ".")
    }

    private func signature(for holder: Token, keys: KeyRing) -> String {
        Data(keys.authenticator(of: "\(words).\(holder.text)", purpose: "waiting-ticket")).base64URL
    }
}
