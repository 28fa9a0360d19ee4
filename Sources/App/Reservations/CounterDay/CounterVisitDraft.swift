import Domain
import Foundation

/// What an officer has chosen so far for somebody who comes or calls.
struct CounterVisitDraft: Sendable {
    /// Those that are done at the officer's counters.
    let purposes: [Purpose]
    let purpose: Purpose?
    let people: Int
    let day: CivilDate
    /// The officer's office, for that purpose.
    let site: VisitSite?
    var entries = Entries()
    var errors: [FieldError] = []

    /// A beginning of that day.
    struct Time: Sendable {
        let plan: VisitPlan
        /// Without room it takes a reason.
        let hasRoom: Bool
    }

    init(_ form: Form, _ scope: CounterScope, at desk: Desk) {
        let catalogue = desk.catalogue.snapshot
        let book = catalogue.book
        purposes = scope.purposes(of: book)
        let purpose = purposes.first { $0.id == form.text("purpose") }
        let people = min(max(1, Int(form.text("people")) ?? 1), purpose?.people ?? 1)
        self.purpose = purpose
        self.people = people
        day = max(CivilDate(form.text("day")) ?? desk.today, desk.today)
        site = purpose.flatMap {
            book.site(
                named: scope.office.siteName,
                for: VisitWish(purposes: [$0], people: people, seats: .staff),
                in: catalogue
            )
        }
    }

    /// Every beginning of the day that is not over, with and without room.
    func times(at desk: Desk) async throws -> [Time] {
        guard let site else { return [] }
        let now = desk.now()
        let store = SlotStore(database: desk.database)
        let free = try await store.free(site.resources, on: day...day, for: .staff, now: now)[day] ?? [:]
        let all = try await store.all(site.resources, on: day)
        let open = Set(site.planner.plans(free: free).map(\.start))
        return site.planner.plans(free: all).filter { now < day.moment(at: $0.start) }.map { plan in
            Time(plan: plan, hasRoom: open.contains(plan.start))
        }
    }
}
