/// What a signed-in officer can go to.
enum StaffMenuItem: Sendable, CaseIterable {
    case cases
    case counters
    case settlements
    case guides
    case officers
    case audit
    case password

    var title: String {
        switch self {
        case .cases: "申請一覧"
        case .counters: "窓口の一日"
        case .settlements: "収納の照合"
        case .guides: "手続案内"
        case .officers: "職員"
        case .audit: "操作の記録"
        case .password: "パスワード"
        }
    }

    var path: String {
        switch self {
        case .cases: Path.cases
        case .counters: Path.counters
        case .settlements: Path.settlements
        case .guides: Path.staffGuides
        case .officers: Path.officers
        case .audit: Path.audit
        case .password: Path.password
        }
    }

    func isOpen(to officer: OfficerSession) -> Bool {
        switch self {
        case .cases, .counters, .settlements, .guides, .password: true
        case .officers, .audit: officer.role == .administrator
        }
    }
}
