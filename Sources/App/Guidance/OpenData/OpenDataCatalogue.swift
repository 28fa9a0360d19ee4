import Content
import Domain

/// What is published on a day, and where it is found.
struct OpenDataCatalogue: Sendable {
    let snapshot: CatalogueSnapshot
    let places: OpenDataPlaces
    /// Prices are those of this day.
    let today: CivilDate

    /// The life events that befall businesses and not people.
    private static let businessEvents: Set = ["BU"]

    var town: OrganisationRecord { OrganisationRecord(snapshot.town, places) }

    func organisation(_ id: String) -> OrganisationRecord? {
        snapshot.department(id).map { OrganisationRecord($0, of: snapshot.town, places) }
    }

    func event(_ code: String) -> EventRecord? {
        snapshot.lifeEvent(code).map { event in
            EventRecord(
                id: places.event(code),
                type: Self.businessEvents.contains(code) ? .businessEvent : .lifeEvent,
                identifier: code,
                title: event.name.byLanguage
            )
        }
    }

    /// A counter by its name alone; offices.json tells the rest.
    func counter(_ id: String) -> ChannelRecord? {
        snapshot.whereabouts(ofCounter: id).map { words in
            ChannelRecord(id: places.counter(id), identifier: id, title: Text(words).byLanguage)
        }
    }
}
