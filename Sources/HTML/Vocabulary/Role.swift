/// What an element is for assistive technology, where the element alone does not say it (WAI-ARIA 1.2).
package enum Role: String, Sendable {
    case alert
    case alertdialog
    case button
    case dialog
    case group
    case img
    case link
    case list
    case listitem
    case log
    case navigation
    case none
    case presentation
    case progressbar
    case radiogroup
    case region
    case row
    case search
    case separator
    case status
    case tab
    case tablist
    case tabpanel
    case table
    case timer
}
