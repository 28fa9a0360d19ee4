import Domain

/// Where somebody stands in a guide, as a request tells it: the replies stand in the address, so that it can be kept,
/// shared and answered from a cache. Once something delicate is among them they go in a form instead.
struct GuideState: Sendable {
    let guide: Guide
    let today: CivilDate
    var replies: [FieldID: GuideReply]

    /// Passes over what is no reply: an address may be older than the guide.
    init(_ guide: Guide, values: Form, today: CivilDate) {
        self.guide = guide
        self.today = today
        replies = guide.questions.reduce(into: [:]) { replies, question in
            replies[question.id] = question.reply(from: values.text(question.id.rawValue), today: today)
        }
    }

    var walk: GuideWalk { GuideWalk(guide, replies: replies, today: today) }

    /// Whether the replies must not stand in an address.
    var isDelicate: Bool { given.contains { $0.question.isDelicate($0.reply) } }

    /// All replies, in the order of the guide, by the names of their questions.
    var pairs: [(name: String, value: String)] { given.map(pair) }

    /// An address with the replies that may stand in one.
    func address(_ path: String, adding further: [(name: String, value: String)] = []) -> String {
        let open = given.filter { !$0.question.isDelicate($0.reply) }.map(pair)
        let query = QueryText.encode(open + further)
        return query.isEmpty ? path : "\(path)?\(query)"
    }

    /// All replies by the names of their questions, in the words of an address.
    var words: [String: String] { Dictionary(pairs.map { ($0.name, $0.value) }) { first, _ in first } }

    private typealias Given = (question: GuideQuestion, reply: GuideReply)

    private var given: [Given] {
        guide.questions.compactMap { question in replies[question.id].map { (question, $0) } }
    }

    private func pair(_ given: Given) -> (name: String, value: String) {
        (given.question.id.rawValue, given.question.word(for: given.reply))
    }
}

/// Names of a guide's own inputs.
enum GuideNames {
    /// The question of the page that was sent.
    static let asked = "_asked"
    /// The question whose reply is to be changed.
    static let change = "_change"
    static let email = "_email"
}
