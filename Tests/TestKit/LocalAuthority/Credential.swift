/// A certificate and the file of its key.
package struct Credential: Sendable {
    /// Of its files in the workspace.
    package let name: String
    package let key: String
    /// DER
    package let certificate: [UInt8]

    package var pem: String { "\(name).pem" }
}
