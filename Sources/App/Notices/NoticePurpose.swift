/// What each sealed value of a notice's record is; see `RecordKey`.
package enum NoticePurpose {
    static let recipient = "notices.recipient"
    static let subject = "notices.subject"
    package static let body = "notices.body"
}
