/// Which part of words stands at their point.
package enum TextAnchor: String, Sendable {
    case start
    case middle
    case end
}
