/// The form drawn by appending to one string by hand: about as fast as Swift text can be, and unsafe to write.
struct AppendedForm {
    private var page = ""

    static func render(_ model: BenchmarkForm) -> String {
        var form = AppendedForm()
        form.page.reserveCapacity(32_768)
        form.append(model)
        return form.page
    }

    private mutating func append(_ form: BenchmarkForm) {
        page += "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>"
        append(text: form.title)
        page += " - 加古川市</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        page += "<link rel=\"stylesheet\" href=\"/css/all.css\"></head><body><header class=\"site\"><a href=\"/\">"
        page += "加古川市 オンライン窓口</a><nav><ul><li><a href=\"/procedures\">手続きをさがす</a></li>"
        page += "<li><a href=\"/status\">申請の状況</a></li><li><a href=\"/help\">困ったとき</a></li></ul></nav></header>"
        page += "<main id=\"main\"><h1>"
        append(text: form.title)
        page += "</h1><form method=\"post\" action=\""
        append(text: form.action)
        page += "\" novalidate><input type=\"hidden\" name=\"key\" value=\""
        append(text: form.key)
        page += "\">"
        for field in form.fields { append(field) }
        page += "<button type=\"submit\" class=\"button\">次へ進む</button></form></main>"
        page += "<footer><p>加古川市役所 079-421-2000</p></footer></body></html>"
    }

    private mutating func append(_ field: BenchmarkForm.Field) {
        page += "<div class=\"field\"><label"
        append(attribute: "for", field.id)
        page += " class=\"label\">"
        append(text: field.label)
        if field.isRequired { page += "<span class=\"required\">必須</span>" }
        page += "</label>"
        if let hint = field.hint { append(note: hint, of: field, kind: "hint") }
        if let error = field.error { append(note: error, of: field, kind: "error") }
        if field.isLine { append(line: field) }
        if field.isText { append(textArea: field) }
        if field.isChoice { append(choicesOf: field) }
        page += "</div>"
    }

    private mutating func append(note: String, of field: BenchmarkForm.Field, kind: String) {
        page += "<p id=\""
        append(text: field.id)
        page += "-"
        page += kind
        page += "\" class=\""
        page += kind
        page += "\">"
        append(text: note)
        page += "</p>"
    }

    private mutating func append(line field: BenchmarkForm.Field) {
        page += "<input type=\"text\""
        append(attribute: "id", field.id)
        append(attribute: "name", field.id)
        append(attribute: "value", field.value)
        if field.isRequired { page += " required" }
        if let autocomplete = field.autocomplete { append(attribute: "autocomplete", autocomplete) }
        if let describedBy = field.describedBy { append(attribute: "aria-describedby", describedBy) }
        page += ">"
    }

    private mutating func append(textArea field: BenchmarkForm.Field) {
        page += "<textarea"
        append(attribute: "id", field.id)
        append(attribute: "name", field.id)
        page += " rows=\"5\""
        if field.isRequired { page += " required" }
        if let describedBy = field.describedBy { append(attribute: "aria-describedby", describedBy) }
        page += ">\n"
        append(text: field.value)
        page += "</textarea>"
    }

    private mutating func append(choicesOf field: BenchmarkForm.Field) {
        page += "<select"
        append(attribute: "id", field.id)
        append(attribute: "name", field.id)
        if let describedBy = field.describedBy { append(attribute: "aria-describedby", describedBy) }
        page += ">"
        for choice in field.choices {
            page += "<option"
            append(attribute: "value", choice.value)
            page += choice.isChosen ? " selected>" : ">"
            append(text: choice.text)
            page += "</option>"
        }
        page += "</select>"
    }

    private mutating func append(attribute name: String, _ value: String) {
        page += " "
        page += name
        page += "=\""
        append(text: value)
        page += "\""
    }

    private mutating func append(text: String) {
        guard text.utf8.contains(where: Self.isMarkup) else {
            page += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": page += "&amp;"
            case "<": page += "&lt;"
            case ">": page += "&gt;"
            case "\"": page += "&quot;"
            case "'": page += "&#39;"
            default: page.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
        default: false
        }
    }
}
