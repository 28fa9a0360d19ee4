/// How a line ends.
package enum LineCap: String, Sendable {
    case butt
    case round
    case square
}
