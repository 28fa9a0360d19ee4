import Domain
import Postgres

/// Fills an address in from its postal code, without overwriting what somebody typed.
struct AddressLookup: Sendable {
    /// Where the code was typed, and where the address begins that it fills.
    let code: EntryKey
    let address: EntryKey
    /// What was typed as the code, read; nil when it is no postal code.
    let postalCode: PostalCode?

    /// - Parameters:
    ///   - key: the input of a postal code.
    ///   - questions: of the page.
    /// - Returns: nil when there is no such input, or it fills nothing.
    init?(_ key: EntryKey, among questions: [Question], entries: Entries) {
        let questions = questions.flatMap(\.withInner)
        guard let question = questions.first(where: { $0.key == key }),
            case .postalCode(let options) = question.field.kind, let target = options.fills,
            let filled = questions.first(where: { $0.field.id == target && $0.key.parent == key.parent })
        else { return nil }
        code = key
        address = filled.key
        postalCode = PostalCode(typed: entries.text(key))
    }

    /// After a look-up that left something to choose, what was found, by the input of the code.
    static func choices(
        at key: EntryKey?,
        among questions: [Question],
        entries: Entries,
        in database: any Querying
    ) async throws -> [EntryKey: [Address]] {
        guard let key, let code = AddressLookup(key, among: questions, entries: entries)?.postalCode else { return [:] }
        return [key: try await PostalCodeStore(database: database).places(code)]
    }

    /// The entries with the place in them; nil where something else was typed that would be lost, or where there is not
    /// one place: then somebody has to choose.
    func filling(_ places: [Address], into entries: Entries) -> Entries? {
        guard places.count == 1, let place = places.first else { return nil }
        let isFree = zip([InputPart.prefecture, .city, .town], [place.prefecture, place.city, place.town])
            .allSatisfy { part, word in
                let typed = entries.text(address.part(part))
                return typed.isEmpty || (part == .town ? typed.hasPrefix(word) : typed == word)
            }
        return isFree ? taking(place, into: entries) : nil
    }

    /// The entries with the chosen place in them; a street and number that were typed stay behind it.
    func taking(_ place: Address, into entries: Entries) -> Entries {
        var result = entries
        result[address.part(.prefecture)] = [place.prefecture]
        result[address.part(.city)] = [place.city]
        result[address.part(.town)] = [Self.join(place.town, entries.text(address.part(.town)))]
        return result
    }

    /// 加古川町北在家 and 北在家2000 become 加古川町北在家2000.
    private static func join(_ town: String, _ typed: String) -> String {
        let overlap = town.indices.map { town[$0...] }.first { typed.hasPrefix($0) } ?? ""
        return town + typed.dropFirst(overlap.count)
    }
}

extension EntryKey {
    /// `members.0` of `members.0.birth`; nil at the top.
    var parent: EntryKey? {
        rawValue.lastIndex(of: ".").map { EntryKey(rawValue: String(rawValue[..<$0])) }
    }
}
