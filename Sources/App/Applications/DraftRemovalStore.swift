import Domain
import Foundation
import Postgres

/// Drafts whose time is over, and those whose time is nearly over.
struct DraftRemovalStore: Sendable {
    let database: any Querying

    static let batch = 500

    /// Removes drafts with everything that belongs to them, and records each.
    ///
    /// - Returns: how many; fewer than a batch when none is left.
    func removeBatch(asOf today: CivilDate) async throws -> Int {
        let limit = today.adding(days: -DraftStore.lifetimeInDays).startInJapan
        return try await database.execute(
            """
            with abandoned as (
                select id from applications where status = 'draft' and updated_at < \(limit)
                order by updated_at limit \(Self.batch) for update skip locked
            ), removed as (
                delete from applications using abandoned where applications.id = abandoned.id returning applications.id
            ), followed as (
                \(fragment: FollowUpStore.insertion(afterAll: "select id from abandoned"))
            )
            insert into audit_entries (actor_kind, act, subject_kind, subject_id)
            select 'system', \(AuditAct.draftRemoval.rawValue), 'application', id::text from removed
            """
        )
    }

    /// Has the applicant of each draft that will soon be removed reminded, once for as long as it is left alone.
    func enqueueReminders(asOf today: CivilDate) async throws {
        typealias Reminder = RemindOfDraftRemovalJob
        try await database.execute(
            """
            insert into jobs (kind, payload, unique_key, max_attempts)
            select \(Reminder.kind), jsonb_build_object('application', id),
                \(Reminder.kind) || ':' || id || ':' || extract(epoch from updated_at), \(Reminder.retry.attempts)
            from applications
            where status = 'draft' and email is not null and updated_at < \(Reminder.limit(asOf: today))
            on conflict do nothing
            """
        )
    }
}
