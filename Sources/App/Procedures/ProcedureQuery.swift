import Content
import Domain
import Foundation

/// What somebody looks for in the list of procedures.
struct ProcedureQuery: Sendable {
    var words: String
    var department: Department?
    var lifeEvent: LifeEvent?

    /// The address of a page of the list.
    func path(page: Int) -> String {
        var address = URLComponents()
        address.path = Path.procedures
        var items: [URLQueryItem] = []
        if !words.isEmpty { items.append(URLQueryItem(name: "q", value: words)) }
        if let department { items.append(URLQueryItem(name: "department", value: department.id)) }
        if let lifeEvent { items.append(URLQueryItem(name: "event", value: lifeEvent.code)) }
        if page > 1 { items.append(URLQueryItem(name: "page", value: String(page))) }
        address.queryItems = items.isEmpty ? nil : items
        return address.string ?? Path.procedures
    }

    /// What the list is narrowed to, in words.
    var description: String {
        let parts = [lifeEvent?.name.japanese, department?.name.japanese, words.isEmpty ? nil : "「\(words)」"]
        return parts.compactMap(\.self).joined(separator: "・")
    }
}
