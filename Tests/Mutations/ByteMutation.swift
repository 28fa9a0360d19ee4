/// Changes of bytes that know nothing of their meaning.
enum ByteMutation: CaseIterable {
    case flipBit, setByte, addToByte, truncate, remove, insert, double, exchange, splice

    /// - Parameter others: whole samples from which pieces are taken.
    func apply(to bytes: inout [UInt8], others: [[UInt8]], _ dice: inout Dice) {
        guard !bytes.isEmpty else { return bytes.append(UInt8(dice.below(256))) }
        let place = dice.below(bytes.count)
        let length = min(1 + dice.below(dice.below(4) == 0 ? 64 : 4), bytes.count - place)
        switch self {
        case .flipBit: bytes[place] ^= 1 << UInt8(dice.below(8))
        case .setByte: bytes[place] = UInt8(dice.below(256))
        case .addToByte: bytes[place] &+= dice.below(2) == 0 ? 1 : 255
        case .truncate: bytes.removeLast(bytes.count - place)
        case .remove: bytes.removeSubrange(place..<place + length)
        case .insert: bytes.insert(contentsOf: (0..<length).map { _ in UInt8(dice.below(256)) }, at: place)
        case .double: bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: place)
        case .exchange:
            let other = dice.below(bytes.count)
            bytes.swapAt(place, other)
        case .splice:
            let other = others[dice.below(others.count)]
            let start = dice.below(other.count)
            let end = min(start + 1 + dice.below(other.count), other.count)
            bytes.replaceSubrange(place..<place + length, with: other[start..<end])
        }
    }
}
