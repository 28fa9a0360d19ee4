import Domain
import HTML

/// On the page of the applicant's own answers: they may come from the card.
struct CardOffer: Component {
    let reading: CardReading?
    /// What would be read.
    let items: [BasicFour.Item]

    var body: some HTML {
        div(.class("note")) {
            if let reading {
                p(.class("note__title")) { "マイナンバーカードから読み取りました" }
                p { "\(reading.readAt.japanese)に読み取った内容です。違うところがないか確かめてください。" }
            } else {
                p(.class("note__title")) { "マイナンバーカードで入力できます" }
                p { "\(items.map(\.title).joined(separator: "、"))を、カードから読み取って入力します。" }
            }
            p {
                button(
                    .type(.submit),
                    .name(FormNames.act),
                    .value(StepAct.readCard.text),
                    .class("button button--outline")
                ) { reading == nil ? "マイナンバーカードで入力する" : "もう一度カードを読み取る" }
            }
        }
    }
}
