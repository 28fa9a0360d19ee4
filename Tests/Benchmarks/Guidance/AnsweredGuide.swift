import Content
import Domain

/// A guide with an answer to each of its questions, chosen so that much has to be done. No answer is delicate, so that
/// all of them stand in the checklist's address.
struct AnsweredGuide {
    let guide: Guide
    private let replies: [FieldID: GuideReply]
    private let order: CounterOrder
    private let today: CivilDate

    /// The guide with the most rules of the content that comes with the program.
    static func largest(on today: CivilDate) throws -> AnsweredGuide {
        let reading = Content.load(from: Content.bundled, today: today)
        guard let content = reading.content else { throw NoGuide(faults: reading.errors.map(\.description)) }
        let order = CounterOrder(offices: content.offices, procedures: content.procedures)
        for guide in content.guides.sorted(by: { $0.rules.count > $1.rules.count }) {
            if let answered = AnsweredGuide(guide, order, today) { return answered }
        }
        throw NoGuide(faults: [])
    }

    /// Nil when a question can be answered with something delicate only.
    private init?(_ guide: Guide, _ order: CounterOrder, _ today: CivilDate) {
        func weight(_ replies: [FieldID: GuideReply]) -> Int {
            let walk = GuideWalk(guide, replies: replies, today: today)
            return Checklist(walk, in: order).items.count + walk.open.count
        }
        var replies: [FieldID: GuideReply] = [:]
        while let question = GuideWalk(guide, replies: replies, today: today).next {
            var best: (reply: GuideReply, weight: Int)?
            for reply in Self.candidates(for: question, on: today) {
                var tried = replies
                tried[question.id] = reply
                let found = weight(tried)
                if found > best?.weight ?? -1 { best = (reply, found) }
            }
            guard let best else { return nil }
            replies[question.id] = best.reply
        }
        self.guide = guide
        self.replies = replies
        self.order = order
        self.today = today
    }

    private static func candidates(for question: GuideQuestion, on today: CivilDate) -> [GuideReply] {
        let days = [0, -1, -30, 1, 30].map { today.adding(days: $0).description }
        let values: [String] =
            switch question.field.kind {
            case .choice(let options): options.options.map(\.value)
            case .choices(let options):
                options.options.map(\.value) + [options.options.map(\.value).joined(separator: ".")]
            default: []
            }
        let words = days + values + ["yes", "no", "1", "0", "40", GuideQuestion.noneWord]
        return words.compactMap { question.reply(from: $0, today: today) }.filter { !question.isDelicate($0) }
    }

    /// The path of the checklist with the answers.
    var checklist: String {
        let pairs = guide.questions.compactMap { question in
            replies[question.id].map { "\(question.id)=\(question.word(for: $0))" }
        }
        return "/guides/\(guide.id)/checklist?\(pairs.joined(separator: "&"))"
    }

    /// Evaluates all rules.
    ///
    /// - Returns: how many things have to be done.
    func evaluate() -> Int {
        Checklist(GuideWalk(guide, replies: replies, today: today), in: order).items.count
    }
}

/// The content has faults, or no guide that can be answered in an address.
struct NoGuide: Error {
    let faults: [String]
}
