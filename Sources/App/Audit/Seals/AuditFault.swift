/// Where the record does not fit to its seals.
package struct AuditFault: Sendable, Encodable, Hashable {
    package enum Kind: String, Sendable, Encodable {
        case entriesRemoved, entriesInserted, entriesChanged, sealMissing, sealChanged, sealReplaced
    }

    package let seal: Int
    package let kind: Kind
    /// How many, where they can be counted.
    package var entries: Int?

    package var sentence: String {
        switch kind {
        case .entriesRemoved: "封印\(seal)：記録が\(entries ?? 0)件なくなっています。"
        case .entriesInserted: "封印\(seal)：封印のあとで、記録が\(entries ?? 0)件書き加えられています。"
        case .entriesChanged: "封印\(seal)：記録の内容が、封印したときと違います。"
        case .sealMissing: "封印\(seal)がありません。"
        case .sealChanged: "封印\(seal)：封印そのものが書き換えられたか、別の鍵ファイルで作られています。"
        case .sealReplaced: "封印\(seal)：前の封印や、控えておいた封印とつながりません。"
        }
    }
}
