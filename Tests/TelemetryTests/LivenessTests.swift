import Telemetry
import Testing

@Suite struct LivenessTests {
    let liveness = Liveness()
    let start = ContinuousClock.now

    @Test func `a process without loops is alive`() {
        #expect(liveness.isAlive(now: start))
    }

    @Test func `a loop that turns in time keeps the process alive`() {
        let heart = liveness.heart("event loop 1", deadline: .seconds(5), now: start)
        heart.beat(now: start + .seconds(4))
        #expect(liveness.isAlive(now: start + .seconds(9)))
    }

    @Test func `a loop that no longer turns is named`() {
        let loop = liveness.heart("event loop 1", deadline: .seconds(5), now: start)
        _ = liveness.heart("worker", deadline: .seconds(5), now: start)
        loop.beat(now: start + .seconds(6))
        #expect(!liveness.isAlive(now: start + .seconds(6)))
        #expect(liveness.stopped(now: start + .seconds(6)) == ["worker"])
    }

    @Test func `a loop that recovers brings the process back to life`() {
        let heart = liveness.heart("worker", deadline: .seconds(5), now: start)
        #expect(!liveness.isAlive(now: start + .seconds(60)))
        heart.beat(now: start + .seconds(61))
        #expect(liveness.isAlive(now: start + .seconds(62)))
    }

    @Test func `a loop that ended as it should is no longer expected to turn`() {
        let heart = liveness.heart("import", deadline: .seconds(5), now: start)
        liveness.remove(heart)
        #expect(liveness.isAlive(now: start + .seconds(60)))
    }
}
