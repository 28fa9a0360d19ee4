import Foundation
import Synchronization

/// What an operator's act does, told while it happens and kept for the evidence.
final class Story: Sendable {
    let begun = Date()
    private let told = Mutex<[Evidence.Moment]>([])
    private let say: @Sendable (String) -> Void

    init(say: @escaping @Sendable (String) -> Void) {
        self.say = say
    }

    var moments: [Evidence.Moment] { told.withLock { $0 } }

    func tell(_ sentence: String) {
        told.withLock { $0.append(Evidence.Moment(sentence)) }
        say(sentence)
    }
}
