extension TrustStore {
    /// From when until when each of the trusted authorities may be used, in the order of the policy.
    package var validities: [Validity] { anchors.map(\.certificate.validity) }
}
