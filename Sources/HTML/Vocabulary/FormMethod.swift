/// How a form is sent.
package enum FormMethod: String, Sendable {
    case get
    case post
    case dialog
}
