extension Slip {
    /// Names of calendars, resources and purposes, and what they say of each other.
    static let reservationNames = [
        Slip(
            "- id: weekend",
            "- id: Week_end",
            "calendars.yml:14:3: エラー: Week_end › id: カレンダーの名前「Week_end」は、英小文字で始め、英小文字、数字、ハイフンだけで書いてください。"
        ),
        Slip(
            "- id: weekend",
            "- id: hall",
            "calendars.yml:14:3: エラー: hall › id: カレンダーの名前「hall」が二度使われています。"
        ),
        Slip(
            "id: tsuyaku\n  name: 通訳",
            "id: todoke\n  name: 通訳",
            "purposes.yml:9:27: エラー: hikkoshi › places › 1番目 › resources › 2番目: 資源「tsuyaku」は使えません。使えるのは「soudan」「todoke」です。",
            "resources.yml:13:3: エラー: todoke › id: 資源の名前「todoke」が二度使われています。"
        ),
        Slip(
            "id: hikkoshi\n",
            "id: 引っ越し\n",
            "purposes.yml:1:3: エラー: 引っ越し › id: 用件の名前「引っ越し」は、英小文字で始め、英小文字、数字、ハイフンだけで書いてください。"
        ),
        Slip(
            "id: hikkoshi\n",
            "id: soudan\n",
            "purposes.yml:15:3: エラー: soudan › id: 用件の名前「soudan」が二度使われています。"
        ),
        Slip(
            "closedDays: 土曜日、日曜日、祝日\n  calendar: hall",
            "closedDays: 土曜日、日曜日、祝日\n  calendar: halle",
            "offices.yml:6:3: エラー: hall › calendar: カレンダー「halle」は使えません。「hall」のことですか。"
        ),
        Slip(
            "name: 通訳\n  counter: todoke\n  calendar: hall",
            "name: 通訳\n  counter: todoku\n  calendar: hal",
            "purposes.yml:9:7: エラー: hikkoshi › places › 1番目 › resources: 一緒に使う資源は、同じ窓口で、枠の長さが同じものにしてください。",
            "resources.yml:15:3: エラー: tsuyaku › counter: 窓口「todoku」は使えません。「todoke」のことですか。",
            "resources.yml:16:3: エラー: tsuyaku › calendar: カレンダー「hal」は使えません。「hall」のことですか。"
        ),
        Slip(
            "department: shiminka\n  minutes: 60",
            "department: siminka\n  minutes: 60",
            "purposes.yml:18:3: エラー: soudan › department: 担当課「siminka」は使えません。「shiminka」のことですか。"
        ),
        Slip(
            "papers: [honnin-kakunin]",
            "papers: [honnin-kakunin, honin-kakunin]",
            "purposes.yml:11:28: エラー: hikkoshi › papers › 2番目: 持ち物「honin-kakunin」は使えません。「honnin-kakunin」のことですか。"
        ),
        Slip(
            "procedures: [sample]",
            "procedures: [sampel]",
            "purposes.yml:12:16: エラー: hikkoshi › procedures › 1番目: 手続「sampel」は使えません。「sample」のことですか。"
        ),
        Slip(
            "resources: [soudan]",
            "resources: [sodan]",
            "purposes.yml:22:19: エラー: soudan › places › 1番目 › resources › 1番目: 資源「sodan」は使えません。「soudan」のことですか。",
            "resources.yml:19:3: 注意: soudan › id: この資源を使う用件がありません。"
        ),
        Slip(
            "resources: [todoke, tsuyaku]",
            "resources: [todoke]",
            "resources.yml:13:3: 注意: tsuyaku › id: この資源を使う用件がありません。"
        ),
    ]

    /// Seats, times and windows that leave nobody anything to reserve.
    static let reservations = [
        Slip(
            "weekly: {sat: [\"9:00-12:00\"]}\n  holidays: [\"10:00-12:00\"]",
            "weekly: {}\n  holidays: closed",
            "calendars.yml:16:3: エラー: weekend › weekly: このカレンダーでは、これから1年のあいだ一日も開きません。"
        ),
        Slip(
            "questions:\n    - {id: kuni",
            "isByStaffOnly: true\n  waitingRoom: {day: 2026-12-01, opensAt: \"9:00\"}\n  questions:\n    - {id: kuni",
            "purposes.yml:14:3: エラー: hikkoshi › waitingRoom: 職員だけが予約を入れる用件には、順番待ちを付けられません。"
        ),
        Slip(
            "slot: 60",
            "slot: 4",
            "purposes.yml:22:7: エラー: soudan › places › 1番目 › resources: いちばん長い来庁（60分）が入る日が、これから60日のあいだにありません。",
            "resources.yml:23:3: エラー: soudan › slot: 枠の長さは、5分から480分までにしてください。"
        ),
        Slip(
            "slot: 60",
            "slot: 481",
            "resources.yml:23:3: エラー: soudan › slot: 枠の長さは、5分から480分までにしてください。"
        ),
        Slip(
            "capacity: 3\n",
            "capacity: 201\n",
            "resources.yml:7:3: エラー: todoke › capacity: 同時に受け付ける数は、0から200までにしてください。"
        ),
        Slip(
            "capacity: 2}",
            "capacity: -1}",
            "resources.yml:7:3: エラー: todoke › capacity: 同時に受け付ける数は、0から200までにしてください。"
        ),
        Slip(
            "forPriority: 2",
            "forPriority: 3",
            "resources.yml:10:3: エラー: todoke › forStaff: 取り置く数の合計が、同時に受け付ける数を超えています。"
        ),
        Slip(
            "forStaff: 1",
            "forStaff: -1",
            "resources.yml:10:3: エラー: todoke › forStaff: 取り置く数の合計が、同時に受け付ける数を超えています。"
        ),
        Slip(
            "releasedHoursBefore: 24",
            "releasedHoursBefore: -1",
            "resources.yml:12:3: エラー: todoke › releasedHoursBefore: 取り置きをやめる時間は、0以上にしてください。"
        ),
        Slip(
            "minutes: 30\n",
            "minutes: 4\n",
            "purposes.yml:5:3: エラー: hikkoshi › minutes: かかる時間は、5分から480分までにしてください。"
        ),
        Slip(
            "minutesPerPerson: 5",
            "minutesPerPerson: -5",
            "purposes.yml:5:3: エラー: hikkoshi › minutes: かかる時間は、5分から480分までにしてください。"
        ),
        Slip(
            "people: 4",
            "people: 0",
            "purposes.yml:7:3: エラー: hikkoshi › people: 人数は、1人から20人までにしてください。"
        ),
        Slip(
            "people: 1",
            "people: 21",
            "purposes.yml:20:3: エラー: soudan › people: 人数は、1人から20人までにしてください。"
        ),
        Slip(
            "opensDaysBefore: 30",
            "opensDaysBefore: 367",
            "purposes.yml:10:12: エラー: hikkoshi › window › opensDaysBefore: 予約を始める日は、0日前から366日前までにしてください。"
        ),
        Slip(
            "opensDaysBefore: 30, closesOpenDaysBefore: 1",
            "opensDaysBefore: 30, closesOpenDaysBefore: 31",
            "purposes.yml:10:33: エラー: hikkoshi › window › closesOpenDaysBefore: 予約を終える日は、予約を始める日よりあとにしてください。"
        ),
        Slip(
            "closesDaysBefore: 1",
            "closesDaysBefore: -1",
            "purposes.yml:23:75: エラー: soudan › window › closesDaysBefore: 予約を終える日は、予約を始める日よりあとにしてください。"
        ),
        Slip(
            "{id: kuni, kind: text, label: 国}",
            "{id: kuni, kind: text, label: 国, when: {field: kuni, is: x}}",
            "purposes.yml:13:3: エラー: hikkoshi › questions: 予約の質問には、条件や繰り返しを付けられません。"
        ),
        Slip(
            "places:\n    - resources: [soudan]",
            "places: []",
            "purposes.yml:21:3: エラー: soudan › places: 場所を一つ以上書いてください。",
            "resources.yml:19:3: 注意: soudan › id: この資源を使う用件がありません。"
        ),
        Slip(
            "resources: [soudan]",
            "resources: []",
            "purposes.yml:22:7: エラー: soudan › places › 1番目 › resources: 必要な資源を一つ以上書いてください。",
            "resources.yml:19:3: 注意: soudan › id: この資源を使う用件がありません。"
        ),
        Slip(
            "resources: [todoke, tsuyaku]",
            "resources: [todoke, tsuyaku, soudan]",
            "purposes.yml:9:7: エラー: hikkoshi › places › 1番目 › resources: 一緒に使う資源は、同じ窓口で、枠の長さが同じものにしてください。"
        ),
        Slip(
            "minutes: 60",
            "minutes: 61",
            "purposes.yml:22:7: エラー: soudan › places › 1番目 › resources: いちばん長い来庁（61分）が入る日が、これから60日のあいだにありません。"
        ),
        Slip(
            "name: 通訳\n  counter: todoke\n  calendar: hall",
            "name: 通訳\n  counter: todoke\n  calendar: weekend",
            "purposes.yml:9:7: エラー: hikkoshi › places › 1番目 › resources: いちばん長い来庁（45分）が入る日が、これから60日のあいだにありません。"
        ),
        Slip(
            "slot: 15\n  capacity: 1",
            "slot: 15\n  capacity: 0",
            "purposes.yml:9:7: エラー: hikkoshi › places › 1番目 › resources: いちばん長い来庁（45分）が入る日が、これから60日のあいだにありません。"
        ),
    ]
}
