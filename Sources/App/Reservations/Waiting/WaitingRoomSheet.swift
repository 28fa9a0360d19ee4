import Domain
import Foundation

/// What officers type about waiting rooms.
struct WaitingRoomSheet: Sendable {
    let purpose: String
    let day: String
    let hour: String
    let telephone: String

    init(_ form: Form) {
        purpose = form.text("purpose")
        day = TypedText(form.text("day")).value
        hour = TypedText(form.text("hour")).value
        telephone = TypedText(form.text("telephone")).value
    }

    /// Of the input for a caller's number; several rooms stand on one page.
    static func telephone(_ room: UUID) -> EntryKey { EntryKey(rawValue: "telephone-\(WaitingDraw.word(room))") }

    /// - Returns: the opening to wait for, nil for none; or what is wrong.
    func read(now: Date) -> (opening: Date?, errors: [FieldError]) {
        guard !(day.isEmpty && hour.isEmpty) else { return (nil, []) }
        guard let day = CivilDate(day), let hour = MinuteOfDay(hour) else {
            return (nil, [FieldError("hour", "受付を始める日と時刻を、両方入力してください。時刻の例：9:00")])
        }
        let opening = day.moment(at: hour)
        guard opening > now else { return (nil, [FieldError("hour", "受付を始める日時は、今よりあとにしてください。")]) }
        return (opening, [])
    }
}
