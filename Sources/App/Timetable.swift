/// Every timed job, on one page.
enum Timetable {
    static let all: [TimedJob] = [
        TimedJob(SealAuditJob(), .minutely),
        TimedJob(ReconcilePaymentsJob(), .minutely),
        TimedJob(ExpireHoldsJob(), .minutely),
        TimedJob(OfferSeatsJob(), .minutely),
        // A new day can be reserved from midnight.
        TimedJob(PrepareSlotsJob(), .daily(hour: 0, minute: 0)),
        TimedJob(CleanUpJob(), .hourly(minute: 17)),
        TimedJob(FetchRevocationListsJob(), .hourly(minute: 23)),
        // When the provider's day is over for good.
        TimedJob(SettlementJob(), .daily(hour: 3, minute: 20)),
        TimedJob(EraseVisitorsJob(), .daily(hour: 3, minute: 40)),
        // At night, as it reads the whole record.
        TimedJob(VerifyAuditJob(), .daily(hour: 4, minute: 10)),
        // In the morning, as people get mails from it.
        TimedJob(DraftRemovalJob(), .daily(hour: 8, minute: 40)),
    ]
}
