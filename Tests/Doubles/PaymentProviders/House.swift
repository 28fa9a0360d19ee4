/// One provider: its books and its messenger.
struct House: Sendable {
    let books: Books
    let sender: WebhookSender
}
