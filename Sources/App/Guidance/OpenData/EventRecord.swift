/// Something that happens to people or to a business (CPSV-AP: LifeEvent, BusinessEvent).
struct EventRecord: Encodable {
    let id: String
    let type: OpenDataType
    let identifier: String
    let title: LanguageMap
}
