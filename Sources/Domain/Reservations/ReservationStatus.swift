/// Where a reservation stands.
package enum ReservationStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// The seats are kept while its form is filled in, or while it is offered to somebody who waits.
    case held
    case confirmed
    case cancelled
    /// Nobody confirmed it in time.
    case expired

    package var label: String {
        switch self {
        case .held: "入力中"
        case .confirmed: "予約済み"
        case .cancelled: "取消し"
        case .expired: "期限切れ"
        }
    }

    /// Whether it takes up seats.
    package var takesSeats: Bool { self == .held || self == .confirmed }
}

/// What is done to a reservation; each act is a row of its history with a time and an actor.
package enum ReservationAct: String, Sendable, Hashable, Codable, CaseIterable {
    case confirmation
    /// Another time, in one act.
    case change
    case cancellation
    case expiry
    /// The town closed what it was for; see `Conflict`.
    case displacement

    package var label: String {
        switch self {
        case .confirmation: "予約"
        case .change: "変更"
        case .cancellation: "取消し"
        case .expiry: "期限切れ"
        case .displacement: "市役所の都合による変更の依頼"
        }
    }
}

extension ReservationStatus {
    package struct Move: Sendable, Hashable {
        package let from: ReservationStatus
        package let act: ReservationAct
        package let to: ReservationStatus
        package let who: ActorKind

        init(_ from: ReservationStatus, _ act: ReservationAct, _ to: ReservationStatus, by who: ActorKind) {
            self.from = from
            self.act = act
            self.to = to
            self.who = who
        }
    }

    /// The whole state machine: code, the check in the database and tests are made from these rows.
    package static let moves: [Move] = [
        Move(.held, .confirmation, .confirmed, by: .applicant),
        Move(.held, .confirmation, .confirmed, by: .officer),
        Move(.held, .cancellation, .cancelled, by: .applicant),
        Move(.held, .cancellation, .cancelled, by: .officer),
        Move(.held, .expiry, .expired, by: .system),

        Move(.confirmed, .change, .confirmed, by: .applicant),
        Move(.confirmed, .change, .confirmed, by: .officer),
        Move(.confirmed, .displacement, .confirmed, by: .officer),
        Move(.confirmed, .cancellation, .cancelled, by: .applicant),
        Move(.confirmed, .cancellation, .cancelled, by: .officer),
    ]
}

extension ReservationStatus {
    /// - Throws: `Problem(.conflict)` when it does not allow the act, which as a rule means that somebody else was faster or
    ///   that its time is over; `Problem(.forbidden)` when it is not for this actor.
    package func after(_ act: ReservationAct, of actor: ActorKind) throws(Problem) -> ReservationStatus {
        let possible = Self.moves.filter { $0.from == self && $0.act == act }
        guard !possible.isEmpty else {
            throw Problem(.conflict, "この予約はいま「\(label)」のため、「\(act.label)」はできません。画面を読み込み直してください。")
        }
        guard let move = possible.first(where: { $0.who == actor }) else {
            throw Problem(.forbidden, "「\(act.label)」を行う権限がありません。")
        }
        return move.to
    }
}
