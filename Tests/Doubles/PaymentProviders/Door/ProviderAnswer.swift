/// What a provider answers.
struct ProviderAnswer: Sendable {
    var status: Int
    var body: JSON
    var headers: [(name: String, value: String)] = []
}
