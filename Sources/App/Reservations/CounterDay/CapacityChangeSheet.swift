import Domain
import Foundation

/// The form of a change, as it was typed.
struct CapacityChangeSheet: Sendable {
    let resource: String
    let day: String
    let from: String
    let to: String
    let capacity: String
    let reason: String

    init(_ form: Form) {
        resource = form.text("resource")
        day = TypedText(form.text("day")).value
        from = TypedText(form.text("from")).value
        to = TypedText(form.text("to")).value
        capacity = TypedText(form.text("capacity")).value
        reason = TypedText(form.text("reason")).value
    }

    /// - Returns: the change, or what is wrong with the form.
    func read(today: CivilDate) -> (change: CapacityChange?, errors: [FieldError]) {
        var errors: [FieldError] = []
        let date = CivilDate(day)
        if date.map({ $0 < today }) ?? true { errors.append(FieldError("day", "日は、今日からあとの日を入力してください。")) }
        let hours = MinuteOfDay(from).flatMap { from in MinuteOfDay(to).flatMap { OpeningHours(from: from, to: $0) } }
        if hours == nil { errors.append(FieldError("from", "時間は、始まりと終わりを入力してください。例：13:00 と 14:00")) }
        let seats = Int(capacity).flatMap { (0...200).contains($0) ? $0 : nil }
        if seats == nil { errors.append(FieldError("capacity", "同時に受け付ける数は、0から200までの数字で入力してください。")) }
        if reason.isEmpty { errors.append(FieldError("reason", "理由を入力してください。")) }
        guard errors.isEmpty, let date, let hours, let seats else { return (nil, errors) }
        return (CapacityChange(day: date, hours: hours, capacity: seats), [])
    }
}
