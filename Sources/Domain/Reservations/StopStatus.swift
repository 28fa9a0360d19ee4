/// Where somebody stands at one counter of a visit.
package enum StopStatus: String, Sendable, Hashable, Codable, CaseIterable {
    case planned
    /// In the building, waiting to be called.
    case arrived
    case called
    case served
    case absent

    package var label: String {
        switch self {
        case .planned: "来庁前"
        case .arrived: "受付済み"
        case .called: "呼出し中"
        case .served: "対応済み"
        case .absent: "不在"
        }
    }

    /// Nothing more is expected of it.
    package var isOver: Bool { self == .served || self == .absent }
}

/// What happens at a counter.
package enum StopAct: String, Sendable, Hashable, Codable, CaseIterable {
    case arrival
    case call
    case service
    case absence
    /// The act before was a mistake, or somebody came late after all.
    case correction

    package var label: String {
        switch self {
        case .arrival: "来庁を受け付ける"
        case .call: "呼び出す"
        case .service: "対応を終える"
        case .absence: "不在にする"
        case .correction: "一つ前に戻す"
        }
    }
}

extension StopStatus {
    package struct Move: Sendable, Hashable {
        package let from: StopStatus
        package let act: StopAct
        package let to: StopStatus

        init(_ from: StopStatus, _ act: StopAct, _ to: StopStatus) {
            self.from = from
            self.act = act
            self.to = to
        }
    }

    /// The whole state machine.
    package static let moves: [Move] = [
        Move(.planned, .arrival, .arrived),
        Move(.planned, .absence, .absent),
        Move(.arrived, .call, .called),
        Move(.arrived, .absence, .absent),
        Move(.arrived, .correction, .planned),
        // Once more, when nobody came.
        Move(.called, .call, .called),
        Move(.called, .service, .served),
        Move(.called, .absence, .absent),
        Move(.called, .correction, .arrived),
        Move(.served, .correction, .called),
        Move(.absent, .arrival, .arrived),
    ]

    /// - Throws: `Problem(.conflict)` when it does not allow the act, as a rule because somebody else was faster.
    package func after(_ act: StopAct) throws(Problem) -> StopStatus {
        guard let move = Self.moves.first(where: { $0.from == self && $0.act == act }) else {
            throw Problem(.conflict, "いま「\(label)」のため、「\(act.label)」はできません。画面を読み込み直してください。")
        }
        return move.to
    }

    package var acts: [StopAct] { Self.moves.filter { $0.from == self }.map(\.act) }
}
