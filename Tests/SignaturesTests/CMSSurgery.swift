import TestKit

/// Changes CMS data in ways for which OpenSSL has no option.
struct CMSSurgery {
    private var signedData: [[UInt8]]
    private var signer: [[UInt8]]

    /// - Parameter bytes: SignedData with one signer.
    init(_ bytes: [UInt8]) {
        let explicit = DER.parts(of: bytes)[1]
        signedData = DER.parts(of: DER.parts(of: explicit)[0])
        signer = DER.parts(of: DER.parts(of: signedData[signedData.count - 1])[0])
    }

    var bytes: [UInt8] {
        let parts = signedData.dropLast() + [DER.value(0x31, DER.value(0x30, signer.flatMap { $0 }))]
        return DER.sequence(
            [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02],
            DER.value(0xA0, DER.value(0x30, parts.flatMap { $0 }))
        )
    }

    /// - Parameter arc: the last one of 1.2.840.113549.1.1.x.
    func withSignatureAlgorithm(_ arc: UInt8) -> CMSSurgery {
        var surgery = self
        surgery.signer[signer.count - 2] = DER.sequence(
            [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, arc],
            [0x05, 0x00]
        )
        return surgery
    }

    func withUnsignedAttribute() -> CMSSurgery {
        var surgery = self
        surgery.signer.append(
            DER.value(0xA1, DER.sequence([0x06, 0x03, 0x2A, 0x03, 0x04], DER.value(0x31, [0x05, 0x00])))
        )
        return surgery
    }

    /// - Parameter list: in DER.
    func with(list: [UInt8]) -> CMSSurgery {
        var surgery = self
        surgery.signedData.insert(DER.value(0xA1, list), at: signedData.count - 1)
        return surgery
    }

    /// - Parameter certificate: instead of the signer's.
    func with(certificate: [UInt8]) -> CMSSurgery {
        var surgery = self
        surgery.signedData[signedData.count - 2] = DER.value(0xA0, certificate)
        return surgery
    }
}
