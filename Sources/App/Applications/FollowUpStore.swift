import Foundation
import Postgres

/// Has orders of payments looked after whenever something happens to their application: held money is taken or goes back by a
/// job that exists if and only if its cause does. What the job does is a later matter's own; here is only its name.
struct FollowUpStore: Sendable {
    /// The job's name in the table.
    static let kind = "follow-order"
    private static let attempts = 100

    static func insertion(after application: UUID) -> SQL {
        insertion(where: "application_id = \(application)")
    }

    /// - Parameter applications: a statement that selects their ids.
    static func insertion(afterAll applications: SQL) -> SQL {
        insertion(where: "application_id in (\(fragment: applications))")
    }

    private static func insertion(where condition: SQL) -> SQL {
        """
        insert into jobs (kind, payload, max_attempts)
        select \(kind), jsonb_build_object('order', id), \(attempts) from payment_orders
        where \(fragment: condition) and closed_at is null and confirmed_at is null
        """
    }
}
