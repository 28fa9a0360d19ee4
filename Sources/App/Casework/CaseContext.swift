import Domain
import Foundation
import Hummingbird

extension OfficerContext {
    /// The case that the address names.
    var caseID: UUID {
        get throws {
            guard let id = parameters.get("case", as: UUID.self) else {
                throw Problem(.notFound, "この申請は見つかりませんでした。")
            }
            return id
        }
    }

    /// Everything that pages on a case show. Whoever sees such a page reads personal data, which is recorded.
    func read(_ file: CaseFile, as act: AuditAct = .caseReading, at desk: Desk) async throws -> CaseFileView {
        try await CaseFileView.read(file, recording: author.entry(act, .application(file.id)), at: desk)
    }

    /// How history and audit record name this officer.
    var mover: ApplicationMoveStore.Mover {
        ApplicationMoveStore.Mover(kind: .officer, officer: officer.officerID, origin: origin, requestID: id)
    }
}
