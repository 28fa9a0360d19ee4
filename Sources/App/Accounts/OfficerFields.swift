import Domain
import HTML

/// The questions about an officer.
struct OfficerFields: Component {
    let officer: NewOfficer
    let departments: [LabelledSelect.Choice]
    var errors: [FieldError] = []
    /// Whether the name for the sign-in is asked for; it never changes.
    let isNew: Bool

    var body: some HTML {
        if isNew {
            LabelledInput(
                name: "sign-in-name",
                question: "職員番号",
                value: officer.signInName,
                hint: "サインインに使います。半角の英数字で3文字以上です。あとで変更できません。",
                errors: errors
            )
        }
        LabelledInput(name: "display-name", question: "氏名", value: officer.displayName, errors: errors)
        LabelledSelect(name: "department", question: "課", choices: departments, chosen: officer.department)
        LabelledSelect(
            name: "role",
            question: "役割",
            choices: OfficerSession.Role.allCases.map { .init(value: $0.rawValue, text: $0.name) },
            chosen: officer.role.rawValue
        )
    }
}
