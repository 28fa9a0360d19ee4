extension ApplicationStatus {
    /// The row of the table by which an act of that actor changes this state.
    ///
    /// - Throws: `Problem(.conflict)` when the state does not allow the act, which as a rule means that somebody else
    ///   was faster; `Problem(.forbidden)` when it is not for this actor.
    package func move(by act: ApplicationAct, of actor: ActorKind, on course: Course) throws(Problem) -> Move {
        let possible = Self.moves.filter { $0.from == self && $0.act == act && course.includes($0) }
        guard !possible.isEmpty else {
            throw Problem(.conflict, "この申請はいま「\(label)」のため、「\(act.label)」はできません。画面を読み込み直して、最新の状況をご確認ください。")
        }
        guard let move = possible.first(where: { $0.who == actor }) else {
            throw Problem(.forbidden, "「\(act.label)」を行う権限がありません。")
        }
        return move
    }

    /// What that actor can do now, in the order of the table.
    package func acts(of actor: ActorKind, on course: Course) -> [ApplicationAct] {
        Self.moves.filter { $0.from == self && $0.who == actor && course.includes($0) }.map(\.act)
    }
}
