import Domain
import Foundation
import Postgres

/// Keyed digests of the names in an application, by which officers find it.
struct SearchTermStore: Sendable {
    let database: any Querying
    let keys: KeyRing

    /// Makes the application found by the names that stand in it now, and no longer by others.
    func keep(_ answers: Answers, of application: UUID) async throws {
        try await database.pipeline([
            "delete from application_search_terms where application_id = \(application)",
            insertion(of: answers, for: application),
        ])
    }

    /// The statement that makes an application found by its names, to be sent along with others.
    func insertion(of answers: Answers, for application: UUID) -> SQL {
        let terms = Set(answers.values.flatMap(\.names).flatMap { SearchTerms(for: $0).terms }).map(digest)
        return """
            insert into application_search_terms (term, application_id)
            select term, \(application) from unnest(\(terms)) as term
            """
    }

    /// What is compared for a term, as `SearchTerms` makes it.
    func digest(of term: String) -> [UInt8] {
        keys.blindIndex(of: term, purpose: "application_search_terms")
    }
}

extension Answer {
    /// The names and readings in it, also those of each entry of a group.
    fileprivate var names: [PersonName] {
        switch self {
        case .name(let name): [name]
        case .group(let entries): entries.flatMap { $0.values.flatMap(\.names) }
        default: []
        }
    }
}
