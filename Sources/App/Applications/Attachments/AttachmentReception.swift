import Domain
import Foundation
import NIOCore
import Telemetry

/// Takes in a page with files as it arrives: inputs into a form, files piece by piece into the database.
struct AttachmentReception: Sendable {
    /// Enough for every field of a page to be filled to its limit.
    private static let longestBody = 128 << 20
    private static let longestInputs = 512 << 10

    private enum Part {
        case none
        case input(name: String, ByteBuffer)
        case file(IncomingFile)
    }

    let form: EditableForm
    let csrfToken: CSRFToken
    let desk: Desk

    private(set) var inputs = Form()
    private(set) var files: [ArrivedFile] = []
    private(set) var errors: [FieldError] = []
    private(set) var isTooLarge = false
    private var part = Part.none
    private var inputBytes = 0

    init(_ form: EditableForm, csrfToken: CSRFToken, at desk: Desk) {
        self.form = form
        self.csrfToken = csrfToken
        self.desk = desk
    }

    /// - Throws: `Problem` when the page as a whole cannot be accepted; what is wrong with single files is in `errors`.
    mutating func receive<Body: AsyncSequence>(_ body: Body, type: String) async throws
    where Body.Element == ByteBuffer {
        do {
            var parser = try MultipartParser(contentType: type)
            var length = 0
            for try await bytes in body {
                length += bytes.readableBytes
                guard length <= Self.longestBody else { throw Self.tooLarge }
                for event in try parser.feed(bytes) { try await take(event) }
            }
            try parser.finish()
        } catch is MultipartFault {
            await discard()
            throw Problem(.invalid, "ファイルを受け取れませんでした。通信状態を確かめて、もう一度お試しください。")
        } catch {
            await discard()
            throw error
        }
    }

    /// Drops the files that arrived and were not adopted. Should even this fail, they are removed by the clock.
    func discard() async {
        var ids = files.map(\.id)
        if case .file(let file) = part { ids.append(file.id) }
        try? await ArrivalStore(database: desk.database).discard(ids)
    }

    /// Has what was received seen in the metrics.
    func count() {
        for file in files {
            desk.metrics.attachments.increment(file.type.rawValue)
            desk.metrics.attachmentBytes.observe(Double(file.size))
        }
    }

    private mutating func take(_ event: MultipartEvent) async throws {
        switch event {
        case .begin(let name, nil): part = .input(name: name, ByteBuffer())
        // A file input that was left empty.
        case .begin(_, ""): part = .none
        case .begin(let name, let fileName?): part = try begin(name, fileName)
        case .content(let bytes): try await append(bytes)
        case .end: try await end()
        }
    }

    private func begin(_ name: String, _ fileName: String) throws -> Part {
        // Nothing is stored for a form of another site: the token stands before the files.
        try inputs.require(csrfToken)
        let key = EntryKey(rawValue: name)
        guard let options = form.fileOptions(at: key) else { return .none }
        return .file(IncomingFile(key, name: fileName, options: options, of: form.application, at: desk))
    }

    private mutating func append(_ bytes: ByteBuffer) async throws {
        switch part {
        case .none: break
        case .input(let name, var value):
            inputBytes += bytes.readableBytes
            guard inputBytes <= Self.longestInputs else { throw Self.tooLarge }
            var bytes = bytes
            value.writeBuffer(&bytes)
            part = .input(name: name, value)
        case .file(var file):
            // Only one holder at a time, so that the bytes are not copied.
            part = .none
            do {
                try await file.append(bytes)
                part = .file(file)
            } catch let fault as AttachmentFault {
                try await refuse(file, for: fault)
            }
        }
    }

    private mutating func end() async throws {
        switch part {
        case .none: break
        case .input(let name, let value): inputs.add(String(buffer: value), as: name)
        case .file(var file):
            do {
                files.append(try await file.finish())
            } catch let fault as AttachmentFault {
                try await refuse(file, for: fault)
            }
        }
        part = .none
    }

    /// A file that is refused is dropped at once; the rest of the page is still read.
    private mutating func refuse(_ file: IncomingFile, for fault: AttachmentFault) async throws {
        if case .tooLarge = fault { isTooLarge = true }
        errors.append(FieldError(file.key, fault.sentence(file.name)))
        try await ArrivalStore(database: desk.database).discard([file.id])
    }

    private static let tooLarge = Problem(.tooLarge, "一度に送信できる大きさを超えています。ファイルを減らして、もう一度お試しください。")
}
