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
    fileprivate static func ticketName(_ purpose: String) -> String { "__Host-madoguchi-place-\(purpose)" }

    /// Gives the browser what it keeps of its place; nil takes it away.
    mutating func keep(_ ticket: String?, for purpose: String) {
        setCookie(
            Cookie(
                name: Self.ticketName(purpose),
                value: ticket ?? "",
                maxAge: ticket == nil ? 0 : nil,
                path: "/",
                secure: true,
                httpOnly: true,
                sameSite: .lax
            )
        )
    }
}
