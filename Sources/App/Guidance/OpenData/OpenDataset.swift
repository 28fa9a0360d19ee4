import Domain
import Foundation
import NIOCore

/// A document: what it is, whose it is, under which licence, and its parts.
struct OpenDataset<Part: Encodable>: Encodable {
    let context: OpenDataContext
    let id: String
    let type = OpenDataType.dataset
    let title: LanguageMap
    let description: LanguageMap
    let publisher: OrganisationRecord
    let license = OpenDataPlaces.license
    /// Absent before anything was published.
    let modified: CivilDate?
    let landingPage: String
    /// The schema.
    let conformsTo: String
    let hasPart: [Part]

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case id, type, title, description, publisher, license, modified, landingPage, conformsTo, hasPart
    }

    /// - Parameters:
    ///   - path: where the document is.
    ///   - modified: when its parts are younger than the catalogue's latest publication says; that day when absent.
    init(
        _ catalogue: OpenDataCatalogue,
        at path: String,
        title: Text,
        description: Text,
        modified: CivilDate? = nil,
        parts: [Part]
    ) {
        let places = catalogue.places
        context = OpenDataContext(places: places)
        id = places.page(path) + "#dataset"
        self.title = title.byLanguage
        self.description = description.byLanguage
        publisher = catalogue.town
        self.modified = modified ?? catalogue.snapshot.publications.latest
        landingPage = places.page(Path.openData)
        conformsTo = places.page(Path.openDataSchema)
        hasPart = parts
    }

    func json() throws -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ByteBuffer(bytes: try encoder.encode(self))
    }
}

/// The types of things in the data; OpenDataContext says what each is.
enum OpenDataType: String, Encodable {
    case address = "Address"
    case businessEvent = "BusinessEvent"
    case channel = "Channel"
    case contactPoint = "ContactPoint"
    case cost = "Cost"
    case dataset = "Dataset"
    case evidence = "Evidence"
    case guide = "Guide"
    case legalResource = "LegalResource"
    case lifeEvent = "LifeEvent"
    case publicOrganisation = "PublicOrganisation"
    case publicService = "PublicService"
    case rule = "Rule"
    case temporalEntity = "TemporalEntity"
}
