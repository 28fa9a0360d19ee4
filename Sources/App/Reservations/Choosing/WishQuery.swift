import Domain
import Foundation

/// A wish as it stands in an address: what has been chosen so far, so that every page can be kept, shared and gone back to.
struct WishQuery: Sendable {
    var wish: VisitWish
    /// The reservation that gets another time.
    var change: UUID?

    enum Name {
        static let purpose = "purpose"
        static let people = "people"
        static let priority = "priority"
        static let site = "site"
        static let month = "month"
        static let day = "day"
        static let minute = "minute"
        static let change = "change"
        static let list = "list"
    }

    /// - Throws: `Problem(.invalid)` when there is no such wish.
    init(_ form: Form, in book: ReservationBook) throws {
        let names = form.values[Name.purpose] ?? []
        change = UUID(uuidString: form.text(Name.change))
        // What an officer has reserved, its visitor may change.
        let purposes = (change == nil ? book.offered : book.purposes).filter { names.contains($0.id) }
        guard !purposes.isEmpty else { throw Problem(.invalid, "用件を選んでください。") }
        guard purposes.count <= VisitWish.mostPurposes else {
            throw Problem(.invalid, "一度に予約できる用件は\(VisitWish.mostPurposes)つまでです。")
        }
        let people = Int(form.text(Name.people)) ?? 1
        wish = VisitWish(
            purposes: purposes,
            people: min(max(1, people), VisitWish.mostPeople(purposes)),
            seats: form.text(Name.priority) == "yes" && purposes.contains { $0.priority != nil } ? .priority : .open
        )
    }

    init(wish: VisitWish, change: UUID?) {
        self.wish = wish
        self.change = change
    }

    /// The wish that a reservation fulfils, for another time of it.
    ///
    /// - Throws: `Problem(.conflict)` when the town offers one of its purposes no more.
    init(changing reservation: OpenReservation, in book: ReservationBook) throws {
        let purposes = reservation.row.purposes.compactMap(book.purpose)
        guard purposes.count == reservation.row.purposes.count else {
            throw Problem(.conflict, "この用件の予約は終了しました。お手数ですが、窓口の担当課に電話でご連絡ください。")
        }
        wish = VisitWish(purposes: purposes, people: reservation.row.people, seats: reservation.row.seats)
        change = reservation.id
    }

    /// What stands in addresses and hidden inputs.
    var pairs: [(name: String, value: String)] {
        wish.purposes.map { (Name.purpose, $0.id) }
            + (wish.people == 1 ? [] : [(Name.people, String(wish.people))])
            + (wish.seats == .priority ? [(Name.priority, "yes")] : [])
            + (change.map { [(Name.change, $0.uuidString.lowercased())] } ?? [])
    }

    func address(_ path: String, _ further: [(name: String, value: String)] = []) -> String {
        "\(path)?\(QueryText.encode(pairs + further))"
    }
}

extension WishQuery {
    /// The page with the days of a month at a site.
    func days(at site: VisitSite, _ month: CivilDate, isList: Bool = false) -> String {
        address(
            Path.reservationDays,
            [(Name.site, site.office.siteName), (Name.month, month.monthText)] + (isList ? [(Name.list, "yes")] : [])
        )
    }
}

/// A day and an hour that somebody has chosen on a page.
struct ChosenTime: Sendable {
    let day: CivilDate
    let start: MinuteOfDay

    /// nil while none is chosen.
    init?(_ form: Form) {
        guard let day = CivilDate(form.text(WishQuery.Name.day)),
            let start = Int(form.text(WishQuery.Name.minute)).flatMap({ MinuteOfDay($0) })
        else { return nil }
        self.day = day
        self.start = start
    }

    static let missing = Problem(.invalid, "日と時間を選んでください。")
}
