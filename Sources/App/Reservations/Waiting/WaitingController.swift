import Domain
import Foundation
import Hummingbird
import Postgres

/// The waiting room before a purpose that many want at once: takes places and tells how far it is.
struct WaitingController: Sendable {
    let desk: Desk

    /// Who asks for which room.
    private struct Visit {
        let purpose: Purpose
        let query: WishQuery
        /// nil when nobody has to wait.
        let room: WaitingRoom?
        let holder: Token
        let isNew: Bool
        let ticket: WaitingTicket?
    }

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = Form(query: request.uri.query ?? "")
        let visit = try visit(request, form, context)
        guard let room = visit.room else { return .seeOther(visit.query.address(Path.reservationPlaces)) }
        let place = try await place(of: visit, in: room)
        return page(visit, room, place, form, errors: [])
    }

    /// Takes a place; a browser has one, however often it asks.
    func join(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let visit = try visit(request, form, context)
        guard let room = visit.room else { return .seeOther(visit.query.address(Path.reservationPlaces)) }
        guard WaitingRule.isLobbyOpen(opening: room.opensAt, now: desk.now()) else {
            throw Problem(.conflict, "順番待ちの受付は、まだ始まっていません。")
        }
        let place = try await desk.pass(desk.gates.places) {
            try await RateStore(desk: desk).take(.waitingPlaces, by: context.origin.description)
            let store = WaitingPlaceStore(database: desk.database, now: desk.now())
            try await store.take(
                in: room,
                draw: WaitingDraw(of: room.id, keys: desk.keys),
                holder: visit.holder.digest
            )
            return try await store.find(in: room.id, holder: visit.holder.digest)
        }
        return back(visit, ticket: place.map { WaitingTicket($0, in: room) })
    }

    /// Takes the place with a code over to this browser.
    func move(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let visit = try visit(request, form, context)
        guard let room = visit.room else { return .seeOther(visit.query.address(Path.reservationPlaces)) }
        let typed = form.text(WaitingPage.code)
        guard let code = ReservationNumber(typed: typed) else {
            return try await refuse(visit, room, form, "コードを確かめてください。8文字の英数字です。例：ABCD-2345")
        }
        try await RateStore(desk: desk).take(.waitingCodes, by: context.origin.description)
        let place: WaitingPlace? = try await desk.pass(desk.gates.places) {
            try await desk.database.transaction(repeatable: true) { transaction in
                let store = WaitingPlaceStore(database: transaction, now: desk.now())
                if let own = try await store.find(in: room.id, holder: visit.holder.digest) {
                    return own.code == code.letters ? own : nil
                }
                guard try await store.move(code, in: room.id, to: visit.holder.digest) else { return nil }
                return try await store.find(in: room.id, holder: visit.holder.digest)
            }
        }
        guard let place else {
            return try await refuse(visit, room, form, "このコードの順番は見つかりませんでした。コードを確かめてください。")
        }
        return back(visit, ticket: WaitingTicket(place, in: room))
    }

    /// Gives the place up.
    func leave(_ request: Request, _ context: PublicContext) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        let visit = try visit(request, form, context)
        if let room = visit.room {
            try await desk.pass(desk.gates.places) {
                try await WaitingPlaceStore(database: desk.database, now: desk.now())
                    .leave(room.id, holder: visit.holder.digest)
            }
        }
        return back(visit, ticket: nil)
    }

    private func visit(_ request: Request, _ form: Form, _ context: PublicContext) throws -> Visit {
        let book = desk.catalogue.snapshot.book
        let id = try context.parameters.require("purpose")
        guard let purpose = book.offered.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        // What is wanted stands in the address or in the form, and is the room's purpose alone otherwise.
        var query = (try? WishQuery(form, in: book)) ?? WishQuery(wish: VisitWish(of: purpose), change: nil)
        if !query.wish.purposes.contains(where: { $0.id == id }) {
            query = WishQuery(wish: VisitWish(of: purpose), change: nil)
        }
        query.change = nil
        let token = SessionCookie.waiting.token(in: request)
        let holder = token ?? newHolder(form)
        let room = desk.waitingRooms.room(for: id)
        let ticket = request.waitingTicket(id, of: holder, keys: desk.keys)
        return Visit(
            purpose: purpose,
            query: query,
            room: room,
            holder: holder,
            isNew: token == nil,
            ticket: ticket.flatMap { $0.room == room?.id ? $0 : nil }
        )
    }

    /// From the form's key, so that one that is sent twice by a browser without a token takes one place.
    private func newHolder(_ form: Form) -> Token {
        guard let key = try? form.idempotencyKey() else { return .random() }
        let bytes = desk.keys.authenticator(of: key.uuidString, purpose: "waiting-holder")
        return Token(Data(bytes).base64URL) ?? .random()
    }

    /// A place that is far from its turn is known by its ticket alone.
    private func place(of visit: Visit, in room: WaitingRoom) async throws -> WaitingPlace? {
        if let ticket = visit.ticket {
            let standing = WaitingPlace.standing(rank: ticket.rank, in: room, now: desk.now())
            if standing == .early || (ticket.rank.map { $0 > room.admitted } ?? false) {
                return WaitingPlace(ticket)
            }
        } else if visit.isNew {
            return nil
        }
        return try await desk.pass(desk.gates.places) {
            try await WaitingPlaceStore(database: desk.database, now: desk.now())
                .find(in: room.id, holder: visit.holder.digest)
        }
    }

    private func refuse(_ visit: Visit, _ room: WaitingRoom, _ form: Form, _ sentence: String) async throws
        -> Response
    {
        let errors = [FieldError(EntryKey(rawValue: WaitingPage.code), sentence)]
        return page(visit, room, try await place(of: visit, in: room), form, errors: errors)
    }

    private func page(
        _ visit: Visit,
        _ room: WaitingRoom,
        _ place: WaitingPlace?,
        _ form: Form,
        errors: [FieldError]
    ) -> Response {
        let view = WaitingView(
            purpose: visit.purpose,
            query: visit.query,
            room: room,
            place: place,
            hasLost: place == nil && visit.ticket != nil,
            isStill: form.text(WaitingPage.still) == "yes",
            now: desk.now()
        )
        var response = Response.page(
            WaitingPage(frame: desk.frame, view: view, typed: form.text(WaitingPage.code), errors: errors),
            status: errors.isEmpty ? .ok : .unprocessableContent,
            headers: [.cacheControl: "no-store"]
        )
        if let seconds = view.refresh(random: Double.random(in: 0..<1)), errors.isEmpty {
            response.headers[HeaderNames.refresh] = String(seconds)
        }
        give(place.map { WaitingTicket($0, in: room) }, to: visit, on: &response)
        return response
    }

    private func back(_ visit: Visit, ticket: WaitingTicket?) -> Response {
        var response = Response.seeOther(WaitingDoor.address(of: visit.query, visit.purpose.id))
        give(ticket, to: visit, on: &response)
        return response
    }

    private func give(_ ticket: WaitingTicket?, to visit: Visit, on response: inout Response) {
        if visit.isNew { response.keep(visit.holder) }
        if let ticket {
            response.keep(ticket.text(for: visit.holder, keys: desk.keys), for: visit.purpose.id)
        } else if visit.ticket != nil {
            response.keep(nil, for: visit.purpose.id)
        }
    }
}

extension VisitWish {
    /// For one person.
    init(of purpose: Purpose) { self.init(purposes: [purpose], people: 1, seats: .open) }
}
