import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Begins the application for several procedures at once.
struct SittingController: Sendable {
    let desk: Desk

    func create(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        let form = try await Form.read(request, limit: 64 * 1024)
        let chosen = Set(form.values[SittingChoice.procedure] ?? [])
        let members = catalogue.procedures.filter { chosen.contains($0.id) }
        let state = catalogue.guide(form.text(SittingChoice.guide)).map {
            GuideState($0, values: form, today: desk.today)
        }
        if let refusal = Sitting.refusal(of: members) {
            guard let state else { throw Problem(.invalid, refusal) }
            let view = ChecklistView(
                state: state,
                catalogue: catalogue,
                resumption: desk.link(state.address(Path.guide(state.guide.id)))
            )
            return .page(
                SittingChoicePage(frame: desk.frame, view: view, chosen: chosen, refusal: refusal),
                status: .unprocessableContent,
                headers: [.cacheControl: "no-store"]
            )
        }
        try await RateStore(desk: desk).take(.drafts, by: context.origin.description)
        let sitting = Sitting(members)
        let visit = ApplicantVisit(context)
        let (access, isNew) = try await desk.database.transaction(repeatable: true) { transaction in
            try await visit.begin(in: transaction, now: desk.now())
            let begun = try await SittingStore(transaction: transaction, desk: desk).begin(
                sitting,
                knowing: sitting.entries(knowing: state?.facts ?? [:]),
                guidance: state.map { SittingGuidance(guide: $0.guide.id, replies: $0.words) },
                for: visit.session
            )
            if begun.isNew {
                try await AuditStore(database: transaction).append(
                    AuditEntry(
                        actor: .applicant,
                        act: .draft,
                        subject: .application(begun.access.application),
                        requestID: context.id,
                        origin: context.origin,
                        details: ["procedure": sitting.form.id]
                    )
                )
            }
            return begun
        }
        if isNew { for member in members { desk.metrics.draftsStarted.increment(member.id) } }
        return visit.seeOther(Path.email(access.application))
    }
}
