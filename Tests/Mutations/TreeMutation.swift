/// Changes of DER that keep it well-formed, or make it BER.
enum TreeMutation: CaseIterable {
    case changeTag, changeOctets, lengthenLength, removeMember, doubleMember, exchangeMembers, insertForeign, emptyOut

    /// - Parameter foreign: values of other samples.
    func apply(to tree: inout Tree, foreign: [Tree], _ dice: inout Dice) {
        // Goes down at random and changes where it stops.
        switch tree.content {
        case .members(var members) where !members.isEmpty && dice.below(6) != 0:
            let index = dice.below(members.count)
            apply(to: &members[index], foreign: foreign, &dice)
            tree.content = .members(members)
        case .wrapped(let lead, var inner) where dice.below(6) != 0:
            apply(to: &inner, foreign: foreign, &dice)
            tree.content = .wrapped(lead, inner)
        default: change(&tree, foreign: foreign, &dice)
        }
    }

    private func change(_ tree: inout Tree, foreign: [Tree], _ dice: inout Dice) {
        switch self {
        case .changeTag: tree.tag = dice.below(2) == 0 ? UInt8(dice.below(256)) : tree.tag ^ 0x20
        case .lengthenLength: tree.padding = 1 + dice.below(3)
        case .emptyOut: tree.content = .octets([])
        case .changeOctets:
            guard case .octets(var octets) = tree.content else { return }
            let mutation = ByteMutation.allCases[dice.below(ByteMutation.allCases.count - 1)]
            mutation.apply(to: &octets, others: [octets + [0]], &dice)
            tree.content = .octets(octets)
        case .removeMember, .doubleMember, .exchangeMembers, .insertForeign:
            guard case .members(var members) = tree.content, !members.isEmpty else { return }
            let index = dice.below(members.count)
            switch self {
            case .removeMember: members.remove(at: index)
            case .doubleMember: members.insert(members[index], at: index)
            case .exchangeMembers: members.swapAt(index, dice.below(members.count))
            default: members.insert(foreign[dice.below(foreign.count)], at: dice.below(members.count + 1))
            }
            tree.content = .members(members)
        }
    }
}
