/// The changes after which a signature is rightly still valid: CMS has two forms for the same, which nobody signs and
/// both of which have to be accepted.
enum Explanation: String {
    /// rsaEncryption and sha256WithRSAEncryption mean the same beside the digest SHA-256 (RFC 3370, 3.2; RFC 5754, 3.2).
    case otherNameOfAlgorithm = "the same algorithm by its other name"
    /// What was signed is the document, whether it comes along or not (RFC 5652, 5.4).
    case detached = "the document no longer comes along"

    /// `nil` when there is none: then something is wrong.
    init?(of part: Part, from original: [UInt8], to mutated: [UInt8]) {
        guard part == .cms else { return nil }
        if Self.isOtherName(original, mutated) {
            self = .otherNameOfAlgorithm
        } else if Tree(original[...])?.withoutContent?.bytes == mutated {
            self = .detached
        } else {
            return nil
        }
    }

    private static func isOtherName(_ original: [UInt8], _ mutated: [UInt8]) -> Bool {
        guard original.count == mutated.count else { return false }
        let differing = original.indices.filter { original[$0] != mutated[$0] }
        guard differing.count == 1, let place = differing.first, place >= 10 else { return false }
        let prefix: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]
        return mutated[place - 10..<place].elementsEqual(prefix)
            && Set([original[place], mutated[place]]) == [0x01, 0x0B]
    }
}

extension Tree {
    /// CMS SignedData without the content inside: ContentInfo, [0], SignedData, EncapsulatedContentInfo, [0].
    fileprivate var withoutContent: Tree? { without([1, 0, 2, 1]) }

    /// - Parameter path: which member of which member is left out.
    private func without(_ path: ArraySlice<Int>) -> Tree? {
        guard case .members(var members) = content, let index = path.first, index < members.count else { return nil }
        if path.count == 1 {
            members.remove(at: index)
        } else {
            guard let changed = members[index].without(path.dropFirst()) else { return nil }
            members[index] = changed
        }
        var tree = self
        tree.content = .members(members)
        return tree
    }
}
