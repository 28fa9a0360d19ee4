import Domain
import HTML

/// A question with a single control: its label, what helps, the control, what is wrong.
struct FieldFrame<Control: HTML>: Component {
    private let view: FieldView
    private let control: Control

    init(_ view: FieldView, @HTMLBuilder control: () -> Control) {
        self.view = view
        self.control = control()
    }

    var body: some HTML {
        div(.class("field", view.isFaulty ? "field--error" : nil)) {
            label(.class("field__label"), .for(view.key.rawValue)) {
                view.name
                FieldMark(isRequired: view.isRequired)
            }
            FieldHelp(view: view)
            control
            CardPart(view: view)
            FieldErrors(view: view)
        }
    }
}

/// A question with several controls that belong together.
struct FieldSetFrame<Controls: HTML>: Component {
    private let view: FieldView
    private let controls: Controls

    init(_ view: FieldView, @HTMLBuilder controls: () -> Controls) {
        self.view = view
        self.controls = controls()
    }

    var body: some HTML {
        fieldset(
            .class("field", view.isFaulty ? "field--error" : nil),
            .aria(.describedby, ids: view.descriptions + view.errors.map { FieldView.errorID($0.input) })
        ) {
            legend(.class("field__label")) {
                view.name
                FieldMark(isRequired: view.isRequired)
            }
            FieldHelp(view: view)
            controls
            CardPart(view: view)
            FieldErrors(view: view)
        }
    }
}

/// Whether a question must be answered, in words (JIS X 8341-3:2016, 1.4.1: not by colour alone).
struct FieldMark: Component {
    let isRequired: Bool

    var body: some HTML {
        if isRequired {
            span(.class("field__mark field__mark--required")) { "※必須" }
        } else {
            span(.class("field__mark")) { "※任意" }
        }
    }
}

/// What helps to answer: the hint, and in a correction what the office wrote and what stood here before.
struct FieldHelp: Component {
    let view: FieldView

    var body: some HTML {
        if let hint = view.field.hint {
            p(.class("field__hint"), .id(view.hintID)) { hint() }
        }
        if let remark = view.sheet.remarks[view.key] {
            div(.class("note note--warning"), .id(view.remarkID)) {
                p(.class("note__title")) { "市役所から" }
                Paragraphs(remark.reason)
            }
            div(.class("field__old")) {
                p(.class("field__note")) { "送信したときの内容" }
                Paragraphs(remark.oldAnswer.isEmpty ? "（入力なし）" : remark.oldAnswer)
            }
        }
    }
}

struct FieldErrors: Component {
    let view: FieldView

    var body: some HTML {
        for error in view.errors {
            p(.class("field__error"), .id(FieldView.errorID(error.input))) { error.message }
        }
    }
}
