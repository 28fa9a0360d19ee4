import Hummingbird

extension Routes {
    /// The day at the counters, for officers.
    ///
    /// - Returns: the same site, for what follows.
    func addCounters(to site: RouterGroup<OfficerContext>) -> RouterGroup<OfficerContext> {
        let days = CounterDayController(desk: desk)
        site.get("/counters", use: days.index)
        site.get("/counters/:office", use: days.show)
        site.get("/counters/:office/events", use: days.events)
        site.post("/counters/:office/next", use: days.next)
        site.post("/counters/:office/stops/:reservation/:ordinal", use: days.act)
        let visits = CounterVisitController(desk: desk)
        site.get("/counters/:office/visits/new", use: visits.show)
        site.post("/counters/:office/walk-ins", use: visits.takeIn)
        site.post("/counters/:office/visits", use: visits.create)
        let reservations = CounterReservationController(desk: desk)
        site.get("/counters/:office/reservations/:reservation", use: reservations.show)
        site.post("/counters/:office/reservations/:reservation/change", use: reservations.change)
        site.post("/counters/:office/reservations/:reservation/cancellation", use: reservations.cancel)
        let changes = CapacityChangeController(desk: desk)
        site.get("/counters/:office/changes", use: changes.index)
        site.post("/counters/:office/changes", use: changes.create)
        site.post("/counters/:office/changes/:change/removal", use: changes.remove)
        site.post("/counters/:office/displacements", use: changes.displace)
        let waiting = WaitingRoomController(desk: desk)
        site.get("/counters/:office/waiting-rooms", use: waiting.index)
        site.post("/counters/:office/waiting-rooms", use: waiting.open)
        site.post("/counters/:office/waiting-rooms/:room/closing", use: waiting.close)
        site.post("/counters/:office/waiting-rooms/:room/places", use: waiting.enter)
        site.get("/counters/:office/waiting-rooms/:room/places.csv", use: waiting.export)
        let officeStatistics = OfficeStatisticsController(desk: desk)
        site.get("/counters/:office/statistics", use: officeStatistics.show)
        site.get("/counters/:office/statistics/table", use: officeStatistics.export)
        let townStatistics = TownStatisticsController(desk: desk)
        site.get("/counters/statistics", use: townStatistics.show)
        site.get("/counters/statistics/table", use: townStatistics.export)
        let devices = HallDeviceController(desk: desk)
        site.get("/counters/:office/devices", use: devices.index)
        site.post("/counters/:office/devices", use: devices.create)
        site.post("/counters/:office/devices/:device/removal", use: devices.remove)
        return site
    }

    /// What stands in the halls: nobody signs in there, each has a link of its own.
    func addHalls(to site: RouterGroup<StaffContext>) {
        let displays = DisplayController(desk: desk)
        site.get("/displays/:token", use: displays.show)
        site.get("/displays/:token/calls", use: displays.calls)
        site.get("/displays/:token/events", use: displays.events)
        let kiosks = KioskController(desk: desk)
        site.get("/kiosks/:token", use: kiosks.show)
        site.post("/kiosks/:token", use: kiosks.create)
        site.post("/kiosks/:token/walk-ins", use: kiosks.takeIn)
    }
}
