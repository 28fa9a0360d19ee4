import Authority
import Hummingbird

/// A double of デジタル認証アプリ: an OpenID Provider that plays the phone as well, with test cards of a local authority. Its
/// paths are those of the service; the JSON of signature transactions, the words of refusals and all lifetimes are assumed,
/// as `AuthenticationAppMapping` says.
package struct AuthenticationAppServer: Sendable {
    private let settings: DoubleSettings
    private let drawer: CardDrawer
    private let ledger: Ledger

    /// - Throws: when the directory of cards cannot be read.
    package init(settings: DoubleSettings) throws {
        self.settings = settings
        drawer = try CardDrawer(settings.cards)
        ledger = try Ledger(lifetimes: settings.lifetimes)
    }

    package func router() -> Router<BasicRequestContext> {
        let router = Router()
        let authorization = AuthorizationEndpoint(settings: settings, drawer: drawer, ledger: ledger)
        let transactions = SignTransactionsEndpoint(settings: settings, ledger: ledger)
        let tokens = TokenEndpoint(settings: settings, ledger: ledger)
        let userInfo = UserInfoEndpoint(settings: settings, ledger: ledger)
        failing(.authorization, router).get(path(Paths.authorization)) { try await authorization.show($0, $1) }
        router.post(path(Paths.phone)) { try await authorization.act($0, $1) }
        failing(.token, router).post(path(Paths.token)) { try await tokens.exchange($0, $1) }
        failing(.userInfo, router).get(path(Paths.userInfo)) { try await userInfo.show($0, $1) }
        failing(.keys, router).get(path(Paths.keys)) { _, _ in try Response.json(await ledger.keys.published) }
        failing(.signTransactions, router).post(path(Paths.signTransactions)) { try await transactions.start($0, $1) }
        failing(.signResult, router).get(path(Paths.signResult)) { try await transactions.result($0, $1) }
        ControlEndpoint(ledger: ledger).addRoutes(to: router.group(path(Paths.control)))
        return router
    }

    private func failing(
        _ endpoint: Faults.Endpoint,
        _ router: Router<BasicRequestContext>
    ) -> RouterGroup<BasicRequestContext> {
        router.group().add(middleware: FaultMiddleware(endpoint: endpoint, ledger: ledger))
    }

    private func path(_ text: String) -> RouterPath { RouterPath(text) }
}
