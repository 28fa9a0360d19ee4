import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Hearing what is written, as it is written.
extension EtcdClient {
    private struct Wish: Encodable {
        struct Range: Encodable {
            let key: Data
            let range_end: Data
        }
        let create_request: Range
    }

    private struct Told: Decodable {
        struct Result: Decodable {
            struct Event: Decodable {
                let kv: EtcdKeyValue
            }
            let events: [Event]?
        }
        let result: Result
    }

    /// The first key that no longer begins with the prefix: its last byte one higher.
    static func end(of prefix: String) -> Data {
        var end = Data(prefix.utf8)
        end[end.endIndex - 1] += 1
        return end
    }

    /// Listens to one member until the connection ends; a silence of two seconds ends it.
    ///
    /// - Parameter heard: takes the keys below the prefix that were written or deleted just now.
    func listen(to endpoint: String, prefix: String, heard: @Sendable ([String]) -> Void) async throws {
        var request = HTTPClientRequest(url: endpoint + "/v3/watch")
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        let range = Wish.Range(key: Data(prefix.utf8), range_end: Self.end(of: prefix))
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(Wish(create_request: range))))
        let response = try await http.execute(request, deadline: .distantFuture)
        guard response.status == .ok else { throw EtcdError.refused(Int(response.status.code), "watch") }
        var lines = ByteBuffer()
        for try await part in response.body {
            lines.writeImmutableBuffer(part)
            while let length = lines.readableBytesView.firstIndex(of: UInt8(ascii: "\n")).map({ $0 - lines.readerIndex }
            ),
                let line = lines.readSlice(length: length + 1)
            {
                let told = try JSONDecoder().decode(Told.self, from: Data(line.readableBytesView))
                heard((told.result.events ?? []).map(\.kv.key))
            }
            lines.discardReadBytes()
        }
    }
}
