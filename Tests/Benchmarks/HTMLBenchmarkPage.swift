import HTML

/// The form drawn by the HTML room.
struct HTMLBenchmarkPage: Component {
    let model: HTMLBenchmarkForm

    var body: some HTML {
        HTMLBenchmarkLayout(heading: model.title) {
            form(.method(.post), .action(model.action), .novalidate) {
                input(.type(.hidden), .name("key"), .value(model.key))
                ForEach(model.fields) { HTMLBenchmarkField(field: $0) }
                button(.type(.submit), .class("button")) { "次へ進む" }
            }
        }
    }
}

struct HTMLBenchmarkLayout<Content: HTML>: Component {
    let heading: String
    @HTMLBuilder let content: Content

    var body: some HTML {
        Document(language: "ja") {
            title { "\(heading) - 加古川市" }
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            link(.rel(.stylesheet), .href("/css/all.css"))
        } body: {
            header(.class("site")) {
                a(.href("/")) { "加古川市 オンライン窓口" }
                nav {
                    ul {
                        li { a(.href("/procedures")) { "手続きをさがす" } }
                        li { a(.href("/status")) { "申請の状況" } }
                        li { a(.href("/help")) { "困ったとき" } }
                    }
                }
            }
            main(.id("main")) {
                h1 { heading }
                content
            }
            footer { p { "加古川市役所 079-421-2000" } }
        }
    }
}

struct HTMLBenchmarkField: Component {
    let field: HTMLBenchmarkForm.Field

    var body: some HTML {
        div(.class("field")) {
            label(.for(field.id), .class("label")) {
                field.label
                if field.isRequired { span(.class("required")) { "必須" } }
            }
            if let hint = field.hint { p(.id("\(field.id)-hint"), .class("hint")) { hint } }
            if let error = field.error { p(.id("\(field.id)-error"), .class("error")) { error } }
            if field.isLine { line }
            if field.isText { text }
            if field.isChoice { choices }
        }
    }

    private var line: some HTML {
        input(
            .type(.text),
            .id(field.id),
            .name(field.id),
            .value(field.value),
            .required(field.isRequired),
            .autocomplete(field.autocomplete.flatMap(Autocomplete.init)),
            .aria(.describedby, field.describedBy)
        )
    }

    private var text: some HTML {
        textarea(
            .id(field.id),
            .name(field.id),
            .rows(5),
            .required(field.isRequired),
            .aria(.describedby, field.describedBy)
        ) { field.value }
    }

    private var choices: some HTML {
        select(.id(field.id), .name(field.id), .aria(.describedby, field.describedBy)) {
            for choice in field.choices {
                option(.value(choice.value), .selected(choice.isChosen)) { choice.text }
            }
        }
    }
}
