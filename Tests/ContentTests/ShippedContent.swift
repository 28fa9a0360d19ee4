import Content

/// The content that comes with the program, read once for all tests.
enum ShippedContent {
    static let reading = Content.load(from: Content.bundled, today: .sample)
}
