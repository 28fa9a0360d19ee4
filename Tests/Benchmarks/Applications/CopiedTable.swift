import Postgres

/// A table of which a copied application has rows of its own.
///
/// The conditions and values speak of `original`, a row of the table, and of `copy`: the id of the copied application, the
/// id of the application that it is a copy of, its number from 1, and how much older it is.
struct CopiedTable {
    let name: String
    /// Which rows belong to the application that is copied.
    let origin: SQL
    /// What is different in a copy, by column.
    let changes: [String: SQL]

    /// The tables whose rows stay for years. What is cleaned up after days or weeks, such as sessions and finished jobs,
    /// does not grow with the number of applications.
    static let all = [
        CopiedTable(
            name: "applications",
            origin: "original.id = copy.original",
            changes: [
                "id": "copy.id",
                "number": "'9' || lpad(copy.number::text, 10, '0')",
                "created_at": "original.created_at - copy.age", "updated_at": "original.updated_at - copy.age",
                "submitted_at": "original.submitted_at - copy.age",
            ]
        ),
        CopiedTable(
            name: "application_search_terms",
            origin: "original.application_id = copy.original",
            changes: [
                "application_id": "copy.id",
                "term": "substr(sha256(original.term || uuid_send(copy.id)), 1, 16)",
            ]
        ),
        CopiedTable(
            name: "application_events",
            origin: "original.application_id = copy.original",
            changes: ["application_id": "copy.id", "at": "original.at - copy.age"]
        ),
        CopiedTable(
            name: "email_confirmations",
            origin: "original.application_id = copy.original",
            changes: [
                "id": "gen_random_uuid()", "application_id": "copy.id",
                "token_digest": "sha256(original.token_digest || uuid_send(copy.id))",
                "created_at": "original.created_at - copy.age", "expires_at": "original.expires_at - copy.age",
            ]
        ),
        CopiedTable(
            name: "notices",
            origin: "original.application_id = copy.original",
            changes: [
                "id": "gen_random_uuid()", "application_id": "copy.id", "created_at": "original.created_at - copy.age",
            ]
        ),
        CopiedTable(
            name: "audit_entries",
            origin: "original.subject_kind = 'application' and original.subject_id = copy.original::text",
            changes: ["subject_id": "copy.id::text", "at": "original.at - copy.age"]
        ),
    ]
}
