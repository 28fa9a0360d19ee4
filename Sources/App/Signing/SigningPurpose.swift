import Foundation

/// What each value of a signature that the application's key seals is; see `RecordKey`.
enum SigningPurpose {
    static func request(_ id: UUID) -> String { "signing_requests.document:\(id.uuidString)" }
    static func trip(_ request: UUID) -> String { "signing_trips.trip:\(request.uuidString)" }
    static func fetchRight(_ request: UUID) -> String { "signing_trips.fetch_right:\(request.uuidString)" }
    static func document(_ id: UUID) -> String { "signatures.document:\(id.uuidString)" }
    static func signature(_ id: UUID) -> String { "signatures.signature:\(id.uuidString)" }
    static func certificate(_ id: UUID) -> String { "signatures.certificate:\(id.uuidString)" }
    static func facts(_ id: UUID) -> String { "signatures.facts:\(id.uuidString)" }
    static func sentence(_ signature: UUID) -> String { "signature_verdicts.sentence:\(signature.uuidString)" }
    static func ocsp(_ signature: UUID) -> String { "signature_verdicts.ocsp:\(signature.uuidString)" }
}
