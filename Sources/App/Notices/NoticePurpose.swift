/// What each sealed value of a notice's record is; see `RecordKey`.
enum NoticePurpose {
    static let recipient = "notices.recipient"
    static let subject = "notices.subject"
    static let body = "notices.body"
}
