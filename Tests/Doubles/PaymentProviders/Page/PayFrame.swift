/// What all pages of the hosted checkout have around them: legible on a telephone of 320 pixels, without JavaScript.
struct PayFrame {
    let title: String
    /// A sentence on what just went wrong.
    var alert: String?
    /// HTML.
    let content: String

    var html: String {
        """
        <!doctype html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>\(alert == nil ? "" : "エラー: ")\(escaped(title))(テスト用)</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <header><p><strong>テスト用の決済ページです。</strong>実際のお金は動きません。</p></header>
        <main>
        <h1>\(escaped(title))</h1>
        \(alert.map { "<p role=\"alert\" class=\"alert\">\(escaped($0))</p>" } ?? "")
        \(content)
        </main>
        </body>
        </html>

        """
    }

    private static let style = """
        *{box-sizing:border-box}
        body{margin:0;font:1rem/1.7 sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
        header{background:#fff3c4;border-bottom:3px solid #8a6100;padding:.5rem 1rem}header p{margin:0}
        main{max-width:36rem;margin:0 auto;padding:1rem}
        h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
        fieldset{border:1px solid #595959;margin:0 0 1rem;padding:.5rem 1rem}
        label{display:block;padding:.5rem 0}input{width:1.25rem;height:1.25rem;vertical-align:-.2rem}
        button{font:inherit;min-height:2.75rem;width:100%;margin:.25rem 0;padding:.5rem 1rem;border:2px solid #0b5394;\
        border-radius:.25rem;background:#0b5394;color:#fff}button.second{background:#fff;color:#0b5394}
        a{color:#0b5394}a:focus,button:focus,input:focus{outline:3px solid #b35900;outline-offset:2px}
        dt{font-weight:bold}dd{margin:0 0 .5rem}.alert{border:2px solid #b00020;padding:.5rem 1rem}
        """
}
