import Postgres

/// What must hold of all slots when nobody but the service has taken seats.
enum SlotSums {
    /// Counts the slots with more visits than seats, or whose count is not that of their claims.
    static let wrong: SQL = """
        select count(*) from slots
        where taken > capacity + extra or taken <> (
            select count(*) from claims
            where (claims.resource_id, claims.day, claims.minute) = (slots.resource_id, slots.day, slots.minute))
        """
}
