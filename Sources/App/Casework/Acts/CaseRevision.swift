import Domain
import HTML

/// What a form on a case carries, so that an act is never done on something that the officer has not seen.
struct CaseRevision: Component {
    /// The newest line of the history when the form was drawn.
    static let lastEvent = "_event"

    let view: CaseFileView
    let officer: OfficerSession

    var body: some HTML {
        FormSeal(csrf: officer.csrfToken)
        HiddenInput(FormNames.revision, String(view.file.application.row.revision))
        HiddenInput(Self.lastEvent, String(view.lastEvent))
    }
}

extension CaseFile {
    /// - Throws: `Problem(.conflict)` when the case has changed since the form was drawn.
    func requireUnchanged(since form: Form) throws {
        guard form.text(FormNames.revision) == String(application.row.revision) else {
            throw Problem(.conflict, "ほかの人がこの申請を更新しました。")
        }
    }
}
