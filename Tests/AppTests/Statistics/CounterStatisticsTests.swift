import App
import Domain
import Foundation
import Postgres
import TestKit
import Testing

@Suite struct CounterStatisticsTests {
    private static let period = "from=2024-06-03&to=2024-06-04"
    private static let honkan = "/counters/honkan/statistics"

    /// The rows of a table for spreadsheets, without its head.
    private static func rows(_ table: WebPage) -> [String] {
        table.body.replacing("\"", with: "").split(separator: "\r\n").dropFirst().map(String.init)
    }

    @Test func `the figures of a small world are exact, on the page and in its charts`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("yamada", role: .administrator)
            try await CounterLedger.write(into: town)
            let page = try await chief.open("\(Self.honkan)?\(Self.period)")
            #expect(page.status == 200)
            #expect(page.text.contains("2024年6月3日（月）から2024年6月4日（火）まで（2日間）"), "\(page.text)")
            let whole = """
                予約 11 対応済み 5 不在 1 不在率 16.7% 取消し 3 市民の取消し 1 職員の取消し 1 記録なし 2 \
                予約なしの来庁 2 予約なしの対応済み 1 何日前の予約か（中央値） 10.0 席 14 予約で埋まった席 9 席の埋まり率 64.3% \
                待った件数 7 待ち時間（分、中央値） 10.0 待ち時間（分、90%） 28.0 \
                対応した件数 6 対応時間（分、中央値） 17.5 対応時間（分、90%） 30.0
                """
            #expect(page.text.contains(whole), "\(page.text)")
            for row in [
                "9時台 8 4 1 20.0% 1 0 0 2 1 1 11.0", "9時台 11 6 54.5% 6 7.5 27.5 5 20.0 30.0",
                "月曜日 7 4 1 20.0% 2 1 1 0 2 1 8.0", "予約なし 0 0 0 ― 0 0 0 0 2 1 ―",
                "家庭支援課の相談の席 2 1 50.0%",
            ] {
                #expect(page.text.contains(row), "\(row) in \(page.text)")
            }
            #expect(page.body.matches(of: /role="img"/).count == 3)
            #expect(page.text.contains("いちばん多いのは9時台の6件です"))
            #expect(page.text.contains("いちばん多いのは2024年6月3日（月）の6件です"))
            #expect(page.text.contains("いちばん高いのは10時台の100.0%です"))
        }
    }

    @Test(
        arguments: [
            (
                "hour",
                [
                    "9時台,8,4,1,20.0%,1,0,0,2,1,1,11.0,11,6,54.5%,6,7.5,27.5,5,20.0,30.0",
                    "10時台,3,1,0,0.0%,2,1,1,0,1,0,8.0,3,3,100.0%,1,20.0,20.0,1,15.0,15.0",
                ]
            ),
            (
                "weekday",
                [
                    "月曜日,7,4,1,20.0%,2,1,1,0,2,1,8.0,12,8,66.7%,5,10.0,32.0,5,15.0,26.0",
                    "火曜日,4,1,0,0.0%,1,0,0,2,0,0,13.0,2,1,50.0%,2,7.5,13.5,1,30.0,30.0",
                ]
            ),
            (
                "purpose",
                [
                    "引っ越しの届出（転入・転居）,10,4,1,20.0%,3,1,1,2,1,0,11.0,5,10.0,18.0,4,17.5,27.0",
                    "転出・世帯の変更の届出,1,1,0,0.0%,0,0,0,0,1,1,2.0,2,20.0,36.0,2,17.5,27.5",
                    "児童手当の届出,2,1,1,50.0%,0,0,0,0,0,0,4.0,1,0.0,0.0,1,30.0,30.0",
                ]
            ),
            (
                "counter",
                [
                    "市民課,10,4,1,20.0%,3,1,1,2,2,1,11.0,12,8,66.7%,6,12.5,30.0,5,15.0,26.0",
                    "家庭支援課,2,1,1,50.0%,0,0,0,0,0,0,4.0,2,1,50.0%,1,0.0,0.0,1,30.0,30.0",
                ]
            ),
            (
                "channel",
                [
                    "インターネット,8,3,1,25.0%,2,1,0,2,0,0,13.0,4,12.5,18.5,3,15.0,19.0",
                    "電話,2,1,0,0.0%,1,0,1,0,0,0,3.0,1,0.0,0.0,1,30.0,30.0",
                    "窓口,1,1,0,0.0%,0,0,0,0,0,0,0.0,1,0.0,0.0,1,30.0,30.0",
                    "予約なし,0,0,0,,0,0,0,0,2,1,,1,40.0,40.0,1,5.0,5.0",
                ]
            ),
            (
                "day",
                [
                    "2024年6月3日（月）,7,4,1,20.0%,2,1,1,0,2,1,8.0,12,8,66.7%,5,10.0,32.0,5,15.0,26.0",
                    "2024年6月4日（火）,4,1,0,0.0%,1,0,0,2,0,0,13.0,2,1,50.0%,2,7.5,13.5,1,30.0,30.0",
                ]
            ),
            ("resource", ["家庭支援課の相談の席,2,1,50.0%", "市民課の届出の席,12,8,66.7%"]),
        ]
    )
    func `a table for spreadsheets has a row for each group, and who saved it is recorded`(
        breakdown: String,
        rows: [String]
    ) async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("yamada", role: .administrator)
            try await CounterLedger.write(into: town)
            let table = try await chief.open("\(Self.honkan)/table?\(Self.period)&by=\(breakdown)")
            #expect(table.headers["content-type"] == "text/csv; charset=utf-8")
            #expect(table.body.hasPrefix("\u{FEFF}\""))
            #expect(Self.rows(table) == rows)
            let details = try await town.database.pool.rows(
                "select details::text from audit_entries where act = 'statistics.export'",
                as: String.self
            )
            #expect(details.count == 1)
            for word in ["honkan", breakdown, "2024-06-03", "2024-06-04"] {
                #expect(details.first?.contains(word) == true, "\(details)")
            }
        }
    }

    @Test func `an officer sees the figures of the own counters only, and no other office's`() async throws {
        try await TestTown.run { town in
            let clerk = try await town.officer("suzuki", department: "kateishienka")
            try await CounterLedger.write(into: town)
            for path in ["", "/table"] {
                let closed = "/counters/card-center/statistics\(path)?\(Self.period)&by=hour"
                #expect(try await clerk.open(closed).status == 404)
            }
            let table = try await clerk.open("\(Self.honkan)/table?\(Self.period)&by=counter")
            #expect(Self.rows(table) == ["家庭支援課,2,1,1,50.0%,0,0,0,0,0,0,4.0,2,1,50.0%,1,0.0,0.0,1,30.0,30.0"])
            let page = try await clerk.open("\(Self.honkan)?\(Self.period)")
            #expect(!page.text.contains("引っ越しの届出"))
            #expect(try await clerk.open("/counters/honkan").links.contains(Self.honkan))
            let offices = try await clerk.open("/counters/statistics/table?\(Self.period)&by=office")
            #expect(Self.rows(offices) == ["市役所本館,2,1,1,50.0%,0,0,0,0,0,0,4.0,2,1,50.0%,1,0.0,0.0,1,30.0,30.0"])
        }
    }

    @Test func `the whole town is a row for each office`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("yamada", role: .administrator)
            try await CounterLedger.write(into: town)
            let page = try await chief.open("/counters/statistics?\(Self.period)")
            #expect(page.text.contains("市役所本館 11 5 1 16.7% 3 2 64.3% 10.0 17.5"), "\(page.text)")
            #expect(page.links.contains("/counters/plaza/statistics?\(Self.period)"))
            #expect(try await chief.open("/counters").links.contains("/counters/statistics"))
            let table = try await chief.open("/counters/statistics/table?\(Self.period)&by=office")
            let rows = Self.rows(table)
            #expect(rows.count == 2)
            let plaza = ",1,1,0,0.0%,0,0,0,0,0,0,5.0,4,1,25.0%,1,3.0,3.0,1,7.0,7.0"
            #expect(rows.last?.hasSuffix(plaza) == true, "\(rows)")
        }
    }

    @Test(
        arguments: [
            ("from=2024-02-30&to=2024-06-04", "from"), ("from=2024-06-03&to=june", "to"),
            ("from=2024-06-05&to=2024-06-04", "from"), ("from=2024-06-03&to=2999-01-01", "to"),
            ("from=2023-06-03&to=2024-06-03", "from"),
        ]
    )
    func `wrong dates are told at their inputs`(query: String, input: String) async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("yamada", role: .administrator)
            for path in [Self.honkan, "/counters/statistics"] {
                let page = try await chief.open("\(path)?\(query)")
                #expect(page.status == 422)
                #expect(page.body.contains("id=\"\(input)-error\""), "\(page.text)")
                for typed in query.split(separator: "&").compactMap({ $0.split(separator: "=").last }) {
                    #expect(page.body.contains("value=\"\(typed)\""))
                }
            }
            #expect(try await chief.open("\(Self.honkan)/table?\(query)&by=hour").status == 422)
            #expect(try await chief.open("\(Self.honkan)/table?\(Self.period)&by=name").status == 422)
            #expect(try await chief.open("/counters/statistics/table?\(Self.period)&by=hour").status == 422)
        }
    }

    @Test func `a period without any visit says so`() async throws {
        try await TestTown.run { town in
            let chief = try await town.officer("yamada", role: .administrator)
            for path in [Self.honkan, "/counters/statistics"] {
                let page = try await chief.open("\(path)?from=2001-01-01&to=2001-01-31")
                #expect(page.status == 200)
                #expect(page.text.contains("この期間には、予約も来庁も、予約できる席もありませんでした"), "\(page.text)")
            }
            let table = try await chief.open("\(Self.honkan)/table?from=2001-01-01&to=2001-01-31&by=hour")
            #expect(Self.rows(table) == [])
        }
    }

    @Test func `what happens at the counter today is counted, and nobody is named`() async throws {
        try await TestTown.run { town in
            let day = "/counters/card-center"
            let reserved = try await Reserver(in: town).reserve("マイナンバーカードの受取")
            let number = try #require(Reserver.number(on: reserved))
            let taro = Reserver(in: town, telephone: "090-8888-7777", email: "taro@example.jp")
            let cancelled = try await taro.reserve("マイナンバーカードの申請").path
            try await taro.visitor.open(cancelled + "/cancellation")
            try await taro.visitor.submit("/cancellation")
            try await town.moveVisitsToToday(minutesFromNow: -1)
            let clerk = try await town.officer("tanaka")
            try await clerk.open("\(day)/visits/new?purpose=card-uketori&people=1")
            try await clerk.submit("/walk-ins")
            try await clerk.open(day + "?desk=1")
            let stop = try await town.stopPath(of: number, at: day)
            for act in ["arrival", "call", "service"] { try await clerk.submit(stop, ["_act": act]) }
            let today = CivilDate(Date())
            let page = try await clerk.open("\(day)/statistics?from=\(today)&to=\(today)")
            #expect(
                page.text.contains("予約 2 対応済み 1 不在 0 不在率 0.0% 取消し 1 市民の取消し 1 職員の取消し 0 記録なし 0 予約なしの来庁 1"),
                "\(page.text)"
            )
            #expect(!page.text.contains("花子"))
        }
    }
}
