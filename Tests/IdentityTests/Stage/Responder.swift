import AsyncHTTPClient
import Authority
import Foundation
import NIOCore
import TestKit

/// The authority's double, asked by the openssl command.
struct Responder: Sendable {
    let base: String
    let directory: URL
    let http: HTTPClient

    /// - Parameter directory: another authority than the common one.
    static func run<Result: Sendable>(
        _ directory: URL? = nil,
        _ test: @escaping @Sendable (Responder) async throws -> Result
    ) async throws -> Result {
        let common = try await CardAuthority.directory()
        let directory = directory ?? common
        return try await RunningServer.withClient { http in
            try await RunningServer.during(AuthorityServer(directory: directory).router()) { port in
                try await test(Responder(base: "http://127.0.0.1:\(port)", directory: directory, http: http))
            }
        }
    }

    /// - Returns: everything that openssl says.
    func ask(_ card: String, purpose: String = "sign", options: [String] = []) async throws -> String {
        let authority = directory.appending(path: "\(purpose)/ca.crt").path
        let certificate = directory.appending(path: "cards/\(card)/\(purpose).crt").path
        do {
            return try await CardAuthority.openssl(
                ["ocsp", "-url", "\(base)/ocsp/\(purpose)", "-CAfile", authority, "-issuer", authority] + options
                    + ["-cert", certificate]
            )
        } catch let failure as CardAuthority.Failure {
            return failure.text
        }
    }

    func fail(_ fault: OCSPFault) async throws {
        let order = Data("{\"fault\": \"\(fault.rawValue)\"}".utf8)
        let answer = try await http.post("\(base)/control/fault", order, type: "application/json")
        guard answer.status == 204 else { throw Unexpected(answer: answer) }
    }

    /// The revocation list as text.
    func list() async throws -> String {
        let response = try await http.execute(HTTPClientRequest(url: "\(base)/crl/sign"), timeout: .seconds(10))
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(await response.body.collect(upTo: 1 << 20).readableBytesView).write(to: file)
        return try await CardAuthority.openssl(["crl", "-inform", "DER", "-in", file.path, "-noout", "-text"])
    }
}
