import Domain
import HTML

/// What officers wrote to the applicant.
struct CaseMessages: Component {
    let messages: [CaseMessageStore.OpenMessage]

    var body: some HTML {
        if !messages.isEmpty {
            section {
                h2(.class("heading")) { "申請者への連絡" }
                ol(.class("timeline")) {
                    for message in messages {
                        li(.class("timeline__item")) {
                            HTML::time(.class("timeline__time")) { "\(message.at.japanese)　\(message.officer)" }
                            span(.class("timeline__note")) { message.body }
                        }
                    }
                }
            }
        }
    }
}
