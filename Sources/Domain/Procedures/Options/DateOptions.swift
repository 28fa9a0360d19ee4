/// Options of `date`.
package struct DateOptions: Sendable, Hashable, Codable {
    package var notBefore: DayLimit?
    package var notAfter: DayLimit?

    package init(notBefore: DayLimit? = nil, notAfter: DayLimit? = nil) {
        self.notBefore = notBefore
        self.notAfter = notAfter
    }
}
