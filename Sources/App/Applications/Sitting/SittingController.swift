import Domain
import Foundation
import Hummingbird
import Postgres
import Telemetry

/// Begins the application for what was chosen of a checklist.
struct SittingController: Sendable {
    let desk: Desk

    func create(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        let posted = try await Form.read(request, limit: 64 * 1024)
        let chosen = Set(posted.values[SittingChoice.procedure] ?? [])
        let members = catalogue.procedures.filter { chosen.contains($0.id) }
        let state = catalogue.guide(posted.text(SittingChoice.guide)).map {
            GuideState($0, values: posted, today: desk.today)
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
        let (form, entries) = Self.form(for: members, after: state?.walk)
        let visit = ApplicantVisit(context)
        let (access, isNew) = try await desk.database.transaction(repeatable: true) { transaction in
            try await visit.begin(in: transaction, now: desk.now())
            let begun = try await SittingStore(transaction: transaction, desk: desk).begin(
                form,
                knowing: entries,
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
                        details: ["procedure": form.id]
                    )
                )
            }
            return begun
        }
        if isNew { for member in members { desk.metrics.draftsStarted.increment(member.id) } }
        return visit.seeOther(Path.email(access.application))
    }

    /// The form in which they are applied for, and what the guide tells for it.
    private static func form(for members: [Procedure], after walk: GuideWalk?) -> (Procedure, Entries) {
        let knowledge = members.map { walk?.knowledge(of: $0) ?? [:] }
        if members.count == 1 {
            return (members[0], knowledge[0].values.reduce(into: Entries()) { $0.merge($1) })
        }
        let sitting = Sitting(members, knowing: knowledge.map { Set($0.keys) })
        return (sitting.form, sitting.entries(knowing: knowledge))
    }
}
