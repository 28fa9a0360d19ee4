import Foundation

/// What an applicant puts the electronic signature to: every answer as it was confirmed, and the files by their digests.
///
/// It is written once, and the bytes of that time are what is signed and kept (電子署名の対象); nothing is ever verified
/// against a second writing.
package struct SignedDocument: Sendable, Codable {
    /// How it is written; another way of writing gets another name.
    package static let format = "madoguchi-application-1"

    package let format: String
    package let application: UUID
    /// The town to which the application goes, e.g. 加古川市.
    package let town: String
    package let procedure: ProcedureVersion
    /// In the order of the form; what was not asked or not answered is absent.
    package let answers: [ConfirmedAnswer]
    package let files: [ConfirmedFile]

    /// The form that was filled in.
    package struct ProcedureVersion: Sendable, Codable {
        package let id: String
        package let version: Int
        /// E.g. 住民票の写し.
        package let name: String
    }

    /// One question, as the applicant read it, and the answer, as it was shown for confirmation.
    package struct ConfirmedAnswer: Sendable, Codable {
        package let key: EntryKey
        package let question: String
        /// What a consent is given to.
        package let terms: String?
        package let lines: [String]
        /// Why it is meant to differ from what the My Number Card says, in the applicant's words; nil where it does not.
        package let cardReason: String?
    }

    /// A file that belongs to the answers.
    package struct ConfirmedFile: Sendable, Codable {
        package let key: EntryKey
        package let name: String
        /// In bytes.
        package let size: Int
        /// SHA-256 of its content, hexadecimal in lower case.
        package let sha256: String

        package init(key: EntryKey, name: String, size: Int, sha256: String) {
            self.key = key
            self.name = name
            self.size = size
            self.sha256 = sha256
        }
    }
}

extension SignedDocument {
    /// UTF-8 of JSON without spaces, its keys in the order of the alphabet (after RFC 8785).
    package func bytes() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// Whether a signature under the other one covers this one as well.
    ///
    /// By bytes: `==` on strings takes 神 and its compatibility ideograph for the same.
    package func says(theSameAs other: SignedDocument) throws -> Bool { try bytes() == other.bytes() }
}
