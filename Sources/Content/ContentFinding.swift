/// Something wrong with a value of the content, before it is known in which file it stands.
package struct ContentFinding: Sendable, Hashable {
    package enum Level: String, Sendable, Hashable, CaseIterable {
        /// The content cannot be used like this.
        case error
        /// It works, but somebody should look.
        case warning

        package var name: String {
            switch self {
            case .error: "エラー"
            case .warning: "注意"
            }
        }
    }

    package var level: Level
    package var path: ContentPath
    /// What is wrong and how to put it right, in Japanese.
    package var sentence: String

    package static func error(_ path: ContentPath, _ sentence: String) -> ContentFinding {
        ContentFinding(level: .error, path: path, sentence: sentence)
    }

    package static func warning(_ path: ContentPath, _ sentence: String) -> ContentFinding {
        ContentFinding(level: .warning, path: path, sentence: sentence)
    }
}
