import ServiceLifecycle

/// Lets sessions, numbers and holds end in time, also when nobody asks for them.
struct Sweeper: Service {
    let books: Books

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(1))
                await books.sweep()
            }
        }
    }
}
