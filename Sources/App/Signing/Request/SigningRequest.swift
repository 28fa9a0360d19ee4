import Domain
import Foundation

/// A document that was frozen to be signed, and what has become of it.
struct SigningRequest: Sendable {
    enum State: String, Sendable, Decodable {
        /// To be signed.
        case open
        case signed
        /// An answer changed before it was signed.
        case void
        /// The applicant decided to send without a signature.
        case declined
    }

    let id: UUID
    let state: State
    /// The very bytes that are signed.
    let document: Data
    /// The blind index of them.
    let term: [UInt8]
    let createdAt: Date

    /// Whether it is over what would be sent now.
    func covers(_ signable: Signable) -> Bool { term == signable.term }

    /// The questions that are answered otherwise since it was frozen, as they are asked now or were then.
    func changes(since signable: Signable) throws -> [String] {
        let frozen = try JSONDecoder().decode(SignedDocument.self, from: document)
        return signable.document.changes(since: frozen)
    }
}

extension SignedDocument {
    fileprivate func changes(since other: SignedDocument) -> [String] {
        let old = Dictionary(other.answers.map { ($0.key, $0) }) { first, _ in first }
        let mine = Set(answers.map(\.key))
        let changed = answers.filter { answer in !(old[answer.key].map { answer.says(theSameAs: $0) } ?? false) }
        let gone = other.answers.filter { !mine.contains($0.key) }
        return (changed + gone).map(\.question) + (files.says(theSameAs: other.files) ? [] : ["添付ファイル"])
    }
}

extension SignedDocument.ConfirmedAnswer {
    /// Character by character: `==` on strings takes 神 and its compatibility ideograph for the same.
    fileprivate func says(theSameAs other: Self) -> Bool {
        ([question, terms ?? ""] + lines).elementsEqual([other.question, other.terms ?? ""] + other.lines) {
            $0.unicodeScalars.elementsEqual($1.unicodeScalars)
        }
    }
}

extension [SignedDocument.ConfirmedFile] {
    fileprivate func says(theSameAs other: Self) -> Bool {
        map(\.sha256) == other.map(\.sha256) && map(\.key) == other.map(\.key)
            && elementsEqual(other) { $0.name.unicodeScalars.elementsEqual($1.name.unicodeScalars) }
    }
}
