import Domain
import Foundation
import Hummingbird
import Postgres

/// Who finds no time waits for one.
struct WaitlistEntryController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let (query, site) = try ReservationChoiceController(desk: desk).choice(Form(query: request.uri.query ?? ""))
        return page(query, site, WaitlistSheet(days: days(for: query)), [], status: .ok)
    }

    func create(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let (query, site) = try ReservationChoiceController(desk: desk).choice(form)
        let sheet = WaitlistSheet(form)
        var (wish, errors) = sheet.wish(within: days(for: query))
        if sheet.address == nil { errors.insert(WaitlistSheet.emailError, at: 0) }
        guard errors.isEmpty, let wish, let address = sheet.address else {
            return page(query, site, sheet, errors, status: .unprocessableContent)
        }
        try await RateStore(desk: desk).take(.waitlistEntries, by: context.origin.description)
        let draft = WaitlistDraft(
            id: try form.idempotencyKey(),
            kind: WaitlistRow.Kind(
                purposes: query.wish.purposes.map(\.id),
                people: query.wish.people,
                seats: query.wish.seats,
                site: site.office.siteName
            ),
            wish: wish,
            email: address.text
        )
        do {
            let token = try await WaitlistJoining(desk: desk).join(draft, context.author)
            return .seeOther(Path.waitlistLink(token.text))
        } catch let problem as Problem where problem.code == .conflict {
            let error = FieldError(EntryKey(rawValue: WaitlistSheet.Name.email), problem.sentence)
            return page(query, site, sheet, [error], status: .conflict)
        }
    }

    /// From today to the last that can be reserved.
    private func days(for query: WishQuery) -> ClosedRange<CivilDate> {
        let today = desk.today
        return today...max(today, VisitAvailability(query.wish, at: desk).lastDay)
    }

    private func page(
        _ query: WishQuery,
        _ site: VisitSite,
        _ sheet: WaitlistSheet,
        _ errors: [FieldError],
        status: HTTPResponse.Status
    ) -> Response {
        .page(
            WaitlistEntryPage(
                frame: desk.frame,
                query: query,
                site: site,
                hours: desk.config.offerHours,
                sheet: sheet,
                errors: errors
            ),
            status: status,
            headers: [.cacheControl: "no-store"]
        )
    }
}
