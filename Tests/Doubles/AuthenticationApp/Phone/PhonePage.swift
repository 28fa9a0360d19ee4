import Authority

/// The page that plays the phone: which card, and what happens. Works without JavaScript and on 320 pixels.
struct PhonePage {
    let visit: Visit
    let cards: [Card]
    var message: String?
    var chosen: String?

    var html: String {
        PhoneFrame(title: title).html(
            """
            <h1>\(title)</h1>
            <p>これは試験用の画面です。スマートフォンとマイナンバーカードの代わりをします。</p>
            <p>\(request)</p>
            \(message.map { "<p class=\"message\" role=\"alert\">\($0.escaped)</p>" } ?? "")
            <form method="post" action="\(Paths.phone)">
            <input type="hidden" name="visit" value="\(visit.id)">
            <fieldset><legend>カード</legend>\(cards.map(row).joined())</fieldset>
            <fieldset><legend>操作の結果</legend>\(PhoneOutcome.allCases.map(row).joined())</fieldset>
            <button type="submit">進む</button>
            </form>
            """
        )
    }

    private var title: String {
        visit.purpose == .signing ? "デジタル認証アプリ（試験用）　署名" : "デジタル認証アプリ（試験用）　認証"
    }

    private var request: String {
        visit.purpose == .signing ? "文書への署名を求められています。署名用の暗証番号を使います。" : "本人確認を求められています。利用者証明用の暗証番号を使います。"
    }

    private func row(_ card: Card) -> String {
        let text = "\(card.holder.label.escaped)<br><span>\(card.holder.name.escaped)</span>"
        return choice("card", card.name, text, isChosen: card.name == chosen)
    }

    private func row(_ outcome: PhoneOutcome) -> String {
        choice("outcome", outcome.rawValue, outcome.label, isChosen: outcome == .rightPIN)
    }

    private func choice(_ name: String, _ value: String, _ text: String, isChosen: Bool) -> String {
        """
        <label><input type="radio" name="\(name)" value="\(value.escaped)" required\(isChosen ? " checked" : "")>
        <span>\(text)</span></label>
        """
    }
}

/// Nobody can be sent back.
struct ErrorPage {
    let sentence: String

    var html: String { PhoneFrame(title: "続けられません").html("<h1>続けられません</h1><p>\(sentence.escaped)</p>") }
}

/// What every page has.
struct PhoneFrame {
    let title: String

    func html(_ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="ja"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title.escaped)</title><link rel="icon" href="data:,">
        <style>
        body { font: 1rem/1.7 sans-serif; color: #1a1a1c; background: #fff; margin: 0; }
        main { max-width: 36rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.25rem; }
        fieldset { border: 1px solid #767676; border-radius: 8px; margin: 0 0 1.5rem; padding: .5rem 1rem; }
        legend { font-weight: bold; }
        label { display: flex; gap: .75rem; align-items: flex-start; padding: .5rem 0; min-height: 44px; }
        input { flex: none; width: 1.5rem; height: 1.5rem; margin: .1rem 0 0; }
        button { font: inherit; font-weight: bold; color: #fff; background: #0017c1; border: 0; border-radius: 8px;
            width: 100%; min-height: 48px; }
        :focus-visible { outline: 4px solid #000; outline-offset: 2px; }
        .message { border: 3px solid #ce0000; border-radius: 8px; padding: .75rem; }
        </style></head><body><main>
        \(body)
        </main></body></html>
        """
    }
}

extension String {
    /// For text and attributes of HTML.
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
