import Foundation
import Logging
import ServiceLifecycle
import Telemetry

/// Beside each Patroni: reports a crash at once, ends what hangs, and keeps its host's promises.
package final class Agent: Service, Sendable {
    private static let rhythm = Duration.milliseconds(150)
    private static let bellRhythm = Duration.milliseconds(50)

    private let settings: Settings
    private let etcd: EtcdClient
    private let handover: Handover
    private let bell: Bell
    private let logger: Logger
    private let notification: ServiceNotification

    package init(settings: Settings, clients: Clients, logger: Logger, notification: ServiceNotification) {
        self.settings = settings
        self.etcd = clients.etcd
        handover = Handover(settings: settings, clients: clients)
        bell = Bell(etcd: clients.etcd, logger: logger)
        self.logger = logger
        self.notification = notification
    }

    package func run() async throws {
        await withTaskGroup { group in
            group.addTask { await self.guardProcesses() }
            group.addTask { await self.bell.run() }
            group.addTask { await self.keepPromises() }
            group.addTask { try? await gracefulShutdown() }
            await group.next()
            group.cancelAll()
        }
    }

    // MARK: Processes

    private func guardProcesses() async {
        var stops = Stops()
        await Repetition(name: "processes", rhythm: Self.rhythm, logger: logger).run {
            try? self.notification.watchdog()
            let table = try ProcessTable()
            if let hanging = stops.hanging(in: table, now: .now) {
                self.logger.warning("止まったまま動かないプロセスを終わらせます。", metadata: ["processes": "\(hanging)"])
                for process in hanging { kill(process, SIGKILL) }
            }
            if table.postgres.isEmpty { try await self.releaseOwnReign() }
        }
    }

    /// PostgreSQL has ended here: nothing on this host can acknowledge a write. If Patroni has ended too, or hands over on
    /// purpose, the reign of this host is over and nobody need wait for its lease. A PostgreSQL that Patroni is about to
    /// start again is left to Patroni.
    private func releaseOwnReign() async throws {
        let board = try await etcd.noticeboard()
        guard let leader = board.patroniLeader, leader.name == settings.host, !board.isReleased(leader.lease) else {
            return
        }
        // Looked at once more: Patroni may have been started meanwhile and have found its old key.
        let table = try ProcessTable()
        let isHandingOver = board.handingOver == settings.host
        guard table.postgres.isEmpty, table.patroni.isEmpty || isHandingOver else { return }
        let successor = isHandingOver ? await handover.successor(on: board) : nil
        try await end(leader.lease, for: successor, isHandingOver: isHandingOver, on: board)
    }

    /// Hands over as soon as that is safe, which is before PostgreSQL's last process ends, and before Patroni does: once the
    /// shutdown checkpoint is written nothing is acknowledged any more, and what is left of the server only sends and archives.
    private func handOver(_ board: Noticeboard) async throws {
        guard board.handingOver == settings.host, let leader = board.patroniLeader, leader.name == settings.host,
            !board.isReleased(leader.lease), let successor = await handover.successor(on: board)
        else { return }
        try await end(leader.lease, for: successor, isHandingOver: true, on: board)
    }

    private func end(
        _ reign: Int64,
        for successor: Handover.Successor?,
        isHandingOver: Bool,
        on board: Noticeboard
    ) async throws {
        let ended = try await etcd.release(
            reign,
            of: settings.host,
            proof: "stopped",
            promised: [],
            by: settings.host,
            to: successor,
            on: board
        )
        let sentence =
            if let successor { "PostgreSQL が止まったので、\(successor.name) にプライマリーの役目を渡します。" } else if isHandingOver {
                "PostgreSQL が止まったので、次のプライマリーを選んでもらいます。"
            } else { "PostgreSQL と Patroni が終わったため、プライマリーの役目を返します。" }
        logger.notice("\(sentence)", metadata: ["ended": "\(ended)"])
    }

    // MARK: Promises

    private func keepPromises() async {
        var isFiltering: Notice.Call?
        var isReady = false
        var isQuiet = false
        await Repetition(name: "promises", rhythm: Self.bellRhythm, logger: logger).run {
            guard self.bell.calls(isQuiet: isQuiet, now: .now) else { return }
            isQuiet = false
            let board = try await self.etcd.noticeboard()
            try await self.handOver(board)
            try await self.rehearse(board)
            let promise = board.promise(of: self.settings.host)
            let reign = board.patroniLeader?.lease
            if let promise, self.isOver(promise, reign: reign, on: board) {
                try await self.takeBack(promise, on: board)
            } else if let call = board.call, call.reign == reign ?? promise?.reign, call.primary != self.settings.host {
                if isFiltering != call { try await self.filter(call) }
                isFiltering = call
                if promise?.reign != call.reign { try await self.promise(call) }
            } else if let promise {
                // A host that has restarted in between.
                let call = Notice.Call(reign: promise.reign, primary: promise.primary, gone: [])
                if isFiltering == nil { try await self.filter(call) }
                isFiltering = isFiltering ?? call
            }
            if board.promise(of: self.settings.host) == nil, board.call == nil || board.call?.reign != reign {
                if isFiltering != nil || !isReady { try await Filter().lift() }
                isFiltering = nil
            }
            if !isReady { try? self.notification.ready() }
            isReady = true
            isQuiet = board.isQuiet && board.promise(of: self.settings.host) == nil && isFiltering == nil
        }
    }

    /// A drill (``Drill/crash``): ends Patroni and PostgreSQL of the reign that it names, once.
    private func rehearse(_ board: Noticeboard) async throws {
        guard let order = board.read(Notice.crash, as: Notice.Crash.self), order.member == settings.host,
            let leader = board.patroniLeader, leader.name == settings.host, leader.lease == order.reign
        else { return }
        let table = try ProcessTable()
        // Nobody else takes it. A condition would leave no mark by which a second answer could be told from a first.
        _ = try await etcd.commit(EtcdTransaction(then: [.delete(Notice.crash)]))
        logger.notice("訓練のため、PostgreSQL と Patroni を強制終了します。")
        for process in table.patroni + table.postgres { kill(process.id, SIGKILL) }
    }

    /// Another reign has begun, or the call was taken back before the old one was ended.
    private func isOver(_ promise: Notice.Promise, reign: Int64?, on board: Noticeboard) -> Bool {
        if let reign { return reign != promise.reign || (board.call?.reign != reign && !board.isReleased(reign)) }
        return false
    }

    private func filter(_ call: Notice.Call) async throws {
        guard let primary = settings.address(of: call.primary) else { return }
        try await Filter().refuse(primary: primary, gone: call.gone.compactMap(settings.address(of:)))
    }

    /// Written after the filter stands: the promise is true before anybody can read it.
    private func promise(_ call: Notice.Call) async throws {
        let promise = Notice.Promise(reign: call.reign, primary: call.primary)
        let key = Notice.promise(of: settings.host)
        let given = try await etcd.commit(
            EtcdTransaction(
                if: [.hangs(Notice.patroniLeader, on: call.reign), .exists(Notice.call)],
                then: [.put(key, try Notice.text(promise))]
            )
        )
        logger.notice("プライマリー \(call.primary) からはもう受け取りません。", metadata: ["given": "\(given.succeeded)"])
    }

    /// Only if the end of its reign has not been decided on its strength meanwhile; then it holds until another reigns.
    private func takeBack(_ promise: Notice.Promise, on board: Noticeboard) async throws {
        var conditions: [EtcdTransaction.Condition] = []
        if board.patroniLeader?.lease == promise.reign { conditions = [.isAbsent(Notice.release(of: promise.reign))] }
        let key = Notice.promise(of: settings.host)
        guard try await etcd.commit(EtcdTransaction(if: conditions, then: [.delete(key)])).succeeded else { return }
        logger.notice("プライマリー \(promise.primary) についての約束を終えました。")
    }
}
