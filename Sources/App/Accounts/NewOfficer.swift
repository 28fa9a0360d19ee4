import Domain
import Foundation

/// What must be known of an officer who is to be registered.
package struct NewOfficer: Sendable {
    package var signInName: String
    package var displayName: String
    package var role: OfficerSession.Role
    package var department: String

    package init(signInName: String, displayName: String, role: OfficerSession.Role, department: String) {
        self.signInName = signInName.trimmingCharacters(in: .whitespaces)
        self.displayName = displayName.trimmingCharacters(in: .whitespaces)
        self.role = role
        self.department = department
    }

    /// An officer as he or she is now.
    init(_ officer: Officer) {
        self.init(
            signInName: officer.signInName,
            displayName: officer.displayName,
            role: officer.role,
            department: officer.departmentId
        )
    }

    /// What a form says.
    init(_ form: Form, signInName: String? = nil) {
        self.init(
            signInName: signInName ?? form.text("sign-in-name"),
            displayName: form.text("display-name"),
            role: OfficerSession.Role(rawValue: form.text("role")) ?? .clerk,
            department: form.text("department")
        )
    }

    /// What is wrong with the names, at the inputs where they are typed.
    var fieldErrors: [FieldError] {
        var errors: [FieldError] = []
        if signInName.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._-]{2,39}/) == nil {
            errors.append(
                FieldError("sign-in-name", "職員番号は、半角の英数字と「.」「-」「_」を使って、3文字以上40文字以内で入力してください。")
            )
        }
        if displayName.isEmpty || displayName.count > 60 {
            errors.append(FieldError("display-name", "氏名は、1文字以上60文字以内で入力してください。"))
        }
        return errors
    }
}
