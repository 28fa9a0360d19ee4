import Content
import Domain
import Foundation

extension Letter {
    /// About a reservation.
    ///
    /// - Parameter link: opens it without an account.
    static func reservation(
        _ occasion: ReservationMail.Occasion,
        of view: ReservationView,
        link: URL,
        from town: TownProfile
    ) -> Letter {
        Letter(
            from: town,
            "\(occasion.subject)（予約番号 \(view.number)）",
            text: ([occasion.opening, facts(view)] + (occasion == .cancellation ? [] : [advice(view, link)]))
                .joined(separator: "\n\n")
        )
    }

    private static func facts(_ view: ReservationView) -> String {
        let stops = view.reservation.stops.map { stop in
            "  \(stop.start.japanese) \(view.words(for: stop))"
        }
        let papers = view.papers.map { "  ・\($0.name())" }
        return
            ([
                "予約番号： \(view.number)",
                "日時： \(view.moment)",
                "場所と用件：",
            ] + stops + ["人数： \(view.reservation.row.people)人"] + (papers.isEmpty ? [] : ["持ち物："] + papers))
            .joined(separator: "\n")
    }

    private static func advice(_ view: ReservationView, _ link: URL) -> String {
        """
        着いたら、予約番号を受付の機械に入力するか、窓口でお伝えください。
        予約の時間は、受付を始める時間です。前の方の手続によって、お待ちいただくことがあります。
        10分を過ぎてもお越しにならないときは、次の方を先にご案内します。遅れるときは、下のリンクからお知らせください。

        予約の確認、日時の変更、取消しはこちら（\(view.closing.japanese)まで）
        \(link.absoluteString)
        このリンクは、ほかの人に教えないでください。
        """
    }
}

extension ReservationMail.Occasion {
    fileprivate var subject: String {
        switch self {
        case .confirmation: "窓口の予約を受け付けました"
        case .change: "予約の日時を変更しました"
        case .cancellation: "予約を取り消しました"
        case .reminder: "明日の予約のお知らせ"
        case .displacement: "【重要】予約の日時の変更をお願いします"
        }
    }

    fileprivate var opening: String {
        switch self {
        case .confirmation: "次のとおり、窓口の予約を受け付けました。"
        case .change: "予約の日時を、次のとおり変更しました。"
        case .cancellation: "次の予約を取り消しました。心当たりがないときは、下のお問い合わせ先にご連絡ください。"
        case .reminder: "明日、次の予約があります。お越しになれないときは、下のリンクから取り消してください。待っている方にご案内できます。"
        case .displacement:
            "市役所の都合により、次の予約の時間に窓口を開けられなくなりました。申し訳ございません。下のリンクから、別の日時をお選びください。お選びいただくまで、予約はなくなりません。"
        }
    }
}
