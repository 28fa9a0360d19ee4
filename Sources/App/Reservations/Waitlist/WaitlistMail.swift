import Content
import Domain
import Foundation
import Postgres

/// Mails to those who wait, each with the link that shows where they stand.
struct WaitlistMail: Sendable {
    let transaction: Transaction
    let desk: Desk

    enum Occasion: Sendable {
        case entry(OfferHours)
        /// Seats are kept, when and until when.
        case offer(String, until: Date)
        case over
        case unanswered
    }

    func send(_ occasion: Occasion, to entry: WaitlistEntry) async throws {
        let token = try await WaitlistStore(database: transaction, desk: desk).addLink(to: entry.id)
        let letter = Letter.waitlist(
            occasion,
            to: WaitlistView(entry, in: desk.catalogue.snapshot),
            link: desk.link(Path.waitlistLink(token.text)),
            from: desk.catalogue.snapshot.town
        )
        try await NoticeStore(database: transaction, keys: desk.keys).add(
            Notice(kind: .reservation, recipient: entry.email, letter: letter),
            now: desk.now()
        )
    }
}

extension Letter {
    static func waitlist(
        _ occasion: WaitlistMail.Occasion,
        to view: WaitlistView,
        link: URL,
        from town: TownProfile
    ) -> Letter {
        Letter(
            from: town,
            occasion.subject,
            text: [
                occasion.opening,
                ["用件： \(view.purposes)", "場所： \(view.place)", "期間： \(view.days)"].joined(separator: "\n"),
                occasion.advice + "\n" + link.absoluteString + "\nこのリンクは、ほかの人に教えないでください。",
            ]
            .joined(separator: "\n\n")
        )
    }
}

extension WaitlistMail.Occasion {
    fileprivate var subject: String {
        switch self {
        case .entry: "空き待ちを受け付けました"
        case .offer(let moment, _): "【15分以内】窓口の予約に空きが出ました（\(moment)）"
        case .over: "空き待ちの期間が終わりました"
        case .unanswered: "空き待ちを終わりました"
        }
    }

    fileprivate var opening: String {
        switch self {
        case .entry(let hours):
            """
            次のとおり、窓口の予約の空き待ちを受け付けました。
            空きが出たら、申し込んだ順にメールでご案内します。ご案内は\(hours.japanese)です。ご案内した時間は15分間だけ確保しますので、その間にお答えください。
            """
        case .offer(let moment, let until):
            """
            空き待ちをしている窓口の予約に、空きが出ました。

            日時： \(moment)

            \(until.japanese)まで、この時間を確保しています。下のリンクから、予約するか見送るかをお選びください。
            お答えがないときは、次の方にご案内します。空き待ちは続きます。
            """
        case .over: "空きをご案内できないまま、空き待ちの期間が終わりました。申し訳ございません。"
        case .unanswered: "ご案内に\(WaitlistOffer.mostLapses)回お答えがなかったため、次の空き待ちを終わりました。"
        }
    }

    fileprivate var advice: String {
        switch self {
        case .entry: "空き待ちの状況の確認、取りやめはこちら"
        case .offer: "お答えはこちら"
        case .over, .unanswered: "内容の確認はこちら"
        }
    }
}
