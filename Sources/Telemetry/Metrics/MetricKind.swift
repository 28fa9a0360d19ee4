/// What a metric counts, in the words of the text format.
package enum MetricKind: String, Sendable {
    /// Only grows, and begins anew with the process.
    case counter
    /// Goes up and down.
    case gauge
    /// How observations spread over buckets.
    case histogram
}
