import Domain
import HTML

/// One question of a page, drawn after its kind.
struct FieldPart: Component {
    let view: FieldView

    var body: some HTML {
        if let condition = view.sheet.liveConditions[view.key] {
            LivePart(condition: condition, isWaiting: view.isWaiting) { FieldKindPart(view: view) }
        } else {
            FieldKindPart(view: view)
        }
    }
}

private struct FieldKindPart: Component {
    let view: FieldView

    var body: some HTML {
        switch view.field.kind {
        case .text(let options): TextInput(view: view, options: options)
        case .longText(let options): LongTextInput(view: view, options: options)
        case .name: NameInput(view: view, isKana: false)
        case .kana: NameInput(view: view, isKana: true)
        case .date: DateInput(view: view)
        case .postalCode(let options): PostalCodeInput(view: view, options: options)
        case .address(let options): AddressInput(view: view, options: options)
        case .telephone: TextInput.telephone(view)
        case .email: TextInput.email(view)
        case .choice(let options): ChoiceInput(view: view, options: options)
        case .choices(let options): ChoicesInput(view: view, options: options)
        case .yesNo: YesNoInput(view: view)
        case .number(let options), .money(let options), .copies(let options): NumberInput(view: view, options: options)
        case .group(let options): GroupInput(view: view, options: options)
        case .file(let options): FileInput(view: view, options: options)
        case .consent(let options): ConsentInput(view: view, options: options)
        case .explanation(let options): ExplanationPart(view: view, options: options)
        }
    }
}
