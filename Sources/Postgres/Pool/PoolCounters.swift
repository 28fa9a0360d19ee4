/// What has happened in a pool since it began.
struct PoolCounters {
    var acquired = 0
    var waited = 0
    var timedOut = 0
    var refused = 0
    var opened = 0
    var lost = 0
    var repeated = 0
    var primaryChanges = 0
    var acquireTime = DurationHistogram()
}
