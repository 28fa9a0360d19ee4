import Foundation
import Hummingbird

extension SessionCookie {
    /// By which a browser is known in waiting rooms.
    static let waiting = SessionCookie(name: "__Host-madoguchi-line")
}

extension Request {
    /// What the browser keeps of its place before a purpose.
    func waitingTicket(_ purpose: String, of holder: Token, keys: KeyRing) -> WaitingTicket? {
        cookies[Response.ticketName(purpose)].flatMap { WaitingTicket($0.value, of: holder, keys: keys) }
    }
}

extension Response {
    /// Seconds: longer than any line, also for whoever closes the browser meanwhile.
    private static let placeLifetime = 86_400

    /// Makes the browser known in waiting rooms.
    mutating func keep(_ holder: Token) { keep(SessionCookie.waiting.name, holder.text) }

    fileprivate static func ticketName(_ purpose: String) -> String { "__Host-madoguchi-place-\(purpose)" }

    /// Gives the browser what it keeps of its place; nil takes it away.
    mutating func keep(_ ticket: String?, for purpose: String) {
        keep(Self.ticketName(purpose), ticket)
    }

    private mutating func keep(_ name: String, _ value: String?) {
        setCookie(
            Cookie(
                name: name,
                value: value ?? "",
                maxAge: value == nil ? 0 : Self.placeLifetime,
                path: "/",
                secure: true,
                httpOnly: true,
                sameSite: .lax
            )
        )
    }
}
