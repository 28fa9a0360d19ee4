/// The lease on which the notice of a change or of a drill hangs: it goes with whoever does it.
extension EtcdClient {
    private static let noticeSeconds: Int64 = 15
    private static let renewalRhythm = Duration.seconds(3)
    private static let retryRhythm = Duration.milliseconds(500)
    /// Nobody can be sure any more that the lease still lives.
    private static let renewalPatience = Duration.seconds(10)

    func grantNoticeLease() async throws -> Int64 { try await grantLease(seconds: Self.noticeSeconds) }

    /// It would go by itself, only later.
    func endNotice(_ lease: Int64) async { try? await revokeLease(lease) }

    /// Renews until it is cancelled. A moment without etcd, as when a primary or etcd's own leader moves, is no reason to
    /// give up.
    /// - Throws: ``ChangeFailed`` when the lease is gone, or could not be renewed for too long.
    func keepNoticeAlive(_ lease: Int64) async throws {
        var renewed = ContinuousClock.now
        while true {
            let isThere = try? await renewLease(lease)
            if isThere == false { throw ChangeFailed(sentence: "変更の知らせが途中で消えました。") }
            if isThere == true { renewed = .now }
            guard ContinuousClock.now - renewed < Self.renewalPatience else {
                throw ChangeFailed(sentence: "etcd に届かず、変更の知らせを保てません。")
            }
            try await Task.sleep(for: isThere == true ? Self.renewalRhythm : Self.retryRhythm)
        }
    }
}
