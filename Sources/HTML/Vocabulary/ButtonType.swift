/// What a button does when it is pressed.
package enum ButtonType: String, Sendable {
    case submit
    case button
    case reset
}
