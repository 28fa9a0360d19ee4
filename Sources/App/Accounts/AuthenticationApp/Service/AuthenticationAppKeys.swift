import Foundation
import JWTKit

/// The public keys of デジタル認証アプリ, fetched when they are needed and kept for a while.
///
/// The service may change its keys at any time: a key that we do not know has them fetched again, but not more often
/// than once in the settings' pause, so that invented key names cannot make us ask the service all the time.
actor AuthenticationAppKeys {
    private static let limit = 20

    private let connection: AuthenticationAppConnection
    private let address: String
    private let maxAge: TimeInterval
    private let pause: TimeInterval
    private let now: @Sendable () -> Date

    private var keys: [String: JWK] = [:]
    private var fetchedAt = Date.distantPast
    private var fetching: Task<Result<[String: JWK], AuthenticationAppError>, Never>?

    init(
        settings: AuthenticationAppSettings,
        connection: AuthenticationAppConnection,
        now: @escaping @Sendable () -> Date
    ) {
        self.connection = connection
        address = settings.address(AuthenticationAppMapping.Path.keys)
        maxAge = settings.keysMaxAge
        pause = settings.keysPause
        self.now = now
    }

    /// - Parameter id: the `kid` of a token's header.
    /// - Throws: ``IDTokenFault/unknownKey``, or that the service is away.
    func key(_ id: String) async throws(AuthenticationAppError) -> JWK {
        let age = now().timeIntervalSince(fetchedAt)
        if age >= maxAge || age < 0 || keys[id] == nil && age >= pause { try await fetch() }
        guard let key = keys[id] else { throw .idToken(.unknownKey) }
        return key
    }

    /// Those who need it at the same time wait for the same answer.
    private func fetch() async throws(AuthenticationAppError) {
        let task =
            fetching
            ?? Task { [connection, address] in
                do throws(AuthenticationAppError) {
                    return .success(Self.read(try await connection.get(address).object()))
                } catch {
                    return .failure(error)
                }
            }
        fetching = task
        let result = await task.value
        if fetching == task { fetching = nil }
        keys = try result.get()
        fetchedAt = now()
    }

    /// Leaves out what we cannot use, rather than refusing the whole set for it.
    static func read(_ set: JSONValue) -> [String: JWK] {
        guard case .array(let entries)? = set["keys"] else { return [:] }
        let keys = entries.prefix(limit).compactMap { entry -> (String, JWK)? in
            guard entry["use"]?.text ?? "sig" == "sig", let id = entry["kid"]?.text,
                let key = try? JSONDecoder().decode(JWK.self, from: entry.encoded)
            else { return nil }
            return (id, key)
        }
        return Dictionary(keys) { first, _ in first }
    }
}
