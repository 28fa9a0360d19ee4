/// Every kind of job, on one page.
enum JobKinds {
    static let all: [JobKind] = [
        JobKind(SendNoticeJob.self)
    ]
}
