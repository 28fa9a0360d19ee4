extension Slip {
    /// Slips in how calendars, resources and purposes are written.
    static let reservationWriting = [
        Slip(
            "fri: [\"8:30-17:15\"]",
            "fri: [\"17:15-8:30\"]",
            "calendars.yml:5:11: エラー: hall › weekly › fri › 1番目: 「17:15-8:30」は時間帯ではありません。8:30-17:15 のように書いてください。"
        ),
        Slip(
            "fri: [\"8:30-17:15\"]",
            "fry: [\"8:30-17:15\"]",
            "calendars.yml:5:5: エラー: hall › weekly › fry: 「fry」は使えません。「fri」のことですか。"
        ),
        Slip(
            "holidays: closed",
            "holidays: close",
            "calendars.yml:6:3: エラー: hall › holidays: 「close」は祝日の扱いではありません。closed、asWeekday、または時間帯の一覧を書いてください。"
        ),
        Slip(
            "holidays: [\"10:00-12:00\"]",
            "holidays: [\"12:00-10:00\"]",
            "calendars.yml:17:3: エラー: weekend › holidays: 「12:00-10:00」は時間帯ではありません。8:30-17:15 のように書いてください。"
        ),
        Slip(
            "{from: \"12-29\", to: \"01-03\", note: 年末年始}",
            "{from: \"12-29\", note: 年末年始}",
            "calendars.yml:8:7: エラー: hall › closed › 1番目: from と to は、両方書いてください。"
        ),
        Slip(
            "{from: \"12-29\", to: \"01-03\", note: 年末年始}",
            "{from: \"12-29\", to: \"01-03\", holidays: true}",
            "calendars.yml:8:7: エラー: hall › closed › 1番目: 日の決まりは、weekday、from と to、holidays: true のどれか一つで書いてください。"
        ),
        Slip(
            "{from: \"12-29\", to: \"01-03\", note: 年末年始}",
            "{from: \"12-29\", to: \"01-03\", nots: 年末年始}",
            "calendars.yml:8:7: エラー: hall › closed › 1番目: 日の決まりに「nots」は使えません。使えるのは weekday、nth、from、to、holidays、months、years、note です。"
        ),
        Slip(
            "{from: \"12-29\", to: \"01-03\", note: 年末年始}",
            "{from: \"12-29\", to: \"02-30\"}",
            "calendars.yml:8:7: エラー: hall › closed › 1番目: 「12-29」から「02-30」までは期間ではありません。\"12-29\"、または 2026-08-13 のように書いてください。"
        ),
        Slip(
            "{weekday: sat, nth: [3], months: [6]}",
            "{nth: [3]}",
            "calendars.yml:10:7: エラー: hall › open › 1番目 › days: nth は、weekday と一緒に書いてください。"
        ),
        Slip(
            "{weekday: sat, nth: [3], months: [6]}",
            "{weekday: sat, nth: [0]}",
            "calendars.yml:10:7: エラー: hall › open › 1番目 › days: 第何週かは、1から5まで、または last です。"
        ),
        Slip(
            "      hours: [\"9:00-12:00\"]\n",
            "",
            "calendars.yml:10:7: エラー: hall › open › 1番目: 「hours」がありません。"
        ),
        Slip(
            "day: 2026-12-07",
            "day: 2026-02-30",
            "calendars.yml:13:8: エラー: hall › dates › 1番目 › day: 「2026-02-30」は日付ではありません。2026-04-01 のように書いてください。"
        ),
        Slip(
            "starts: [\"9:00\", \"10:30\"]",
            "starts: [\"9:00\", \"10:60\"]",
            "resources.yml:24:20: エラー: soudan › starts › 2番目: 「10:60」は時刻ではありません。8:30 のように書いてください。"
        ),
        Slip(
            "weekdays: [mon]",
            "weekdays: [月]",
            "resources.yml:9:19: エラー: todoke › capacities › 1番目 › weekdays › 1番目: 「月」は曜日ではありません。sun、mon、tue、wed、thu、fri、satのどれかを書いてください。"
        ),
        Slip(
            "slot: 60",
            "slot: 一時間",
            "resources.yml:23:3: エラー: soudan › slot: ここには整数を書いてください。"
        ),
        Slip(
            "forStaff: 1",
            "forStuff: 1",
            "resources.yml:10:3: エラー: todoke › forStuff: 「forStuff」は使えません。「forStaff」のことですか。"
        ),
        Slip(
            "opensAt: \"8:30\"",
            "opensAt: 朝",
            "purposes.yml:23:33: エラー: soudan › window › opensAt: 「朝」は時刻ではありません。8:30 のように書いてください。"
        ),
        Slip(
            "{opensDaysBefore: 30, closesOpenDaysBefore: 1, closesAt: \"17:00\"}",
            "{opensDaysBefore: 30, closesAt: \"17:00\"}",
            "purposes.yml:10:3: エラー: hikkoshi › window: 「closesOpenDaysBefore」がありません。"
        ),
        Slip(
            "  kana: そうだん\n",
            "",
            "purposes.yml:15:3: エラー: soudan: 「kana」がありません。"
        ),
        Slip(
            "kind: text, label: 国",
            "kind: txt, label: 国",
            "purposes.yml:14:18: エラー: hikkoshi › questions › kuni › kind: 「txt」は使えません。「text」のことですか。"
        ),
        Slip(
            "resources: [todoke, tsuyaku]",
            "resources: todoke",
            "purposes.yml:9:7: エラー: hikkoshi › places › 1番目 › resources: ここには一覧（- で始まる行）を書いてください。"
        ),
    ]
}
