/// How two lines meet.
package enum LineJoin: String, Sendable {
    case miter
    case round
    case bevel
}
