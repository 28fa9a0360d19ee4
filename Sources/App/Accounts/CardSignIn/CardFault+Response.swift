import Hummingbird
import Logging
import Telemetry

extension CardFault {
    /// Counts the fault, leaves a line in the log when it is for operators, and tells the citizen.
    func response(_ errand: CardErrand?, at desk: Desk, _ logger: Logger) -> Response {
        desk.metrics.cardSignIns.increment(word)
        // No case carries a code, a token or anything about a person.
        if isForOperators { logger.error("card-sign-in", metadata: ["fault": "\(self)"]) }
        var response = Response.page(CardFaultPage(fault: self, errand: errand, frame: desk.frame), status: status)
        if status == .serviceUnavailable { response.headers[.retryAfter] = "30" }
        return response
    }
}
