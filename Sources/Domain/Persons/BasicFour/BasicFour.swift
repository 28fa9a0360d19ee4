/// 基本4情報: name, address, birth date and sex, as the resident register has them and the My Number Card tells them, or
/// as somebody has filled them in. What is not known or was not asked for is `nil`.
///
/// Everything is kept as it came, character by character; only comparisons look through writing
/// (``BasicFourComparison``).
package struct BasicFour: Sendable, Hashable, Codable {
    package var name: MarkedText?
    /// In one line.
    package var address: MarkedText?
    package var birthDate: BirthDate?
    package var sex: Sex?

    package init(
        name: MarkedText? = nil,
        address: MarkedText? = nil,
        birthDate: BirthDate? = nil,
        sex: Sex? = nil
    ) {
        self.name = name
        self.address = address
        self.birthDate = birthDate
        self.sex = sex
    }
}

extension BasicFour {
    /// The last number of an object identifier 1.2.392.200149.8.5.5.x, by which a signing certificate names the texts
    /// of its subjectAltName. Some published lists swap the last two; this is what test cards have.
    package enum CertificateItem: Int, Sendable, Hashable, CaseIterable {
        case name = 1
        case nameMarks, sex, birthDate, address, addressMarks
    }

    /// - Parameter certificate: the texts of a signing certificate's subjectAltName.
    package init(certificate: [CertificateItem: String]) {
        self.init(
            name: certificate[.name].map { MarkedText($0, marks: certificate[.nameMarks]) },
            address: certificate[.address].map { MarkedText($0, marks: certificate[.addressMarks]) },
            birthDate: certificate[.birthDate].map { BirthDate($0) },
            sex: certificate[.sex].flatMap { Sex($0) }
        )
    }
}
