import Domain

/// A way in which something is done (CPSV-AP: Channel): online, or at a building with its counters.
struct ChannelRecord: Encodable {
    let id: String
    let type = OpenDataType.channel
    let identifier: String
    let title: LanguageMap
    var page: String?
    var address: AddressRecord?
    var telephone: String?
    var openingHours: TemporalRecord?
    var closed: TemporalRecord?
    /// The section that answers for it.
    var ownedBy: String?
    /// Counters, in the order of a walk through the building.
    var hasPart: [ChannelRecord]?
}

extension ChannelRecord {
    init(_ office: Office, _ places: OpenDataPlaces) {
        id = places.office(office.id)
        identifier = office.id
        title = office.name.byLanguage
        address = office.address.map { AddressRecord(fullAddress: Text($0).byLanguage) }
        telephone = office.telephone
        openingHours = TemporalRecord(office.openingHours)
        closed = TemporalRecord(office.closedDays)
        hasPart = office.counters.map { counter in
            ChannelRecord(
                id: places.counter(counter.id),
                identifier: counter.id,
                title: Text(office.whereabouts(of: counter)).byLanguage,
                ownedBy: places.department(counter.department)
            )
        }
    }
}

struct AddressRecord: Encodable {
    let type = OpenDataType.address
    let fullAddress: LanguageMap
    var postCode: String?
}

/// When something is open or closed, in words.
struct TemporalRecord: Encodable {
    let type = OpenDataType.temporalEntity
    let description: LanguageMap

    init(_ words: Text) {
        description = words.byLanguage
    }
}

struct ContactPointRecord: Encodable {
    let type = OpenDataType.contactPoint
    let telephone: String
    var openingHours: TemporalRecord?
    var closed: TemporalRecord?
}
