import Foundation

/// Every address of the service, for links and redirects; `Routes.swift` and `Routes+Staff.swift` have the same list for answering. A test walks both.
enum Path {
    // MARK: Citizens

    static let home = "/"
    static let procedures = "/procedures"
    static func procedure(_ id: String) -> String { "/procedures/\(id)" }
    /// Where a new application begins.
    static func applications(of procedure: String) -> String { "/procedures/\(procedure)/applications" }
    static let lifeEvents = "/life-events"
    static func lifeEvent(_ code: String) -> String { lifeEvents + "/\(code.lowercased())" }
    /// The questions of a guide one by one; after the last, the way to its checklist.
    static func guide(_ id: String) -> String { "/guides/\(id)" }
    static func guideQuestions(_ id: String) -> String { guide(id) + "/questions" }
    static func guideChecklist(_ id: String) -> String { guide(id) + "/checklist" }
    static func guideCalendar(_ id: String) -> String { guide(id) + "/calendar" }
    static func guideMail(_ id: String) -> String { guide(id) + "/mail" }
    /// Where an application is opened by its number and code.
    static let applications = "/applications"
    /// How the service is.
    static let status = "/status"
    static let statusReport = "/status.json"
    /// Ends the session on this device.
    static let sessionEnd = "/session-end"
    /// Where residents sign in with the My Number Card.
    static let cardSignIn = "/card-sign-in"
    /// To which デジタル認証アプリ sends a browser back.
    static let cardSignInReturn = "/card-sign-in/return"
    static let signatureReturn = "/signatures/return"
    /// The residents' page.
    static let account = "/account"
    static let accountNotices = "/account/notices"
    static let help = "/help"
    static let accessibility = "/accessibility"
    static let privacy = "/privacy"
    /// What search engines are told.
    static let sitemap = "/sitemap.xml"
    static let robots = "/robots.txt"
    /// What is published, for programs.
    static let openData = "/open-data"
    static let procedureData = openData + "/procedures.json"
    static func procedureData(_ id: String) -> String { openData + "/procedures/\(id)" }
    static let guideData = openData + "/guides.json"
    static func guideData(_ id: String) -> String { openData + "/guides/\(id)" }
    static let officeData = openData + "/offices.json"
    static let openDataSchema = openData + "/schema.json"
    /// How the city's own pages show a search or a guide.
    static let embedding = "/embed"
    static let embeddingScript = "/embed.js"
    static let embeddedSearch = embedding + "/search"
    static func embeddedGuide(_ id: String) -> String { embedding + "/guides/\(id)" }
    static func postalCode(_ code: String) -> String { "/postal-codes/\(code)" }

    /// Where several procedures are begun at once.
    static let sittings = "/sittings"
    static func application(_ id: UUID) -> String { "/applications/\(word(id))" }
    static func email(_ id: UUID) -> String { application(id) + "/email" }
    static func emailConfirmation(_ id: UUID) -> String { application(id) + "/email-confirmation" }
    static func step(_ id: UUID, _ step: String) -> String { application(id) + "/steps/\(step)" }
    /// Where single inputs are saved as they are left.
    static func entries(_ id: UUID) -> String { application(id) + "/entries" }
    static func entries(_ id: UUID, step: String) -> String { entries(id) + "?step=\(step)" }
    static func attachments(_ id: UUID) -> String { application(id) + "/attachments" }
    static func attachment(_ id: UUID, _ attachment: UUID) -> String { attachments(id) + "/\(word(attachment))" }
    static func attachmentRemoval(_ id: UUID, _ attachment: UUID) -> String {
        Self.attachment(id, attachment) + "/removal"
    }
    static func answers(_ id: UUID) -> String { application(id) + "/answers" }
    static func submission(_ id: UUID) -> String { application(id) + "/submission" }
    /// Where the answers are signed.
    static func signature(_ id: UUID) -> String { application(id) + "/signature" }
    /// The frozen document, to be signed elsewhere.
    static func signatureDocument(_ id: UUID) -> String { signature(id) + "/document" }
    /// Where a signature that was made elsewhere is sent.
    static func signatureFile(_ id: UUID) -> String { signature(id) + "/file" }
    /// Where the result is asked for once more.
    static func signatureResult(_ id: UUID) -> String { signature(id) + "/result" }
    /// Why there is no signature.
    static func signatureTrouble(_ id: UUID, _ trouble: String) -> String { signature(id) + "/troubles/\(trouble)" }
    static func receipt(_ id: UUID) -> String { application(id) + "/receipt" }
    /// The printable copy of what was sent.
    static func copy(_ id: UUID) -> String { application(id) + "/copy" }
    /// Where links for other devices are made.
    static func accessLinks(of id: UUID) -> String { application(id) + "/access-links" }
    static func correction(_ id: UUID) -> String { application(id) + "/correction" }
    static func correctionAnswers(_ id: UUID) -> String { correction(id) + "/answers" }
    static func correctionSubmission(_ id: UUID) -> String { correction(id) + "/submission" }
    /// Where the form is filled in from the card.
    static func cardReading(_ id: UUID) -> String { application(id) + "/card-reading" }
    static func cardReading(_ id: UUID, step: String) -> String { cardReading(id) + "?step=\(step)" }
    /// Where a guest's application becomes a resident's.
    static func accountEntry(_ id: UUID) -> String { application(id) + "/account-entry" }
    static func payment(_ id: UUID) -> String { application(id) + "/payment" }
    /// To which the provider's page sends the browser back.
    static func paymentReturn(_ id: UUID) -> String { payment(id) + "/return" }
    /// 領収書
    static func paymentReceipt(_ id: UUID) -> String { payment(id) + "/receipt" }
    static func withdrawal(_ id: UUID) -> String { application(id) + "/withdrawal" }

    /// The link in the confirmation mail.
    static func emailLink(_ token: String) -> String { "/email-links/\(token)" }
    /// Where links to one's applications are asked for by e-mail.
    static let accessLinks = "/access-links"
    /// The link that opens an application on another device.
    static func accessLink(_ token: String) -> String { "/access-links/\(token)" }

    /// What probes save, send and look up.
    static let canaries = "/canaries"

    /// Where providers of payments tell what happened.
    static func webhooks(_ provider: String) -> String { "/webhooks/\(provider)" }

    static func asset(_ name: String) -> String { "/assets/\(name)" }

    // MARK: Staff

    static let signIn = "/sign-in"
    static let signOut = "/sign-out"
    static let password = "/password"
    static let cases = "/cases"
    static func `case`(_ id: UUID) -> String { "/cases/\(word(id))" }
    /// The list of cases for a spreadsheet.
    static let caseExport = "/cases.csv"
    static func assignment(_ id: UUID) -> String { `case`(id) + "/assignment" }
    static func correctionRequest(_ id: UUID) -> String { `case`(id) + "/correction-request" }
    static func approval(_ id: UUID) -> String { `case`(id) + "/approval" }
    static func acceptance(_ id: UUID) -> String { `case`(id) + "/acceptance" }
    static func rejection(_ id: UUID) -> String { `case`(id) + "/rejection" }
    static func paymentConfirmation(_ id: UUID) -> String { `case`(id) + "/payment-confirmation" }
    static func issue(_ id: UUID) -> String { `case`(id) + "/issue" }
    static func dispatch(_ id: UUID) -> String { `case`(id) + "/dispatch" }
    static func completion(_ id: UUID) -> String { `case`(id) + "/completion" }
    static func cancellation(_ id: UUID) -> String { `case`(id) + "/cancellation" }
    static func message(_ id: UUID) -> String { `case`(id) + "/message" }
    static func caseAttachment(_ id: UUID, _ attachment: UUID) -> String {
        `case`(id) + "/attachments/\(word(attachment))"
    }
    /// A part of a signature's evidence.
    static func caseSignature(_ id: UUID, _ signature: UUID, _ part: String) -> String {
        `case`(id) + "/signatures/\(word(signature))/\(part)"
    }
    static func refunds(_ id: UUID) -> String { `case`(id) + "/refunds" }
    static func refundApproval(_ id: UUID, _ refund: UUID) -> String { refunds(id) + "/\(word(refund))/approval" }
    static func refundDecline(_ id: UUID, _ refund: UUID) -> String { refunds(id) + "/\(word(refund))/decline" }
    static func caseCopy(_ id: UUID) -> String { `case`(id) + "/copy" }
    /// The provider's books beside ours, day by day.
    static let settlements = "/settlements"
    static func settlement(_ provider: String, _ day: String) -> String { settlements + "/\(provider)/\(day)" }
    static func settlementExport(_ provider: String, _ day: String) -> String { settlement(provider, day) + "/export" }
    /// Where guides are written; on the staff site.
    static let staffGuides = "/guides"
    static let guideImport = "/guides/import"
    static func staffGuide(_ id: String) -> String { "/guides/\(id)" }
    static func guidePackage(_ id: String, _ version: Int) -> String {
        staffGuide(id) + "/versions/\(version)/package"
    }
    static func guideVersionMap(_ id: String, _ version: Int) -> String { staffGuide(id) + "/versions/\(version)/map" }
    static func guideComparison(_ id: String) -> String { staffGuide(id) + "/comparison" }
    static func guideDraft(_ id: String) -> String { staffGuide(id) + "/draft" }
    static func guideHead(_ id: String) -> String { guideDraft(id) + "/head" }
    static func draftQuestion(_ id: String, _ question: String) -> String { guideDraft(id) + "/questions/\(question)" }
    static func draftRule(_ id: String, _ rule: String) -> String { guideDraft(id) + "/rules/\(rule)" }
    /// Where a question or a rule is moved or removed.
    static func draftPlace(of part: String) -> String { part + "/place" }
    static func guideMap(_ id: String) -> String { guideDraft(id) + "/map" }
    static func guideTrial(_ id: String) -> String { guideDraft(id) + "/trial" }
    static func draftPackage(_ id: String) -> String { guideDraft(id) + "/package" }
    static func guideSubmission(_ id: String) -> String { guideDraft(id) + "/submission" }
    static func guideReturn(_ id: String) -> String { guideDraft(id) + "/return" }
    static func guidePublication(_ id: String) -> String { guideDraft(id) + "/publication" }
    static func guideRemoval(_ id: String) -> String { guideDraft(id) + "/removal" }
    static let officers = "/officers"
    static func officer(_ id: UUID) -> String { "/officers/\(word(id))" }
    static func officerPassword(_ id: UUID) -> String { officer(id) + "/password" }
    static func officerDisabling(_ id: UUID) -> String { officer(id) + "/disabling" }
    static func officerEnabling(_ id: UUID) -> String { officer(id) + "/enabling" }
    static let audit = "/audit"
    static let auditExport = "/audit/export"
    static let mailbox = "/mailbox"
    static func mail(_ id: UUID) -> String { "/mailbox/\(word(id))" }

    static func word(_ id: UUID) -> String { id.uuidString.lowercased() }
}
