import Content
import Domain

/// What stands around every page.
package struct PageFrame: Sendable {
    private let catalogue: Catalogue
    let assets: Assets
    /// Whether the town has joined デジタル認証アプリ: only then is anything offered that needs the My Number Card.
    let offersCards: Bool

    package init(catalogue: Catalogue, assets: Assets, offersCards: Bool) {
        self.catalogue = catalogue
        self.assets = assets
        self.offersCards = offersCards
    }

    /// The town's name, e.g. 加古川市.
    var townName: String { catalogue.snapshot.town.town.name }

    var serviceName: String { "\(townName)オンライン申請" }
}

/// One step of the way from the home page to here.
struct Crumb: Sendable {
    let title: String
    let path: String
}

/// A small script that makes a page easier; every page works without.
enum PageScript: String, Sendable {
    case autosave = "autosave.js"
    case characterCount = "character-count.js"
    case checklist = "checklist.js"
    /// The hall's calls.
    case display = "display.js"
    /// The ticket of a kiosk.
    case kiosk = "kiosk.js"
    /// A part of the page that keeps itself new.
    case live = "live.js"
    case conditions = "conditions.js"
    case doubleSubmit = "double-submit.js"
    case errorFocus = "error-focus.js"
    case postalCode = "postal-code.js"
    case printing = "print.js"
    case returning = "return.js"
    case upload = "upload.js"
}
