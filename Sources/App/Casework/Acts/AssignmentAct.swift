import Domain
import Foundation
import HTML

/// An officer takes a case, or hands it to a colleague.
struct AssignmentAct: CaseAct {
    static let act = ApplicationAct.assignment
    static func path(_ id: UUID) -> String { Path.assignment(id) }
    static let verb = "担当を決める"
    static let explanation = "選んだ職員が、この申請の担当になります。申請者にメールは送られません。"

    private let officer: UUID

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML {
        let chosen = draft.text("officer", default: sheet.officer.officerID.uuidString)
        ActField("officer", "担当する職員", in: draft) {
            div(.class("select")) {
                select(.class("select__input"), .id("officer"), .name("officer")) {
                    for colleague in sheet.colleagues {
                        option(.value(colleague.id.uuidString), .selected(colleague.id.uuidString == chosen)) {
                            colleague.displayName
                        }
                    }
                }
            }
        }
    }

    init(_ form: Form, for sheet: ActSheet) throws {
        guard let officer = UUID(uuidString: form.text("officer")),
            sheet.colleagues.contains(where: { $0.id == officer })
        else {
            let error = FieldError("officer", "担当する職員を選んでください。")
            throw Problem(.invalid, error.message, fieldErrors: [error])
        }
        self.officer = officer
    }

    func changes(_ move: ApplicationStatus.Move, on sheet: ActSheet) -> CaseChanges { CaseChanges(officer: officer) }
}
