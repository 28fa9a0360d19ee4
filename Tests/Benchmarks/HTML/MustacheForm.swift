import Mustache

/// The form drawn by swift-mustache: a layout that the page fills, and plain structs as the model.
struct MustacheForm {
    private let library: MustacheLibrary

    init() throws {
        library = MustacheLibrary(templates: [
            "layout": try MustacheTemplate(string: Self.layout),
            "page": try MustacheTemplate(string: Self.page),
        ])
    }

    func render(_ form: BenchmarkForm) -> String? {
        library.render(form, withTemplate: "page")
    }

    private static let layout = """
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <title>{{title}} - 加古川市</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/css/all.css">
        </head>
        <body>
        <header class="site">
        <a href="/">加古川市 オンライン窓口</a>
        <nav>
        <ul>
        <li><a href="/procedures">手続きをさがす</a></li>
        <li><a href="/status">申請の状況</a></li>
        <li><a href="/help">困ったとき</a></li>
        </ul>
        </nav>
        </header>
        <main id="main">
        <h1>{{title}}</h1>
        {{$content}}{{/content}}
        </main>
        <footer><p>加古川市役所 079-421-2000</p></footer>
        </body>
        </html>
        """

    private static let page = """
        {{<layout}}
        {{$content}}
        <form method="post" action="{{action}}" novalidate>
        <input type="hidden" name="key" value="{{key}}">
        {{#fields}}
        <div class="field">
        <label for="{{id}}" class="label">{{label}}{{#isRequired}}<span class="required">必須</span>{{/isRequired}}</label>
        {{#hint}}<p id="{{id}}-hint" class="hint">{{hint}}</p>{{/hint}}
        {{#error}}<p id="{{id}}-error" class="error">{{error}}</p>{{/error}}
        {{#isLine}}<input type="text" id="{{id}}" name="{{id}}" value="{{value}}"{{#isRequired}} required{{/isRequired}}\
        {{#autocomplete}} autocomplete="{{autocomplete}}"{{/autocomplete}}\
        {{#describedBy}} aria-describedby="{{describedBy}}"{{/describedBy}}>{{/isLine}}
        {{#isText}}<textarea id="{{id}}" name="{{id}}" rows="5"{{#isRequired}} required{{/isRequired}}\
        {{#describedBy}} aria-describedby="{{describedBy}}"{{/describedBy}}>{{value}}</textarea>{{/isText}}
        {{#isChoice}}<select id="{{id}}" name="{{id}}"\
        {{#describedBy}} aria-describedby="{{describedBy}}"{{/describedBy}}>
        {{#choices}}
        <option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>
        {{/choices}}
        </select>{{/isChoice}}
        </div>
        {{/fields}}
        <button type="submit" class="button">次へ進む</button>
        </form>
        {{/content}}
        {{/layout}}
        """
}
