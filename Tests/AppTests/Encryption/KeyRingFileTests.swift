import App
import Foundation
import Testing

@Suite struct KeyRingFileTests {
    private let path = NSTemporaryDirectory() + "key-ring-\(UUID().uuidString)"

    @Test func `a key ring is written for its owner alone and read again`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let ring = KeyRingFile.fresh()
        try ring.create(at: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let read = try KeyRingFile.read(from: path)
        #expect(read.keys == ring.keys)
        #expect(read.secret == ring.secret)
    }

    @Test func `a key ring is never overwritten by another`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let ring = KeyRingFile.fresh()
        try ring.create(at: path)
        #expect(throws: KeyRingError.self) { try KeyRingFile.fresh().create(at: path) }
        #expect(try KeyRingFile.read(from: path).keys == ring.keys)
    }

    @Test func `a file that is no key ring is refused by its name`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("{}".utf8).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: KeyRingError.self) { try KeyRing(path: path) }
        #expect(error.map { "\($0)" }?.contains(path) == true)
    }
}
