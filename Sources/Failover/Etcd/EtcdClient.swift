import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// Speaks to etcd (version 3 interface, JSON gateway of etcd 3.4) and waits for no member that is silent.
package struct EtcdClient: Sendable {
    /// How much sooner one member is asked than the next; the first answer counts. Everything that is sent here may be
    /// carried out twice, and the answer may be that of the second time (``commit(_:)``).
    private static let headStart = Duration.milliseconds(200)
    private static let patience = TimeAmount.seconds(2)

    let http: HTTPClient
    let endpoints: [String]

    package init(http: HTTPClient, endpoints: [String]) {
        self.http = http
        self.endpoints = endpoints
    }

    /// - Throws: when none answered with success: what a member said, rather than that another one is not there.
    func ask<Reply: Decodable & Sendable>(_ path: String, _ body: some Encodable) async throws -> Reply {
        let bytes = ByteBuffer(bytes: try JSONEncoder().encode(body))
        return try await withThrowingTaskGroup(of: Reply.self) { group in
            for (place, endpoint) in endpoints.enumerated() {
                group.addTask {
                    try await Task.sleep(for: Self.headStart * place)
                    return try await post(endpoint, path, bytes)
                }
            }
            var failure: (any Error)?
            while let result = await group.nextResult() {
                switch result {
                case .success(let reply):
                    group.cancelAll()
                    return reply
                case .failure(let error) where failure == nil || error is EtcdError: failure = error
                case .failure: break
                }
            }
            throw failure ?? EtcdError.noEndpoint
        }
    }

    /// Asks this one member and no other.
    func ask<Reply: Decodable & Sendable>(only endpoint: String, _ path: String, _ body: some Encodable) async throws
        -> Reply
    {
        try await post(endpoint, path, ByteBuffer(bytes: try JSONEncoder().encode(body)))
    }

    private func post<Reply: Decodable>(_ endpoint: String, _ path: String, _ body: ByteBuffer) async throws -> Reply {
        var request = HTTPClientRequest(url: endpoint + path)
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.body = .bytes(body)
        let response = try await http.execute(request, timeout: Self.patience)
        let bytes = try await response.body.collect(upTo: 16 * 1024 * 1024)
        guard response.status == .ok else { throw EtcdError.refused(Int(response.status.code), String(buffer: bytes)) }
        return try JSONDecoder().decode(Reply.self, from: Data(bytes.readableBytesView))
    }
}

package enum EtcdError: Error, CustomStringConvertible {
    case noEndpoint
    case refused(Int, String)

    package var description: String {
        switch self {
        case .noEndpoint: "no member of etcd is configured"
        case .refused(let status, let text): "etcd answered \(status): \(text)"
        }
    }
}

extension HTTPClient {
    /// - Parameter identity: files of certificate and key that are shown to the server.
    package static func trusting(_ authority: String, identity: (certificate: String, key: String)? = nil) throws
        -> HTTPClient
    {
        HTTPClient(eventLoopGroupProvider: .singleton, configuration: try .trusting(authority, identity: identity))
    }
}

extension HTTPClient.Configuration {
    static func trusting(_ authority: String, identity: (certificate: String, key: String)? = nil) throws -> Self {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .file(authority)
        if let identity {
            tls.certificateChain = try NIOSSLCertificate.fromPEMFile(identity.certificate).map { .certificate($0) }
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: identity.key, format: .pem))
        }
        var configuration = Self(tlsConfiguration: tls)
        configuration.timeout = Timeout(connect: .milliseconds(700), read: .seconds(2))
        configuration.httpVersion = .http1Only
        return configuration
    }
}
