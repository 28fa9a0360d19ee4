import Domain

/// Everything that leaves a line in the audit record.
enum AuditAct: String, Sendable, CaseIterable {
    case signIn = "officer.sign-in"
    case signInFailed = "officer.sign-in-failed"
    case lockout = "officer.lockout"
    case signOut = "officer.sign-out"
    case passwordChange = "officer.password-change"
    case officerCreation = "officer.creation"
    case officerChange = "officer.change"
    case passwordReset = "officer.password-reset"
    case officerDisabling = "officer.disabling"
    case officerEnabling = "officer.enabling"

    case caseListing = "case.listing"
    case caseExport = "case.export"
    case caseReading = "case.reading"
    case casePrinting = "case.printing"
    case attachmentReading = "attachment.reading"
    case signatureReading = "signature.reading"
    case auditReading = "audit.reading"
    case auditExport = "audit.export"
    case mailboxReading = "mailbox.reading"

    case residentSignIn = "resident.sign-in"
    case residentSignOut = "resident.sign-out"

    case draft = "application.draft"
    case cardReading = "application.card-reading"
    case accountEntry = "application.account-entry"
    case emailConfirmation = "application.email-confirmation"
    case access = "application.access"
    case accessFailed = "application.access-failed"
    case attachment = "application.attachment"
    case attachmentRemoval = "application.attachment-removal"
    case signingRequest = "application.signing-request"
    case signature = "application.signature"
    case signatureRefusal = "application.signature-refusal"
    case signatureCheck = "application.signature-check"
    case signatureDecline = "application.signature-decline"
    case submission = "application.submission"
    case reception = "application.reception"
    case assignment = "application.assignment"
    case correctionRequest = "application.correction-request"
    case correction = "application.correction"
    case withdrawal = "application.withdrawal"
    case approval = "application.approval"
    case paymentConfirmation = "application.payment-confirmation"
    case issue = "application.issue"
    case dispatch = "application.dispatch"
    case completion = "application.completion"
    case acceptance = "application.acceptance"
    case rejection = "application.rejection"
    case expiry = "application.expiry"
    case cancellation = "application.cancellation"
    case message = "application.message"
    case draftRemoval = "application.draft-removal"

    case paymentOrder = "payment.order"
    case paymentClosing = "payment.closing"
    case paymentCapture = "payment.capture"
    case paymentRelease = "payment.release"
    case paymentActRefusal = "payment.act-refusal"
    case refundRequest = "refund.request"
    case refundApproval = "refund.approval"
    case refundDecline = "refund.decline"
    case refundOrder = "refund.order"
    case refund = "refund.completion"
    case settlementReading = "settlement.reading"
    case settlementExport = "settlement.export"

    case reservation = "reservation.confirmation"
    case reservationChange = "reservation.change"
    case reservationCancellation = "reservation.cancellation"
    case reservationAccess = "reservation.access"
    case reservationAccessFailed = "reservation.access-failed"
    case reservationDisplacement = "reservation.displacement"
    case waitlistEntry = "waitlist.entry"
    case waitlistOffer = "waitlist.offer"
    case waitlistAcceptance = "waitlist.acceptance"
    case waitlistRefusal = "waitlist.refusal"
    case waitlistLeaving = "waitlist.leaving"
    case counterListing = "counter.listing"
    case counterReading = "counter.reading"
    case visit = "counter.visit"
    case visitArrival = "counter.arrival"
    case visitCall = "counter.call"
    case visitService = "counter.service"
    case visitAbsence = "counter.absence"
    case visitCorrection = "counter.correction"
    case overbooking = "counter.overbooking"
    case capacityChange = "counter.capacity-change"
    case capacityChangeRemoval = "counter.capacity-change-removal"
    case waitingRoomOpening = "counter.waiting-room-opening"
    case waitingRoomClosing = "counter.waiting-room-closing"
    case waitingRoomReading = "counter.waiting-room-reading"
    case callersPlace = "counter.callers-place"
    case waitingListExport = "counter.waiting-list-export"
    case hallDevice = "counter.device"
    case hallDeviceRemoval = "counter.device-removal"
    case statisticsExport = "statistics.export"

    case guideDraft = "guide.draft"
    case guideEdit = "guide.edit"
    case guideSubmission = "guide.submission"
    case guideReturn = "guide.return"
    case guidePublication = "guide.publication"
    case guideDiscard = "guide.discard"

    case contentImport = "content.import"
    case keyRotation = "keys.rotation"
    case jobRetry = "jobs.retry"
}

extension AuditAct {
    /// The record's word for what happens at a counter.
    init(_ act: StopAct) {
        switch act {
        case .arrival: self = .visitArrival
        case .call: self = .visitCall
        case .service: self = .visitService
        case .absence: self = .visitAbsence
        case .correction: self = .visitCorrection
        }
    }

    /// The record's word for an act on an application.
    init(_ act: ApplicationAct) {
        switch act {
        case .submission: self = .submission
        case .reception: self = .reception
        case .assignment: self = .assignment
        case .correctionRequest: self = .correctionRequest
        case .correction: self = .correction
        case .withdrawal: self = .withdrawal
        case .approval: self = .approval
        case .paymentConfirmation: self = .paymentConfirmation
        case .issue: self = .issue
        case .dispatch: self = .dispatch
        case .completion: self = .completion
        case .acceptance: self = .acceptance
        case .rejection: self = .rejection
        case .expiry: self = .expiry
        case .cancellation: self = .cancellation
        }
    }
}
