import NIOCore
import NIOPosix

/// Whether a host is there at all.
enum Reach {
    private static let patience = TimeAmount.milliseconds(800)

    /// A refused connection is an answer too: the host's kernel lives, whatever its processes do.
    static func connects(to address: String, port: Int) async -> Bool {
        do {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(patience)
                .connect(to: SocketAddress(ipAddress: address, port: port))
                .get()
            try? await channel.close()
            return true
        } catch let error as IOError {
            return error.errnoCode == ECONNREFUSED || error.errnoCode == ECONNRESET
        } catch {
            return false
        }
    }
}
