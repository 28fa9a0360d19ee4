import Domain

/// Why a file is not accepted.
enum AttachmentFault: Error, Sendable, Hashable {
    case empty
    case tooLarge(megabytes: Int)
    /// Neither of the kinds that the field takes, by its content.
    case wrongType(accepted: [FileType])
    /// It begins as what it is, and has no end.
    case broken
    case tooMany(Int)
    /// By what the scanner found.
    case infected

    /// What the applicant is told, at the field.
    func sentence(_ name: String) -> String {
        switch self {
        case .empty: "「\(name)」は空のファイルです。別のファイルを選んでください。"
        case .tooLarge(let megabytes): "「\(name)」は大きすぎます。\(megabytes) MBまでのファイルを選んでください。"
        case .wrongType(let accepted):
            "「\(name)」は\(accepted.map(\.label).joined(separator: "、"))のファイルではありません。形式を確かめて、選び直してください。"
        case .broken: "「\(name)」は壊れているため、受け付けられません。もう一度撮影するか、保存し直してください。"
        case .tooMany(let count): "添付できるファイルは\(count)個までです。「\(name)」を添付するには、ほかのファイルを削除してください。"
        case .infected: "「\(name)」からウイルスが見つかりました。このファイルを削除してください。"
        }
    }
}
