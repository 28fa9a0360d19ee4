import Postgres
import TestKit

/// The transactions of pgbench's built-in scripts (PostgreSQL manual, pgbench, "What is the “Transaction” Actually
/// Performed in pgbench?"), done by the Postgres room as by callers who stay where their answers arrive and need each of them
/// before the next statement.
struct TransactionLoad {
    private let pool: ConnectionPool
    private let clients: Int
    private let duration: Duration
    private let scale: Int

    init(_ serverURL: String, clients: Int, seconds: Int, scale: Int) throws {
        var settings = try PostgresSettings(serverURL)
        settings.pool.maximumConnections = clients
        settings.pool.minimumConnections = clients
        pool = ConnectionPool(settings: settings, logger: TestTown.quiet)
        self.clients = clients
        self.scale = scale
        duration = .seconds(seconds)
    }

    func close() {
        pool.close()
    }

    func selectOnly() async throws -> Double {
        try await rate { [pool, scale] dice in
            let account = Int.random(in: 1...100_000 * scale, using: &dice)
            _ = try await pool.one("select abalance from pgbench_accounts where aid = \(account)", as: Int.self)
        }
    }

    func simpleUpdate() async throws -> Double {
        try await rate { [pool, scale] dice in
            let account = Int.random(in: 1...100_000 * scale, using: &dice)
            let branch = Int.random(in: 1...scale, using: &dice)
            let teller = Int.random(in: 1...10 * scale, using: &dice)
            let delta = Int.random(in: -5_000...5_000, using: &dice)
            try await pool.transaction { transaction in
                try await transaction.execute(
                    "update pgbench_accounts set abalance = abalance + \(delta) where aid = \(account)"
                )
                _ = try await transaction.one(
                    "select abalance from pgbench_accounts where aid = \(account)",
                    as: Int.self
                )
                try await transaction.execute(
                    """
                    insert into pgbench_history (tid, bid, aid, delta, mtime)
                    values (\(teller), \(branch), \(account), \(delta), current_timestamp)
                    """
                )
            }
        }
    }

    /// Transactions per second of one round.
    private func rate(of transaction: @escaping @Sendable (inout Dice) async throws -> Void) async throws -> Double {
        let begin = ContinuousClock.now
        let end = begin + duration
        let count = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<clients {
                group.addTask(executorPreference: pool.executor) {
                    var count = 0
                    var dice = Dice()
                    while ContinuousClock.now < end {
                        try await transaction(&dice)
                        count += 1
                    }
                    return count
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(count) / (begin.duration(to: .now) / .seconds(1))
    }
}

/// Numbers without a system call for each of them, as pgbench has them too (SplitMix64: Steele, Lea, Flood, 2014).
private struct Dice: RandomNumberGenerator {
    private var state = UInt64.random(in: 0...UInt64.max)

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
