import Domain
import Foundation
import Postgres

/// Offers what is free to those who wait, in the order in which they came.
struct WaitlistOffering: Sendable {
    let transaction: Transaction
    let desk: Desk
    let now: Date

    /// So many are looked at in a run.
    private static let mostCandidates = 2000

    init(transaction: Transaction, desk: Desk) {
        self.transaction = transaction
        self.desk = desk
        now = desk.now()
    }

    /// Keeps seats for the first who has a use for what is free.
    ///
    /// - Returns: false when there is nobody.
    /// - Throws: `SeatsTaken` when somebody was faster; the transaction must be taken back then.
    func offerNext() async throws -> Bool {
        let offers = WaitlistOfferStore(transaction: transaction, now: now)
        try await offers.lock()
        for entry in try await offers.lapse() { try await send(.unanswered, to: entry) }
        for entry in try await offers.endUseless(today: CivilDate(now)) { try await send(.over, to: entry) }
        guard desk.config.offerHours.contains(now) else { return false }
        let candidates = try await offers.waiting(limit: Self.mostCandidates)
        let rooms = try await rooms(for: candidates)
        for candidate in candidates {
            guard let room = rooms[candidate.entry.kind],
                let (day, plan) = room.first(where: { candidate.accepts($0, at: $1.start, now: now) })
            else { continue }
            try await offer(day, plan, at: room.site, to: candidate.entry, offers)
            return true
        }
        return false
    }

    private func offer(
        _ day: CivilDate,
        _ plan: VisitPlan,
        at site: VisitSite,
        to entry: WaitlistRow,
        _ offers: WaitlistOfferStore
    ) async throws {
        let hold = Hold(
            id: UUID(),
            seats: entry.seats,
            channel: .web,
            office: site.office.id,
            day: day,
            plan: plan,
            people: entry.people,
            purposes: entry.purposes,
            session: nil,
            until: now + WaitlistOffer.lifetime
        )
        try await HoldStore(database: transaction, keys: desk.keys, now: now).add(hold)
        try await offers.add(hold, to: entry.id)
        try await AuditStore(database: transaction).append(
            AuditEntry(actor: .system, act: .waitlistOffer, subject: .reservation(hold.id))
        )
        try await send(.offer(day.visitText(at: plan.start), until: hold.until), to: entry)
    }

    private func send(_ occasion: WaitlistMail.Occasion, to entry: WaitlistRow) async throws {
        let entry = try WaitlistStore(database: transaction, desk: desk).open(entry)
        try await WaitlistMail(transaction: transaction, desk: desk).send(occasion, to: entry)
    }

    /// What is free for each kind of wish.
    private func rooms(for candidates: [WaitlistOfferStore.Candidate]) async throws -> [WaitlistRow.Kind: WaitlistRoom]
    {
        let kinds = Set(candidates.map(\.entry.kind))
        guard let last = candidates.map(\.entry.lastDay).max() else { return [:] }
        let today = CivilDate(now)
        let sites = kinds.compactMap { kind in site(of: kind).map { (kind: kind, wish: $0.wish, site: $0.site) } }
        let resources = Set(sites.flatMap(\.site.resources)).sorted()
        var free: [Seats: [CivilDate: [String: Set<MinuteOfDay>]]] = [:]
        // Two at most.
        for seats in Set(kinds.map(\.seats)) {
            free[seats] = try await SlotStore(database: transaction)
                .free(resources, on: today...max(today, last), for: seats, now: now)
        }
        return Dictionary(
            sites.map { kind, wish, site in
                let availability = VisitAvailability(wish, at: desk)
                return (kind, WaitlistRoom(site: site, free: free[kind.seats] ?? [:], availability))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// nil for what the town no longer offers.
    private func site(of kind: WaitlistRow.Kind) -> (wish: VisitWish, site: VisitSite)? {
        let catalogue = desk.catalogue.snapshot
        let purposes = kind.purposes.compactMap(catalogue.book.purpose)
        guard purposes.count == kind.purposes.count else { return nil }
        let wish = VisitWish(purposes: purposes, people: kind.people, seats: kind.seats)
        return catalogue.book.site(named: kind.site, for: wish, in: catalogue).map { (wish, $0) }
    }
}

/// Every visit for which there is room at a site.
struct WaitlistRoom: Sendable {
    let site: VisitSite
    private let days: [(day: CivilDate, plans: [VisitPlan])]

    init(site: VisitSite, free: [CivilDate: [String: Set<MinuteOfDay>]], _ availability: VisitAvailability) {
        self.site = site
        days = free.keys.sorted().map { day in
            (day, availability.plans(at: site, on: day, free: free[day] ?? [:]))
        }
    }

    /// The earliest that fulfils a condition.
    func first(where isWanted: (CivilDate, VisitPlan) -> Bool) -> (day: CivilDate, plan: VisitPlan)? {
        for (day, plans) in days {
            if let plan = plans.first(where: { isWanted(day, $0) }) { return (day, plan) }
        }
        return nil
    }
}
