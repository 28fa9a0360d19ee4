extension String {
    /// Takes as long for a text that differs early as for one that differs late, so that nobody finds it out bit by bit.
    func equalsInConstantTime(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return zip(utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
