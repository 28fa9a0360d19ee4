/// How one part of the service is.
package enum HealthState: String, Sendable {
    case ok
    /// Not yet ready, but on its way: starting, migrating, waiting for a new primary.
    case waiting
    case failing
}
