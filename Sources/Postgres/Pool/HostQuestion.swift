extension HostReport {
    struct Answer: Decodable {
        let isReadOnly: Bool
        let system: String
        let timeline: String?
    }

    /// The first eight digits of the name of the WAL file being written are the timeline, in hexadecimal. The control
    /// file's own is not used: it still tells the old one for a while after a promotion.
    static let question: SQL = """
        select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as is_read_only,
            (select system_identifier::text from pg_control_system()) as system,
            case when not pg_is_in_recovery() then substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) end as timeline
        """

    init(_ answer: Answer) {
        guard !answer.isReadOnly, let timeline = answer.timeline.flatMap({ Int($0, radix: 16) }) else {
            self = .readOnly
            return
        }
        self = .writable(system: answer.system, timeline: timeline)
    }

    /// What a failed question says about the server.
    init(failure: any Error) {
        switch failure {
        case PostgresError.accessDenied(let reason): self = .denied(reason: reason)
        case PostgresError.connectionLost(let loss) where loss.cause == .broken: self = .gone(reason: loss.description)
        default: self = .silent(reason: "\(failure)")
        }
    }
}
