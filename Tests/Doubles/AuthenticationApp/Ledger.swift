import Authority
import Foundation

/// Everything that the double remembers, until it is stopped.
actor Ledger {
    private let lifetimes: DoubleSettings.Lifetimes
    private var offset: TimeInterval = 0
    private var visits: [String: Visit] = [:]
    private var codes: [String: CodeGrant] = [:]
    private var tokens: [String: AccessToken] = [:]
    private var assertions: Set<String> = []
    private var failures: [PINLock: Int] = [:]
    var transactions: [String: SignTransaction] = [:]
    var keys: ProviderKeyRing
    var faults = Faults()

    private struct PINLock: Hashable {
        let card: String
        let purpose: Card.Purpose
    }

    init(lifetimes: DoubleSettings.Lifetimes) throws {
        self.lifetimes = lifetimes
        keys = try ProviderKeyRing()
    }

    var now: Date { Date(timeIntervalSinceNow: offset) }

    func advance(by seconds: TimeInterval) { offset += seconds }

    func set(_ faults: Faults) { self.faults = faults }

    func rollKeys() throws { try keys.roll() }

    // MARK: Visits and codes

    /// Somebody has been sent to the phone.
    func open(_ request: AuthorizationQuery) -> Visit {
        let visit = Visit(id: RandomText.make(), request: request, expiresAt: now + lifetimes.visit)
        visits[visit.id] = visit
        return visit
    }

    /// `nil` when there is none, or its time is over.
    func visit(_ id: String) -> Visit? { visits[id].flatMap { now < $0.expiresAt ? $0 : nil } }

    func close(_ visit: Visit) { visits[visit.id] = nil }

    func grant(_ visit: Visit, to card: Card) -> String {
        let code = RandomText.make()
        codes[code] = CodeGrant(request: visit.request, card: card, expiresAt: now + lifetimes.code)
        return code
    }

    /// A code is good once, also when something else about the request is wrong.
    func redeem(_ code: String) -> CodeGrant? {
        guard let grant = codes.removeValue(forKey: code), now < grant.expiresAt else { return nil }
        return grant
    }

    /// - Returns: whether it is the first with this `jti`.
    func accept(assertion id: String) -> Bool { assertions.insert(id).inserted }

    // MARK: Tokens

    var tokenLifetime: TimeInterval { lifetimes.token }

    func keep(_ token: AccessToken, as text: String) { tokens[text] = token }

    func token(_ text: String) -> AccessToken? { tokens[text].flatMap { now < $0.expiresAt ? $0 : nil } }

    // MARK: Signature transactions

    func open(_ transaction: SignTransaction) { transactions[transaction.id] = transaction }

    var transactionEnd: Date { now + lifetimes.transaction }

    // MARK: PINs

    /// - Returns: how many tries are left.
    func fail(_ card: Card, _ purpose: Card.Purpose) -> Int {
        failures[PINLock(card: card.name, purpose: purpose), default: 0] += 1
        return triesLeft(card, purpose)
    }

    func triesLeft(_ card: Card, _ purpose: Card.Purpose) -> Int {
        guard !card.holder.isLocked else { return 0 }
        return max(0, purpose.tries - failures[PINLock(card: card.name, purpose: purpose), default: 0])
    }

    func succeed(_ card: Card, _ purpose: Card.Purpose) {
        failures[PINLock(card: card.name, purpose: purpose)] = nil
    }

    func unlockAll() { failures = [:] }
}
