import Domain
import Foundation
import Postgres
import Signatures

/// The page of the signature, as it is to be drawn.
struct SignatureView: Sendable {
    let signable: Signable
    /// The newest request; nil before the first.
    let request: SigningRequest?
    /// The signature of the answers as they stand.
    let signature: KeptSignature?
    /// A signature over the same answers that was refused after it had been taken.
    let refused: KeptSignature?
    /// What is answered otherwise since it was frozen or signed.
    let changes: [String]
    /// Whether the town has joined デジタル認証アプリ.
    let takesApp: Bool

    /// - Returns: nil when there is nothing to be signed here.
    static func find(_ access: ApplicationAccess, at desk: Desk) async throws -> SignatureView? {
        guard let signable = try await Signable.find(access, in: desk.database, at: desk),
            signable.standing != .notAsked, desk.gateways.signatures != nil
        else { return nil }
        return try await SignatureView(signable, at: desk)
    }

    private init(_ signable: Signable, at desk: Desk) async throws {
        self.signable = signable
        let application = signable.application
        let request = try await SigningRequestStore(database: desk.database).newest(of: application)
        self.request = request
        let signatures = try await SignatureStore(database: desk.database).list(of: application)
        if case .given(let id) = signable.standing {
            signature = signatures.first { $0.id == id }
        } else {
            signature = nil
        }
        if signature == nil, let request, request.state == .signed, request.covers(signable) {
            refused = signatures.first { $0.request == request.id && $0.verdict.outcome == .refused }
        } else {
            refused = nil
        }
        if signature == nil, let request, request.state != .declined, !request.covers(signable) {
            changes = try request.changes(since: signable)
        } else {
            changes = []
        }
        takesApp = desk.gateways.authenticationApp != nil
    }

    var id: UUID { signable.application.id }

    /// What was frozen and is still to be signed.
    var openRequest: SigningRequest? {
        guard let request, request.state == .open, request.covers(signable) else { return nil }
        return request
    }

    /// Where the answers are checked once more.
    var answersPath: String { signable.correction == nil ? Path.answers(id) : Path.correctionAnswers(id) }
}
