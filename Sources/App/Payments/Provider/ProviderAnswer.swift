import Foundation
import NIOCore

/// Reads what a provider sent, and names the part that is not as described.
enum ProviderAnswer {
    /// A part of an answer that is missing or makes no sense.
    struct Fault: Error {
        /// Where, and what is wrong there.
        let text: String

        init(_ text: String) {
            self.text = text
        }
    }

    /// Yen that a payment or refund may be of. Far more than anybody pays here, and so far below what an `Int` holds that
    /// sums of what a provider tells cannot overflow.
    static let amounts = 1...1_000_000_000_000

    /// An answer that makes no sense does not say that nothing was done.
    static func read<Answer: Decodable, Meaning>(
        _ body: ByteBuffer,
        _ meaning: (Answer) throws(Fault) -> Meaning
    ) throws(ProviderFailure) -> Meaning {
        do {
            return try meaning(try decode(Answer.self, from: body))
        } catch {
            throw ProviderFailure(kind: .malformed(error.text), mayHaveActed: true)
        }
    }

    static func decode<Answer: Decodable>(_ type: Answer.Type, from body: ByteBuffer) throws(Fault) -> Answer {
        do {
            return try JSONDecoder().decode(type, from: Data(body.readableBytesView))
        } catch let error as DecodingError {
            throw Fault(describe(error))
        } catch {
            throw Fault("not readable")
        }
    }

    /// Never quotes values: they may be personal.
    private static func describe(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(path(context.codingPath + [key])) is missing"
        case .valueNotFound(_, let context): "\(path(context.codingPath)) is null"
        case .typeMismatch(let type, let context): "\(path(context.codingPath)) is no \(type)"
        case .dataCorrupted(let context): "\(path(context.codingPath)) is not readable"
        @unknown default: "not readable"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.isEmpty ? "the answer" : keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
