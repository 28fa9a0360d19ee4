import HTML

/// Lets a person go on where the service could not answer; by itself, where scripts run.
struct InterruptedContent: Component {
    let interrupted: Interrupted

    var body: some HTML {
        switch interrupted {
        case .visit(let path):
            p { a(.href(path), .class("button"), .data("return", "\(Interrupted.pause)")) { "もう一度開く" } }
            ReturnNotice(words: "まもなく、自動で開き直します。")
        case .form(let path, let sent):
            p { "送信された内容は、この画面に残っています。失われることも、二重に届くこともありません。" }
            form(.method(.post), .action(path), .data("return", "\(Interrupted.pause)")) {
                for (name, texts) in sent.values.sorted(by: { $0.key < $1.key }) {
                    for text in texts { HiddenInput(name, text) }
                }
                button(.type(.submit), .class("button")) { "もう一度送る" }
            }
            ReturnNotice(words: "画面を閉じずにお待ちください。まもなく、自動でもう一度送ります。")
        }
    }
}

/// Said only where the script runs that makes it true.
private struct ReturnNotice: Component {
    let words: String

    var body: some HTML {
        p(.class("muted return-notice"), .role(.status), .hidden) { words }
    }
}
