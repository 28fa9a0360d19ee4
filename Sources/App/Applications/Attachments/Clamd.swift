import Foundation
import NIOCore
import NIOPosix

/// The virus scanner: clamd, which is handed a file piece by piece (clamd(8), INSTREAM) and answers with what it found.
struct Clamd: Sendable {
    enum Verdict: Sendable, Hashable {
        case clean
        /// With the name of what was found.
        case infected(String)
    }

    let address: ClamdAddress
    /// How long one scan or question may take in all.
    var deadline = Duration.seconds(300)

    /// Asks whether it is there.
    ///
    /// - Throws: `ScannerAway`
    func ping() async throws {
        try await inTime {
            let answer = try await talk { outbound in await hears(ByteBuffer(string: "zPING\0"), outbound) }
            guard answer == "PONG" else { throw ScannerAway(reason: answer) }
        }
    }

    /// When its signatures were made; nil when it has none of ClamAV's own.
    ///
    /// - Throws: `ScannerAway`
    func signaturesMade() async throws -> Date? {
        try await inTime {
            let answer = try await talk { outbound in await hears(ByteBuffer(string: "zVERSION\0"), outbound) }
            return try Self.signaturesMade(answer)
        }
    }

    /// - Throws: `ScannerAway` when no verdict could be had; the file is to be scanned again later.
    func scan<Content: AsyncSequence & Sendable>(_ content: Content) async throws -> Verdict
    where Content.Element == ByteBuffer {
        try await inTime { try Self.verdict(try await talk { try await send(content, to: $0) }) }
    }

    private func inTime<Answer: Sendable>(
        _ ask: @escaping @Sendable () async throws -> Answer
    ) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            group.addTask { try await ask() }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw ScannerAway(reason: "no answer in time")
            }
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw ScannerAway(reason: "cancelled") }
            return answer
        }
    }

    /// One connection: what is said to the scanner, and its whole answer.
    ///
    /// - Parameter say: answers false when the scanner closed its ear before the end.
    private func talk(
        _ say: (NIOAsyncChannelOutboundWriter<ByteBuffer>) async throws -> Bool
    ) async throws -> String {
        let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
        do {
            channel = try await connect()
        } catch {
            throw ScannerAway(reason: "no connection")
        }
        return try await channel.executeThenClose { inbound, outbound in
            let isWhole = try await say(outbound)
            var answer = ByteBuffer()
            do {
                for try await var piece in inbound { answer.writeBuffer(&piece) }
            } catch {
                throw ScannerAway(reason: "connection lost")
            }
            guard isWhole || answer.readableBytes > 0 else { throw ScannerAway(reason: "connection lost") }
            return String(buffer: answer).trimmingCharacters(in: CharacterSet(charactersIn: "\0\n "))
        }
    }

    private func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connectTimeout(.seconds(5))
        @Sendable func wrap(_ channel: any Channel) -> EventLoopFuture<NIOAsyncChannel<ByteBuffer, ByteBuffer>> {
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
        switch address {
        case .tcp(let host, let port):
            return try await bootstrap.connect(host: host, port: port, channelInitializer: wrap)
        case .unix(let path):
            return try await bootstrap.connect(unixDomainSocketPath: path, channelInitializer: wrap)
        }
    }

    /// - Returns: false when the scanner closed its ear before the end, e.g. because the file is too long for it; its
    ///   answer says why.
    private func send<Content: AsyncSequence & Sendable>(
        _ content: Content,
        to outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> Bool where Content.Element == ByteBuffer {
        guard await hears(ByteBuffer(string: "zINSTREAM\0"), outbound) else { return false }
        for try await var piece in content where piece.readableBytes > 0 {
            var framed = ByteBuffer(integer: UInt32(piece.readableBytes))
            framed.writeBuffer(&piece)
            guard await hears(framed, outbound) else { return false }
        }
        return await hears(ByteBuffer(integer: UInt32(0)), outbound)
    }

    private func hears(_ bytes: ByteBuffer, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>) async -> Bool {
        do {
            try await outbound.write(bytes)
            return true
        } catch {
            return false
        }
    }

    /// `ClamAV 1.0.9/27450/Thu Nov 26 08:30:00 2026`, by the clock of the machine, which is this one; without signatures of
    /// ClamAV's own `ClamAV 1.0.9`.
    static func signaturesMade(_ line: String) throws -> Date? {
        guard line.hasPrefix("ClamAV ") else { throw ScannerAway(reason: line.isEmpty ? "no answer" : line) }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let words = (line.split(separator: "/").dropFirst(2).first ?? "").split(whereSeparator: { " :".contains($0) })
        guard words.count == 7, let month = months.firstIndex(of: String(words[1])) else { return nil }
        let numbers = words.map { Int($0) }
        return Calendar(identifier: .gregorian).date(
            from: DateComponents(
                year: numbers[6],
                month: month + 1,
                day: numbers[2],
                hour: numbers[3],
                minute: numbers[4],
                second: numbers[5]
            )
        )
    }

    /// `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or an error.
    private static func verdict(_ line: String) throws -> Verdict {
        if line == "stream: OK" { return .clean }
        if line.hasPrefix("stream: "), line.hasSuffix(" FOUND") {
            return .infected(String(line.dropFirst("stream: ".count).dropLast(" FOUND".count)))
        }
        throw ScannerAway(reason: line.isEmpty ? "no answer" : line)
    }
}

/// There is no verdict on a file yet.
struct ScannerAway: Error {
    /// The scanner's own words; nothing of the file.
    let reason: String
}
