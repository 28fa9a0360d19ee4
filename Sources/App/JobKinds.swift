/// Every kind of job, on one page.
enum JobKinds {
    static let all: [JobKind] = [
        JobKind(SendNoticeJob.self),
        JobKind(RegisterApplicationJob.self),
        JobKind(MailSittingReceiptJob.self),
        JobKind(MailAccessLinksJob.self),
        JobKind(ScanAttachmentJob.self),
        JobKind(SealAuditJob.self),
        JobKind(VerifyAuditJob.self),
        JobKind(CleanUpJob.self),
        JobKind(DraftRemovalJob.self),
        JobKind(RemindOfDraftRemovalJob.self),
        JobKind(RemindOfPaymentJob.self),
        JobKind(ExpireUnpaidJob.self),
        JobKind(FetchRevocationListsJob.self),
        JobKind(RecheckSignatureJob.self),
        JobKind(FollowOrderJob.self),
        JobKind(PerformPaymentActJob.self),
        JobKind(ReconcilePaymentsJob.self),
        JobKind(SettlementJob.self),
        JobKind(PrepareSlotsJob.self),
        JobKind(ExpireHoldsJob.self),
        JobKind(RemindOfVisitJob.self),
        JobKind(OfferSeatsJob.self),
        JobKind(EraseVisitorsJob.self),
    ]
}
