/// A trusted authority, as it is told to whoever looks after the service.
package struct TrustedAuthority: Sendable, Hashable {
    /// `C=JP, O=JPKI, OU=…`; all generations have the same.
    package let name: String
    package let validity: Validity
    /// SHA-256 of its certificate.
    package let fingerprint: [UInt8]
}

extension TrustStore {
    /// In the order of the policy.
    package var authorities: [TrustedAuthority] {
        anchors.map { anchor in
            TrustedAuthority(
                name: anchor.certificate.subject.description,
                validity: anchor.certificate.validity,
                fingerprint: anchor.fingerprint
            )
        }
    }
}
