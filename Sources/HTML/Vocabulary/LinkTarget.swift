/// Where a link opens.
package enum LinkTarget: String, Sendable {
    case sameTab = "_self"
    case newTab = "_blank"
    case parent = "_parent"
    case top = "_top"
}
