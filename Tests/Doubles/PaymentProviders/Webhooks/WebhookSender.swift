import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import ServiceLifecycle

/// Sends notifications until the merchant accepts them with 2xx, each for itself, so that a slow one holds up no other.
package actor WebhookSender: Service {
    /// How often, and how long apart.
    package struct Patience: Sendable {
        package var attempts: Int
        /// After the first attempt; doubled after each one.
        package var firstPause: Duration
        package var longestPause: Duration

        package init(
            attempts: Int = 10,
            firstPause: Duration = .milliseconds(500),
            longestPause: Duration = .seconds(60)
        ) {
            self.attempts = attempts
            self.firstPause = firstPause
            self.longestPause = longestPause
        }
    }

    private static let capacity = 50_000

    private let dialect: any WebhookDialect
    /// nil sends nothing.
    private let url: String?
    private let secret: String
    private let patience: Patience
    private let faults: FaultDesk
    private let http: HTTPClient
    private let events: AsyncStream<BookEvent>
    private let inlet: AsyncStream<BookEvent>.Continuation
    private(set) var count = WebhookCount()

    init(
        _ dialect: any WebhookDialect,
        url: String?,
        secret: String,
        patience: Patience,
        faults: FaultDesk,
        http: HTTPClient
    ) {
        self.dialect = dialect
        self.url = url
        self.secret = secret
        self.patience = patience
        self.faults = faults
        self.http = http
        (events, inlet) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.capacity))
    }

    nonisolated func tell(_ event: BookEvent) {
        inlet.yield(event)
    }

    package func run() async throws {
        await withDiscardingTaskGroup { group in
            for await event in events.cancelOnGracefulShutdown() {
                for letter in dialect.letters(of: event) {
                    group.addTask { await self.send(letter) }
                }
            }
            group.cancelAll()
        }
    }

    /// Tries the address, once.
    func ping() async -> Bool {
        guard let letter = dialect.ping(at: Int(Date().timeIntervalSince1970)) else { return false }
        return await post(letter, isForged: false)
    }

    private func send(_ letter: WebhookLetter) async {
        count.waiting += 1
        defer { count.waiting -= 1 }
        let faults = await faults.faults(of: letter, from: dialect.provider)
        if faults.contains(where: { $0.kind == .webhookLost }) {
            count.lost += 1
            return
        }
        for fault in faults {
            let milliseconds = Double(fault.milliseconds ?? 200)
            switch fault.kind {
            case .webhookDelay: try? await Task.sleep(for: .milliseconds(milliseconds))
            case .webhookReorder:
                let chance = await self.faults.chance("reorder \(letter.id)")
                try? await Task.sleep(for: .milliseconds(milliseconds * chance))
            default: break
            }
        }
        let copies = faults.first { $0.kind == .webhookDuplicate }.map { $0.copies ?? 1 } ?? 0
        let isForged = faults.contains { $0.kind == .webhookForged }
        for copy in 0...copies { await deliver(letter, isForged: isForged && copy == 0) }
    }

    private func deliver(_ letter: WebhookLetter, isForged: Bool) async {
        guard url != nil else { return }
        var pause = patience.firstPause
        for attempt in 0..<patience.attempts where !Task.isCancelled {
            if await post(letter, isForged: isForged && attempt == 0) {
                count.accepted += 1
                return
            }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, patience.longestPause)
        }
        count.failed += 1
    }

    /// - Returns: whether the merchant answered with 2xx.
    private func post(_ letter: WebhookLetter, isForged: Bool) async -> Bool {
        guard let url, let body = try? letter.body.bytes else { return false }
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = dialect.headers(
            of: letter,
            body: body,
            secret: isForged ? secret + "-forged" : secret,
            seconds: Int(Date().timeIntervalSince1970)
        )
        request.body = .bytes(body)
        count.sent += 1
        guard let answer = try? await http.execute(request, timeout: .seconds(10)) else { return false }
        _ = try? await answer.body.collect(upTo: 64 * 1024)
        return (200..<300).contains(answer.status.code)
    }
}
