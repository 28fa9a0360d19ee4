/// In which direction words run.
package enum TextDirection: String, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
    case automatic = "auto"
}
