import Hummingbird

extension Routes {
    /// Counter reservations: who chooses, or comes by number or link, needs no session yet.
    func addReservations(to site: RouterGroup<PublicContext>) {
        let waiting = WaitingController(desk: desk)
        site.get("/reservations/waiting/:purpose", use: waiting.show)
        site.post("/reservations/waiting/:purpose", use: waiting.join)
        site.post("/reservations/waiting/:purpose/places", use: waiting.move)
        site.post("/reservations/waiting/:purpose/leaving", use: waiting.leave)

        let choices = ReservationChoiceController(desk: desk)
        site.get("/reservations", use: choices.purposes)
        let gated = site.group().add(middleware: ReservationGateMiddleware(desk: desk))
        gated.get("/reservations/places", use: choices.places)
        gated.get("/reservations/days", use: choices.days)
        gated.get("/reservations/times", use: choices.times)

        let visitors = gated.group().add(middleware: ApplicantSessionMiddleware(desk: desk))
        visitors.post("/reservations", use: HoldController(desk: desk).create)
        let inquiries = ReservationInquiryController(desk: desk)
        visitors.get("/reservations/inquiry", use: inquiries.show)
        visitors.post("/reservations/inquiry", use: inquiries.open)
        let links = ReservationLinkController(desk: desk)
        visitors.get("/reservation-links/:token", use: links.show)
        visitors.post("/reservation-links/:token", use: links.open)

        let entries = WaitlistEntryController(desk: desk)
        visitors.get("/reservations/waitlist", use: entries.show)
        visitors.post("/reservations/waitlist", use: entries.create)
        let waiters = WaitlistLinkController(desk: desk)
        visitors.get("/waitlist-links/:token", use: waiters.show)
        visitors.post("/waitlist-links/:token/acceptance", use: waiters.accept)
        visitors.post("/waitlist-links/:token/refusal", use: waiters.refuse)
        visitors.post("/waitlist-links/:token/leaving", use: waiters.leave)

        let holders = visitors.group(context: ApplicantContext.self)
        let visitorSheets = VisitorController(desk: desk)
        holders.get("/reservations/:reservation/visitor", use: visitorSheets.show)
        holders.post("/reservations/:reservation/visitor", use: visitorSheets.save)
        holders.get("/reservations/:reservation/answers", use: visitorSheets.answers)
        let confirmations = ReservationConfirmationController(desk: desk)
        holders.post("/reservations/:reservation/confirmation", use: confirmations.create)
        let reservations = ReservationController(desk: desk)
        holders.get("/reservations/:reservation", use: reservations.show)
        holders.get("/reservations/:reservation/calendar", use: reservations.calendar)
        let changes = ReservationChangeController(desk: desk)
        holders.get("/reservations/:reservation/change", use: changes.show)
        holders.post("/reservations/:reservation/change", use: changes.create)
        holders.post("/reservations/:reservation/delay", use: ReservationDelayController(desk: desk).create)
        let waits = OwnWaitlistController(desk: desk)
        holders.get("/reservations/:reservation/waitlist", use: waits.show)
        holders.post("/reservations/:reservation/waitlist", use: waits.create)
        let cancellations = ReservationCancellationController(desk: desk)
        holders.get("/reservations/:reservation/cancellation", use: cancellations.show)
        holders.post("/reservations/:reservation/cancellation", use: cancellations.create)
    }
}
