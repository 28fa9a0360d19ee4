import Content
import Domain

extension OpenDataset<PublicServiceRecord> {
    /// All procedures.
    static func procedures(of catalogue: OpenDataCatalogue) -> Self {
        OpenDataset(
            catalogue,
            at: Path.procedureData,
            title: Text("\(catalogue.snapshot.town.town.name)の手続"),
            description: "市の手続の名前、説明、申請できる方、必要なもの、手数料、窓口、根拠となる法令など",
            parts: catalogue.snapshot.procedures.map { PublicServiceRecord($0, in: catalogue) }
        )
    }

    static func procedure(_ procedure: Procedure, of catalogue: OpenDataCatalogue) -> Self {
        OpenDataset(
            catalogue,
            at: Path.procedureData(procedure.id),
            title: procedure.name,
            description: procedure.summary,
            modified: catalogue.snapshot.publications.day(ofProcedure: procedure.id),
            parts: [PublicServiceRecord(procedure, in: catalogue)]
        )
    }
}

extension OpenDataset<GuideRecord> {
    /// All guides by their names; the questions and rules of each are in its own document.
    static func guides(of catalogue: OpenDataCatalogue) -> Self {
        OpenDataset(
            catalogue,
            at: Path.guideData,
            title: Text("\(catalogue.snapshot.town.town.name)の暮らしの出来事の案内"),
            description: "引っ越しなどの出来事ごとに、質問に答えて必要な手続を調べる案内の一覧",
            parts: catalogue.snapshot.guides.map { GuideRecord($0, in: catalogue) }
        )
    }

    static func guide(_ guide: Guide, of catalogue: OpenDataCatalogue) -> Self {
        OpenDataset(
            catalogue,
            at: Path.guideData(guide.id),
            title: guide.name,
            description: guide.summary,
            modified: catalogue.snapshot.publications.day(ofGuide: guide.id),
            parts: [GuideRecord(whole: guide, in: catalogue)]
        )
    }
}

extension OpenDataset<OfficePart> {
    /// Buildings with their counters, and the sections that answer for them.
    static func offices(of catalogue: OpenDataCatalogue) -> Self {
        let offices = catalogue.snapshot.offices.map { OfficePart.office(ChannelRecord($0, catalogue.places)) }
        let organisations = catalogue.snapshot.departments.compactMap { department in
            catalogue.organisation(department.id).map(OfficePart.organisation)
        }
        return OpenDataset(
            catalogue,
            at: Path.officeData,
            title: Text("\(catalogue.snapshot.town.town.name)の庁舎、窓口と担当課"),
            description: "庁舎の所在地と開いている時間、窓口の階と番号、担当課の電話番号",
            parts: offices + organisations
        )
    }
}

/// What the document of offices is made of.
enum OfficePart: Encodable {
    case office(ChannelRecord)
    case organisation(OrganisationRecord)

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .office(let office): try office.encode(to: encoder)
        case .organisation(let organisation): try organisation.encode(to: encoder)
        }
    }
}
