import Foundation

/// Where somebody wanted to go when the sign-in came in between: a path of this site and nothing else.
struct ReturnPath: Sendable {
    let text: String
    private let standard: String

    /// - Parameter standard: where to go when `typed` is missing or could lead anywhere else.
    init(_ typed: String?, standard: String = Path.cases) {
        self.standard = standard
        guard let typed, Self.isLocal(typed) else {
            text = standard
            return
        }
        text = typed
    }

    /// The sign-in page, which leads here afterwards.
    var signIn: String { addressed(Path.signIn) }

    /// The password page, which leads here afterwards.
    var password: String { addressed(Path.password) }

    /// The page on which residents sign in with the card, which leads here afterwards.
    var cardSignIn: String { addressed(Path.cardSignIn) }

    static let name = "to"

    private func addressed(_ page: String) -> String {
        guard text != standard else { return page }
        return page + "?\(Self.name)=" + (text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    }

    /// Browsers read `//host` and `/\host` as other sites, and drop tabs and line feeds before they look.
    private static func isLocal(_ path: String) -> Bool {
        let pages = [Path.signIn, Path.signOut, Path.password, Path.cardSignIn, Path.cardSignInReturn]
        return path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count <= 500
            && path.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
            && !pages.contains { path == $0 || path.hasPrefix($0 + "?") }
    }
}

extension ReturnPath {
    /// Where a resident goes after signing in: the residents' page, unless something else was wanted.
    init(ofResident typed: String?) {
        self.init(typed, standard: Path.account)
    }
}
