import Domain
import Foundation
import Hummingbird
import Postgres
import Signatures
import Telemetry

/// The applicant comes back from the phone: what was signed is fetched, judged and kept.
struct SignatureReturnController: Sendable {
    let desk: Desk

    /// Where デジタル認証アプリ sends the browser.
    func show(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let callback = Callback(query: request.uri.query ?? "")
        let returned: SigningTripStore.Returned
        do {
            returned = try await desk.database.transaction(repeatable: true) { transaction in
                try await SigningTripStore(database: transaction, desk: desk).take(callback, of: context.session)
            }
        } catch let error as AuthenticationAppError {
            throw Problem(.conflict, error.sentence)
        }
        let id = returned.access.application
        switch returned.result {
        // The same callback once more, e.g. by reloading: whatever it brought is there, or can still be fetched.
        case .failure(.roundTrip(.used)): return .seeOther(Path.signatureResult(id))
        case .failure(let error): return trouble(error, id)
        case .success(let arrival):
            guard let gateway = desk.gateways.authenticationApp else { return trouble(.serviceAway, id) }
            do {
                let grant = try await gateway.signer(of: arrival)
                let application = try await ApplicationStore(database: desk.database, desk: desk).find(returned.access)
                try await SigningTripStore(database: desk.database, desk: desk)
                    .keep(grant, for: returned, of: application)
            } catch let error as AuthenticationAppError {
                return trouble(error, id)
            }
            return .seeOther(Path.signatureResult(id))
        }
    }

    /// Fetches what was signed, as often as it is asked for, until it is there.
    func result(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let access = try context.access()
        let application = try await ApplicationStore(database: desk.database, desk: desk).find(access)
        let trips = SigningTripStore(database: desk.database, desk: desk)
        guard let gateway = desk.gateways.authenticationApp, let verifier = desk.gateways.signatures,
            let fetch = try await trips.fetch(of: application, session: access.session)
        else { return .seeOther(Path.signature(access.application)) }
        let signed: CardSignature
        do {
            signed = try await gateway.signature(by: fetch.grant)
        } catch {
            switch error {
            case .notYetSigned, .serviceAway, .serviceSilent:
                desk.metrics.signatures.increment("waitingForResult")
                return .page(SignatureWaitingPage(error: error, application: application, frame: desk.frame))
            default:
                try await trips.drop(fetch)
                return trouble(error, access.application)
            }
        }
        let reception = SignatureReception(verifier: verifier, desk: desk)
        let outcome = try await reception.receive(
            .raw(signature: Array(signed.signature), certificate: Array(signed.certificate)),
            for: fetch.request,
            access,
            by: context.author
        )
        try await trips.drop(fetch)
        switch outcome {
        case .accepted, .over: return .seeOther(Path.signature(access.application))
        case .refused(let refusal):
            return .seeOther(Path.signatureTrouble(access.application, SignatureTrouble(refusal).rawValue))
        case .otherPerson:
            return .seeOther(Path.signatureTrouble(access.application, SignatureTrouble.otherPerson.rawValue))
        }
    }

    private func trouble(_ error: AuthenticationAppError, _ application: UUID) -> Response {
        let trouble = SignatureTrouble(error)
        desk.metrics.signatures.increment(trouble.rawValue)
        return .seeOther(Path.signatureTrouble(application, trouble.rawValue))
    }
}
