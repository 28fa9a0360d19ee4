import Hummingbird

/// The cookie that holds a session's token. `__Host-` binds it to this host, to https and to the whole path (RFC 6265bis).
struct SessionCookie: Sendable {
    let name: String

    /// Two names, since browsers do not keep ports apart.
    static let applicant = SessionCookie(name: "__Host-madoguchi")
    static let officer = SessionCookie(name: "__Host-madoguchi-staff")

    func token(in request: Request) -> Token? {
        request.cookies[name].flatMap { Token($0.value) }
    }

    func set(_ token: Token, on response: inout Response) {
        response.setCookie(
            Cookie(name: name, value: token.text, path: "/", secure: true, httpOnly: true, sameSite: .lax)
        )
    }

    func clear(on response: inout Response) {
        response.setCookie(
            Cookie(name: name, value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .lax)
        )
    }
}

extension ApplicantVisit {
    /// Sends the visitor on, with the cookie of a session that has begun.
    func seeOther(_ path: String) -> Response {
        var response = Response.seeOther(path)
        if let newToken { SessionCookie.applicant.set(newToken, on: &response) }
        return response
    }
}
