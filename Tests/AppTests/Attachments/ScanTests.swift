import Domain
import Foundation
import NIOCore
import Postgres
import TestKit
import Testing

@testable import App

@Suite(.enabled(if: VirusScanner.isInstalled, Comment(rawValue: VirusScanner.absence)))
struct ScanTests {
    private static let clean = "%PDF-1.7 a letter %%EOF"
    private static let infected = "%PDF-1.7 " + VirusScanner.eicar + " %%EOF"

    @Test func `a clean file can be opened, an infected one never, and its sender is told`() async throws {
        let scanner = try await VirusScanner.start()
        try await TestTown.run(settings: ["MADOGUCHI_CLAMD": scanner.address]) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            #expect(try await applicant.upload(Self.clean, to: application, token: token).status == 204)
            try await eventually { try await town.attachmentStates() == ["clean"] }
            #expect(try await applicant.upload(Self.infected, to: application, token: token).status == 204)
            try await eventually { try await town.attachmentStates() == ["clean", "infected"] }
            let mail = try await Mailbox(of: town).mail(to: applicant.email, with: "ウイルス")
            #expect(!mail.contains("shorui.pdf"))
        }
    }

    @Test func `nothing is sent with an infected file, and its page says so until it is removed`() async throws {
        let port = try VirusScanner.freePort()
        try await TestTown.run(settings: ["MADOGUCHI_CLAMD": "127.0.0.1:\(port)"]) { town in
            let (applicant, application, token) = try await Applicant.atFilePage(in: town)
            let visitor = applicant.visitor
            _ = try await applicant.upload(Self.infected, as: "shorui.pdf", to: application, token: token)
            // Faster than the scanner.
            try await applicant.fillInFilePage()
            let scanner = try await VirusScanner.start(port: port)
            defer { withExtendedLifetime(scanner) {} }
            try await eventually { try await town.attachmentStates() == ["infected"] }

            let answers = try await visitor.open("/applications/\(application)/answers")
            #expect(answers.text.contains("添付されたファイルからウイルスが見つかりました"), "\(answers.text)")
            #expect(try await visitor.submit("/submission").path.hasSuffix("/answers"))

            let path = "/applications/\(application)/steps/\(Applicant.fileStep)"
            let page = try await visitor.open(path)
            #expect(page.text.contains("ウイルスを検出"))
            let held = try await applicant.answer([:])
            #expect(held.status == 422)
            #expect(held.text.contains("「shorui.pdf」からウイルスが見つかりました"))
            let removal = try #require(held.body.firstMatch(of: /formaction="([^"]+\/removal[^"]*)"/)?.1)
            #expect(try await visitor.post(String(removal), [("_csrf", token)]).status == 303)
            let unfinished = try await visitor.open("/applications/\(application)/answers")
            #expect(unfinished.path.hasSuffix(path), "\(unfinished.path)")

            _ = try await applicant.upload(Self.clean, to: application, token: token)
            let complete = try await visitor.open("/applications/\(application)/answers")
            #expect(complete.form("/submission") != nil)
            #expect(try await visitor.submit("/submission").status == 200)
        }
    }

    @Test func `while the scanner is away a file is kept, and scanned when it is back`() async throws {
        let port = try VirusScanner.freePort()
        try await TestTown.run(settings: ["MADOGUCHI_CLAMD": "127.0.0.1:\(port)"]) { town in
            let (applicant, application, token) = try await Applicant.atFirstPage(in: town)
            #expect(try await applicant.upload(Self.infected, to: application, token: token).status == 204)
            let operations = Visitor(at: town.operationsURL)
            try await eventually {
                try await operations.open("/metrics").body.contains(#"madoguchi_scans_total{result="away"}"#)
            }
            #expect(try await town.attachmentStates() == ["waiting"])
            let scanner = try await VirusScanner.start(port: port)
            try await eventually { try await town.attachmentStates() == ["infected"] }
            try await scanner.stop()
        }
    }

    @Test func `a scanner that ends in the middle gives no verdict, and neither does one that is not there`()
        async throws
    {
        let scanner = try await VirusScanner.start()
        let clamd = Clamd(address: try #require(ClamdAddress(scanner.address)))
        #expect(try await clamd.scan(Pieces(count: 3)) == .clean)
        let interrupted = Pieces(count: 3) { if $0 == 1 { try await scanner.stop() } }
        await #expect(throws: ScannerAway.self) { try await clamd.scan(interrupted) }
        await #expect(throws: ScannerAway.self) { try await clamd.scan(Pieces(count: 3)) }
    }

    @Test func `a file longer than the scanner takes gives no verdict`() async throws {
        let scanner = try await VirusScanner.start()
        let clamd = Clamd(address: try #require(ClamdAddress(scanner.address)))
        await #expect(throws: ScannerAway.self) { try await clamd.scan(Pieces(count: 500)) }
    }

    @Test func `a scanner that says nothing is not waited for`() async throws {
        let scanner = try await VirusScanner.start()
        let address = try #require(ClamdAddress(scanner.address))
        let clamd = Clamd(address: address, deadline: .milliseconds(300))
        let slow = Pieces(count: 3) { _ in try await Task.sleep(for: .seconds(60)) }
        await #expect(throws: ScannerAway.self) { try await clamd.scan(slow) }
    }

    @Test(arguments: ["", "clamd", "host:", ":3310", "host:0", "host:70000"])
    func `what is no address is refused when the service starts`(text: String) {
        #expect(ClamdAddress(text) == nil)
    }

    @Test func `an address is a path, or a host and a port`() {
        #expect(ClamdAddress("/run/clamav/clamd.ctl") == .unix(path: "/run/clamav/clamd.ctl"))
        #expect(ClamdAddress("scan.city.example.jp:3310") == .tcp(host: "scan.city.example.jp", port: 3310))
        #expect(ClamdAddress("[::1]:3310") == .tcp(host: "::1", port: 3310))
    }
}

/// A file of so many pieces.
private struct Pieces: AsyncSequence, Sendable {
    let count: Int
    /// What happens before the piece with this number, from 0.
    var before: @Sendable (Int) async throws -> Void = { _ in }

    func makeAsyncIterator() -> Iterator { Iterator(pieces: self) }

    struct Iterator: AsyncIteratorProtocol {
        let pieces: Pieces
        var position = 0

        mutating func next() async throws -> ByteBuffer? {
            guard position < pieces.count else { return nil }
            try await pieces.before(position)
            position += 1
            return ByteBuffer(repeating: 0, count: AttachmentContent.pieceSize)
        }
    }
}
