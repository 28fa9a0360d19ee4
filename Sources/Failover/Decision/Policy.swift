/// How long to wait before something is believed.
package struct Policy: Sendable {
    /// An observation older than this says nothing: its observer is gone or cannot reach etcd.
    package var observationLives: Duration = .milliseconds(1500)
    /// A host that answered nobody at a site for so long is gone, as seen from there: three probes in a row.
    package var goneAfter: Duration = .milliseconds(1700)
    /// So long must the primary not have renewed its lease before promises alone end its reign. Patroni's
    /// `retry_timeout` is 3 s: whatever it had sent to etcd before it fell silent has been given up by then.
    package var silentFor: Duration = .seconds(3)
    /// Patroni itself ends an old primary within a loop and its `retry_timeout` after it has seen etcd again.
    package var rivalAfter: Duration = .seconds(6)

    package init() {}
}
