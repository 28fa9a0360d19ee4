import Domain

/// Calendars, resources and purposes: each named once, of things that there are, and so that a visit can take place.
struct ReservationCheck {
    private(set) var faults: [ContentFault] = []
    private let content: Content
    private let today: CivilDate

    /// How far ahead it is looked whether a place opens at all, in days.
    private static let horizon = 366

    init(_ content: Content, today: CivilDate) {
        self.content = content
        self.today = today
        checkNames(content.calendars.map(\.id), "カレンダー", of: content.calendarsFile)
        checkNames(content.resources.map(\.id), "資源", of: content.resourcesFile)
        checkNames(content.purposes.map(\.id), "用件", of: content.purposesFile)
        for (number, calendar) in content.calendars.enumerated() { check(calendar, at: .top[number]) }
        for (number, resource) in content.resources.enumerated() { check(resource, at: .top[number]) }
        for (number, purpose) in content.purposes.enumerated() { check(purpose, at: .top[number]) }
        for (number, office) in content.offices.enumerated() {
            requireKnown(
                office.calendar,
                among: content.calendars.map(\.id),
                "カレンダー",
                content.officesFile,
                .top[number]["calendar"]
            )
        }
    }

    private var days: [CivilDate] { (0..<Self.horizon).map { today.adding(days: $0) } }

    private mutating func check(_ calendar: OpeningCalendar, at path: ContentPath) {
        guard !days.contains(where: calendar.isOpen) else { return }
        report(content.calendarsFile, path["weekly"], "このカレンダーでは、これから1年のあいだ一日も開きません。")
    }

    private mutating func check(_ resource: Resource, at path: ContentPath) {
        let file = content.resourcesFile
        let counters = content.offices.flatMap { $0.counters.map(\.id) }
        requireKnown(resource.counter, among: counters, "窓口", file, path["counter"])
        requireKnown(resource.calendar, among: content.calendars.map(\.id), "カレンダー", file, path["calendar"])
        if !(5...480).contains(resource.slot) { report(file, path["slot"], "枠の長さは、5分から480分までにしてください。") }
        let capacities = [resource.capacity] + (resource.capacities ?? []).map(\.capacity)
        if capacities.contains(where: { !(0...200).contains($0) }) {
            report(file, path["capacity"], "同時に受け付ける数は、0から200までにしてください。")
        }
        let kept = [resource.forStaff ?? 0, resource.forPriority ?? 0]
        if kept.contains(where: { $0 < 0 }) || kept.reduce(0, +) > resource.capacity {
            report(file, path["forStaff"], "取り置く数の合計が、同時に受け付ける数を超えています。")
        }
        if let hours = resource.releasedHoursBefore, hours < 0 {
            report(file, path["releasedHoursBefore"], "取り置きをやめる時間は、0以上にしてください。")
        }
        if !content.purposes.contains(where: { $0.places.contains { $0.resources.contains(resource.id) } }) {
            faults.append(file.outline.fault(.warning(path["id"], "この資源を使う用件がありません。")))
        }
    }

    private mutating func check(_ purpose: Purpose, at path: ContentPath) {
        let file = content.purposesFile
        requireKnown(purpose.department, among: content.departments.map(\.id), "担当課", file, path["department"])
        for (number, paper) in (purpose.papers ?? []).enumerated() {
            requireKnown(paper, among: content.papers.map(\.id), "持ち物", file, path["papers"][number])
        }
        for (number, procedure) in (purpose.procedures ?? []).enumerated() {
            requireKnown(procedure, among: content.procedures.map(\.id), "手続", file, path["procedures"][number])
        }
        if !(5...480).contains(purpose.minutes) || (purpose.minutesPerPerson ?? 0) < 0 {
            report(file, path["minutes"], "かかる時間は、5分から480分までにしてください。")
        }
        if !(1...20).contains(purpose.people) { report(file, path["people"], "人数は、1人から20人までにしてください。") }
        check(purpose.window, at: path["window"])
        for question in purpose.questions ?? [] where question.when != nil || question.kind.word == .group {
            report(file, path["questions"], "予約の質問には、条件や繰り返しを付けられません。")
        }
        if purpose.waitingRoom != nil, purpose.isByStaffOnly == true {
            report(file, path["waitingRoom"], "職員だけが予約を入れる用件には、順番待ちを付けられません。")
        }
        if purpose.places.isEmpty { report(file, path["places"], "場所を一つ以上書いてください。") }
        for (number, place) in purpose.places.enumerated() {
            check(place, of: purpose, at: path["places"][number]["resources"])
        }
    }

    private mutating func check(_ window: BookingWindow, at path: ContentPath) {
        let file = content.purposesFile
        if !(0...366).contains(window.opensDaysBefore) {
            report(file, path["opensDaysBefore"], "予約を始める日は、0日前から366日前までにしてください。")
        }
        let closes = window.closesDaysBefore ?? window.closesOpenDaysBefore
        if closes < 0 || closes > window.opensDaysBefore {
            let key = window.closesDaysBefore == nil ? "closesOpenDaysBefore" : "closesDaysBefore"
            report(file, path[key], "予約を終える日は、予約を始める日よりあとにしてください。")
        }
        if let minutes = window.closesMinutesBefore, minutes < 0 {
            report(file, path["closesMinutesBefore"], "予約を終える時間は、0分前より前にしてください。")
        }
    }

    private mutating func check(_ place: Purpose.Place, of purpose: Purpose, at path: ContentPath) {
        let file = content.purposesFile
        let known = content.resources.map(\.id)
        let resources = place.resources.compactMap { id in content.resources.first { $0.id == id } }
        for (number, id) in place.resources.enumerated() {
            requireKnown(id, among: known, "資源", file, path[number])
        }
        guard !resources.isEmpty, resources.count == place.resources.count else {
            if place.resources.isEmpty { report(file, path, "必要な資源を一つ以上書いてください。") }
            return
        }
        guard Set(resources.map(\.counter)).count == 1, Set(resources.map(\.slot)).count == 1 else {
            report(file, path, "一緒に使う資源は、同じ窓口で、枠の長さが同じものにしてください。")
            return
        }
        if !hasRoom(for: purpose, with: resources) {
            report(file, path, "いちばん長い来庁（\(purpose.minutes(for: purpose.people))分）が入る日が、これから60日のあいだにありません。")
        }
    }

    /// Whether the longest visit fits into some day of the next sixty.
    private func hasRoom(for purpose: Purpose, with resources: [Resource]) -> Bool {
        let planner = VisitPlanner(
            [(purpose, Purpose.Place(resources: resources.map(\.id)))],
            people: purpose.people,
            resources: Dictionary(resources.map { ($0.id, $0) }) { first, _ in first }
        ) { _ in 0 }
        return days.prefix(60).contains { day in
            var free: [String: Set<MinuteOfDay>] = [:]
            for resource in resources {
                let calendar = content.calendars.first { $0.id == resource.calendar }
                let grid = SlotGrid(resource, on: day, open: calendar?.hours(on: day) ?? [])
                free[resource.id] = Set(grid.slots.filter { $0.capacity > 0 }.map(\.start))
            }
            return !planner.plans(free: free).isEmpty
        }
    }

    private mutating func requireKnown<Value>(
        _ name: String?,
        among known: [String],
        _ what: String,
        _ file: ContentFile<Value>,
        _ path: ContentPath
    ) {
        guard let name, !known.contains(name) else { return }
        report(file, path, what + Suggestion(word: name, known: known).sentence)
    }

    private mutating func checkNames<Value>(_ names: [String], _ what: String, of file: ContentFile<Value>) {
        faults += NameCheck(names, what, allowsDots: false).findings.map(file.outline.fault)
    }

    private mutating func report<Value>(_ file: ContentFile<Value>, _ path: ContentPath, _ sentence: String) {
        faults.append(file.outline.fault(.error(path, sentence)))
    }
}
