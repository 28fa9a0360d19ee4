import Content
import Domain

/// A procedure as linked data (CPSV-AP: PublicService). What staff alone may see of it has no place here.
struct PublicServiceRecord: Encodable {
    let id: String
    let type = OpenDataType.publicService
    let identifier: String
    let version: Int
    let title: LanguageMap
    let description: LanguageMap
    /// Further words under which people look for it.
    let keyword: [String]
    let modified: CivilDate?
    let page: String
    let hasCompetentAuthority: OrganisationRecord
    let contactPoint: ContactPointRecord
    let isGroupedBy: [EventRecord]
    /// Who may apply.
    let follows: [RuleRecord]
    let hasChannel: [ChannelRecord]
    let hasCost: [CostRecord]
    let hasInput: [EvidenceRecord]
    let hasLegalResource: [LegalResourceRecord]
    let needs: [String: [String]]?
    let flow: [String: [String]]?
    let notes: [String: [String]]?
    /// Working days from receipt to decision, for what can be applied for online.
    let processingDaysFrom: Int?
    let processingDaysTo: Int?

    init(_ procedure: Procedure, in catalogue: OpenDataCatalogue) {
        let places = catalogue.places
        let id = places.procedure(procedure.id)
        let department = catalogue.snapshot.department(procedure.department)
        self.id = id
        identifier = procedure.id
        version = procedure.version
        title = procedure.name.byLanguage
        description = procedure.summary.byLanguage
        keyword = procedure.synonyms
        modified = catalogue.snapshot.publications.day(ofProcedure: procedure.id)
        page = places.page(Path.procedure(procedure.id))
        hasCompetentAuthority = catalogue.organisation(procedure.department) ?? catalogue.town
        contactPoint = ContactPointRecord(
            telephone: department?.telephone ?? catalogue.snapshot.town.hall.telephone,
            openingHours: TemporalRecord(catalogue.snapshot.town.hall.openingHours),
            closed: TemporalRecord(catalogue.snapshot.town.hall.closedDays)
        )
        isGroupedBy = procedure.lifeEvents.compactMap(catalogue.event)
        follows = [
            RuleRecord(
                id: id + "#eligibility",
                identifier: "\(procedure.id)-eligibility",
                title: ["ja": "申請できる方", "en": "Who may apply"],
                description: procedure.eligibility.byLanguage
            )
        ]
        let online = ChannelRecord(
            id: id + "#online",
            identifier: "\(procedure.id)-online",
            title: ["ja": "オンライン申請", "en": "Online"],
            page: page
        )
        hasChannel = (procedure.isOnline ? [online] : []) + (procedure.places ?? []).compactMap(catalogue.counter)
        hasCost = CostRecord.costs(of: procedure, on: catalogue.today, id: id)
        hasInput = EvidenceRecord.evidence(of: procedure, id: id)
        hasLegalResource = procedure.legalBasis.map { LegalResourceRecord(title: Text($0).byLanguage) }
        needs = procedure.needs.byLanguage
        flow = procedure.flow.byLanguage
        notes = procedure.notes.byLanguage
        processingDaysFrom = procedure.isOnline ? procedure.processingDays.from : nil
        processingDaysTo = procedure.isOnline ? procedure.processingDays.to : nil
    }
}

/// A law or ordinance, by its name.
struct LegalResourceRecord: Encodable {
    let type = OpenDataType.legalResource
    let title: LanguageMap
}
