/// When an image is loaded.
package enum ImageLoading: String, Sendable {
    case lazy
    case eager
}
