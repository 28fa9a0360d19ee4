/// One database: its log, what it believes, and how it is.
struct ModelMember {
    /// Which write, by which timeline, stands at each place of the log.
    struct Entry: Equatable {
        let write: Int
        let timeline: Int
    }

    let name: String
    let site: String
    var log: [Entry] = []
    var timeline = 1
    /// The machine has power.
    var isOn = true
    /// Its processes run; a paused machine keeps everything and does nothing.
    var isPaused = false
    /// Its processes have died; the machine and its agent live, and systemd brings them back.
    var isCrashed = false
    /// Cut off from everything beyond the host.
    var isIsolated = false
    /// It takes writes, as PostgreSQL does that was promoted.
    var isWritable = false
    var lease: Int64?
    /// Whom it streams from.
    var upstream: String?
    /// Takes nothing from this primary (the packet filter of its agent).
    var refuses: String?
    /// Standbys of which it waits for some, and for how many: PostgreSQL's `synchronous_standby_names`.
    var voters: Set<String> = []
    var acknowledgements = 0
    /// When Patroni last reached etcd.
    var heardEtcd = 0
    /// The revision of the sync key that its Patroni knows.
    var knownSync: Int64 = 0

    var runs: Bool { isOn && !isPaused && !isCrashed }
    /// Its kernel answers whoever reaches it.
    var answers: Bool { isOn && !isPaused && !isIsolated }
}
