/// What the keys of the documents mean (JSON-LD 1.1 `@context`): the terms of CPSV-AP 3.2, of the vocabularies that it
/// rests on, and a few of our own where it has none.
struct OpenDataContext: Encodable {
    let places: OpenDataPlaces

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let prefixes = Self.prefixes.merging(["madoguchi": places.vocabulary]) { _, ours in ours }
        let names = prefixes.merging(Self.names) { prefix, _ in prefix }
        try container.encode(names.mapValues(OpenDataTerm.name).merging(Self.terms) { name, _ in name })
    }

    private static let prefixes = [
        "adms": "http://www.w3.org/ns/adms#",
        "cpsv": "http://purl.org/vocab/cpsv#",
        "cv": "http://data.europa.eu/m8g/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "locn": "http://www.w3.org/ns/locn#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    ]

    private static let names = [
        "id": "@id",
        "type": "@type",
        "Address": "locn:Address",
        "BusinessEvent": "cv:BusinessEvent",
        "Channel": "cv:Channel",
        "ContactPoint": "cv:ContactPoint",
        "Cost": "cv:Cost",
        "Dataset": "dcat:Dataset",
        "Evidence": "cv:Evidence",
        "Guide": "madoguchi:Guide",
        "LegalResource": "eli:LegalResource",
        "LifeEvent": "cv:LifeEvent",
        "PublicOrganisation": "cv:PublicOrganisation",
        "PublicService": "cpsv:PublicService",
        "Rule": "cpsv:Rule",
        "TemporalEntity": "time:TemporalEntity",
        "identifier": "dct:identifier",
        "telephone": "cv:telephone",
        "postCode": "locn:postCode",
        "version": "owl:versionInfo",
        "manner": "madoguchi:manner",
        "processingDaysFrom": "madoguchi:processingDaysFrom",
        "processingDaysTo": "madoguchi:processingDaysTo",
    ]

    private static let terms: [String: OpenDataTerm] = [
        "title": .text("dct:title"),
        "description": .text("dct:description"),
        "label": .text("skos:prefLabel"),
        "fullAddress": .text("locn:fullAddress"),
        "needs": .text("madoguchi:needs"),
        "flow": .text("madoguchi:flow"),
        "notes": .text("madoguchi:notes"),
        "deadline": .text("madoguchi:deadline"),
        "who": .text("madoguchi:who"),
        "fee": .text("madoguchi:fee"),
        "keyword": .japanese("dcat:keyword"),
        "modified": .typed("dct:modified", "xsd:date"),
        "hasValue": .typed("cv:hasValue", "xsd:double"),
        "license": .link("dct:license"),
        "publisher": .link("dct:publisher"),
        "landingPage": .link("dcat:landingPage"),
        "conformsTo": .link("dct:conformsTo"),
        "isPartOf": .link("dct:isPartOf"),
        "hasPart": .link("dct:hasPart"),
        "page": .link("foaf:page"),
        "spatial": .link("dct:spatial"),
        "address": .link("locn:address"),
        "unitOf": .link("org:unitOf"),
        "contactPoint": .link("cv:contactPoint"),
        "openingHours": .link("cv:openingHours"),
        "closed": .link("cv:specialOpeningHoursSpecification"),
        "ownedBy": .link("cv:ownedBy"),
        "hasCompetentAuthority": .link("cv:hasCompetentAuthority"),
        "isGroupedBy": .link("cv:isGroupedBy"),
        "hasChannel": .link("cv:hasChannel"),
        "hasCost": .link("cv:hasCost"),
        "hasInput": .link("cpsv:hasInput"),
        "hasLegalResource": .link("cv:hasLegalResource"),
        "follows": .link("cpsv:follows"),
        "currency": .link("cv:currency"),
        "event": .link("dct:subject"),
        "service": .link("dct:relation"),
        "elsewhere": .link("madoguchi:elsewhere"),
        "questions": .typed("madoguchi:questions", "@json"),
        "when": .typed("madoguchi:when", "@json"),
        "due": .typed("madoguchi:due", "@json"),
    ]
}

/// What one key means.
enum OpenDataTerm: Encodable {
    case name(String)
    /// A text by language.
    case text(String)
    case japanese(String)
    /// Another thing, by its address or as a whole.
    case link(String)
    case typed(String, String)

    private enum CodingKeys: String, CodingKey {
        case id = "@id"
        case type = "@type"
        case container = "@container"
        case language = "@language"
    }

    func encode(to encoder: any Encoder) throws {
        if case .name(let name) = self {
            var container = encoder.singleValueContainer()
            return try container.encode(name)
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .name: break
        case .text(let id):
            try container.encode(id, forKey: .id)
            try container.encode("@language", forKey: .container)
        case .japanese(let id):
            try container.encode(id, forKey: .id)
            try container.encode("ja", forKey: .language)
        case .link(let id):
            try container.encode(id, forKey: .id)
            try container.encode("@id", forKey: .type)
        case .typed(let id, let type):
            try container.encode(id, forKey: .id)
            try container.encode(type, forKey: .type)
        }
    }
}
