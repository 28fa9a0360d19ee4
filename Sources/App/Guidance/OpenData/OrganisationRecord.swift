import Content
import Domain

/// The town, or a section of its town hall (CPSV-AP: PublicOrganisation).
struct OrganisationRecord: Encodable {
    let id: String
    let type = OpenDataType.publicOrganisation
    let identifier: String
    let title: LanguageMap
    let label: LanguageMap
    /// What it deals with.
    var description: LanguageMap?
    let spatial: String
    var address: AddressRecord?
    let contactPoint: ContactPointRecord?
    /// The town, of a section.
    var unitOf: String?

    init(_ town: TownProfile, _ places: OpenDataPlaces) {
        id = places.town
        identifier = town.code
        title = Text(town.town.name).byLanguage
        label = title
        spatial = OpenDataPlaces.area(town.code)
        address = AddressRecord(fullAddress: Text(town.hall.address).byLanguage, postCode: town.hall.postalCode)
        contactPoint = ContactPointRecord(
            telephone: town.hall.telephone,
            openingHours: TemporalRecord(town.hall.openingHours),
            closed: TemporalRecord(town.hall.closedDays)
        )
    }

    init(_ department: Department, of town: TownProfile, _ places: OpenDataPlaces) {
        id = places.department(department.id)
        identifier = department.id
        title = department.name.byLanguage
        label = title
        description = department.work?.byLanguage
        spatial = OpenDataPlaces.area(town.code)
        contactPoint = department.telephone.map { ContactPointRecord(telephone: $0) }
        unitOf = places.town
    }
}
