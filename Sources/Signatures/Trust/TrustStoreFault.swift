/// Why a policy's anchor cannot be used; for whoever configures the service.
package enum TrustStoreFault: Error, Sendable, Hashable {
    case malformed(DERFault)
    /// No certificate of an authority that may issue certificates, or no anchor at all.
    case noAuthority
    case notSelfSigned
    case algorithm(AlgorithmFault)
}
