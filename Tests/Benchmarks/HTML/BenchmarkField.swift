import HTML

/// One question with its hint, error and input.
struct BenchmarkField: Component {
    let field: BenchmarkForm.Field

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
