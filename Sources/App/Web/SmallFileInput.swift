import HTML

/// The input of a `FileForm`'s file, under its label.
struct SmallFileInput: Component {
    /// Of the input, and its `id`.
    let name: String
    let label: String
    let hint: String
    /// What is wrong with the file that was sent.
    let error: String?

    private var hintID: String { "\(name)-hint" }
    private var errorID: String { "\(name)-error" }

    var body: some HTML {
        div(.class("field", error == nil ? nil : "field--error")) {
            HTML::label(.class("field__label"), .for(name)) { label }
            p(.class("field__hint"), .id(hintID)) { hint }
            input(
                .type(.file),
                .class("upload__input"),
                .id(name),
                .name(name),
                .if(error != nil, .aria(.invalid, true)),
                .aria(.describedby, ids: [hintID] + (error == nil ? [] : [errorID]))
            )
            if let error { p(.class("field__error"), .id(errorID)) { error } }
        }
    }
}
