/// Addresses of the merchant that tell which session the browser comes from.
enum SessionAddress {
    /// As Stripe writes it in an address that is to name the session.
    static let mark = "{CHECKOUT_SESSION_ID}"

    /// The address with a query that names the session, as KOMOJU adds it by itself.
    static func naming(_ url: String) -> String {
        "\(url)\(url.contains("?") ? "&" : "?")session_id=\(mark)"
    }

    static func fill(_ url: String, with session: String) -> String {
        url.replacing(mark, with: session)
    }
}
