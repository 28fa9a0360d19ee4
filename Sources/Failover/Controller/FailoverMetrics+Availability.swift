import Telemetry

extension FailoverMetrics {
    /// The month so far, as the status page tells it.
    func readAvailability(_ desk: AvailabilityDesk) {
        registry.readings(
            "madoguchi_availability_ratio",
            "Share of the month's service time in which the service was there, from 0 to 1",
            labels: ["service"]
        ) {
            desk.report.services.compactMap { service in
                service.month.availability.map { (labels: [service.name.rawValue], value: $0) }
            }
        }
        registry.readings(
            "madoguchi_error_budget_left_seconds",
            "Seconds of standstill that the promise of 99.9 % leaves for the rest of the month",
            labels: ["service"]
        ) {
            desk.report.services.map { ([$0.name.rawValue], Double($0.month.budgetLeftSeconds)) }
        }
    }
}
