import Content
import Domain
import Foundation

/// The content that comes with the program, read and checked once for all tests: on a thread of its own, since that takes
/// seconds in which nothing else of a test's towns may stand still.
package actor BundledContent {
    package static let shared = BundledContent()
    package static let town = Town(name: "加古川市", prefecture: "兵庫県", city: "加古川市")

    private var reading: Task<ContentReading, Never>?

    package func read() async -> ContentReading {
        if let reading { return await reading.value }
        let task = Task {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    let today = CivilDate(Date())
                    continuation.resume(returning: Content.load(from: Content.bundled, today: today))
                }
            }
        }
        reading = task
        return await task.value
    }
}
