/// Which keyboard a telephone shows.
package enum InputMode: String, Sendable {
    case none
    case text
    case decimal
    case numeric
    case tel
    case search
    case email
    case url
}
