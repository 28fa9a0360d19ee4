/// Why a provider does not do what it was asked, in the provider's own words.
struct Protest: Error, Sendable {
    let status: Int
    let code: String
    let message: String
    var param: String?
    var retryAfterSeconds: Int?
}
