/// How a linked page or resource relates to this one.
package enum LinkRelation: String, Sendable {
    case alternate
    case canonical
    case external
    case help
    case icon
    case appleTouchIcon = "apple-touch-icon"
    case license
    case manifest
    case modulePreload = "modulepreload"
    case next
    case nofollow
    case noopener
    case noreferrer
    case preload
    case prev
    case search
    case stylesheet
}
