/// What kind of field an `input` is.
package enum InputType: String, Sendable {
    case text
    case email
    case tel
    case url
    case search
    case password
    case number
    case range
    case date
    case time
    case month
    case datetimeLocal = "datetime-local"
    case checkbox
    case radio
    case file
    case hidden
    case submit
}
