import Foundation
import TestKit
import Testing

@testable import Telemetry

@Suite struct ServiceNotificationTests {
    let path = FileManager.default.temporaryDirectory.appending(path: "notify-\(UUID().uuidString)").path()

    @Test func `each message arrives as systemd expects it`() throws {
        let socket = try NotificationSocket(path)
        defer { unlink(path) }
        let service = ServiceNotification(environment: ["NOTIFY_SOCKET": path])
        try service.ready()
        #expect(socket.received() == "READY=1")
        try service.status("申請を受け付けています")
        #expect(socket.received() == "STATUS=申請を受け付けています")
        try service.watchdog()
        #expect(socket.received() == "WATCHDOG=1")
        try service.stopping()
        #expect(socket.received() == "STOPPING=1")
    }

    @Test func `a reload carries the moment on the monotonic clock`() throws {
        let socket = try NotificationSocket(path)
        defer { unlink(path) }
        try ServiceNotification(environment: ["NOTIFY_SOCKET": path]).reloading()
        let message = try #require(socket.received())
        let match = try #require(message.wholeMatch(of: /RELOADING=1\nMONOTONIC_USEC=([0-9]+)/))
        let uptime = try #require(String(contentsOfFile: "/proc/uptime", encoding: .utf8).split(separator: " ").first)
        let seconds = try #require(Double(uptime))
        let microseconds = try #require(Double(match.1))
        #expect(abs(microseconds / 1_000_000 - seconds) < 60)
    }

    @Test func `a status of several lines cannot smuggle in another message`() throws {
        let socket = try NotificationSocket(path)
        defer { unlink(path) }
        try ServiceNotification(environment: ["NOTIFY_SOCKET": path]).status("混雑中\nREADY=1\r\nSTOPPING=1")
        #expect(socket.received() == "STATUS=混雑中 READY=1 STOPPING=1")
    }

    @Test func `a socket in the abstract name space is reached too`() throws {
        let name = "@notify-\(UUID().uuidString)"
        let socket = try NotificationSocket(name)
        try ServiceNotification(environment: ["NOTIFY_SOCKET": name]).ready()
        #expect(socket.received() == "READY=1")
    }

    @Test func `without systemd nothing happens`() throws {
        let service = ServiceNotification(environment: [:])
        try service.ready()
        #expect(service.watchdogTimeout == nil)
    }

    @Test func `a socket that is gone is an error that says so`() {
        let service = ServiceNotification(environment: ["NOTIFY_SOCKET": path])
        let error = #expect(throws: ServiceNotificationError.self) { try service.ready() }
        #expect(error?.code == ENOENT)
    }

    @Test(arguments: ["relative/path", "@", "/" + String(repeating: "x", count: 200)])
    func `a name that is no socket address is an error`(name: String) {
        let service = ServiceNotification(environment: ["NOTIFY_SOCKET": name])
        #expect(throws: ServiceNotificationError.self) { try service.ready() }
    }

    @Test func `the watchdog's time is read, but only when it is meant for this process`() {
        let meant = ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "42"]
        #expect(ServiceNotification(environment: meant, processID: 42).watchdogTimeout == .seconds(30))
        #expect(ServiceNotification(environment: meant, processID: 43).watchdogTimeout == nil)
        #expect(ServiceNotification(environment: ["WATCHDOG_USEC": "30000000"]).watchdogTimeout == .seconds(30))
        #expect(ServiceNotification(environment: ["WATCHDOG_USEC": "soon"]).watchdogTimeout == nil)
    }
}
