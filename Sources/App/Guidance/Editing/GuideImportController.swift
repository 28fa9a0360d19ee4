import Content
import Domain
import Foundation
import Hummingbird

/// A package file becomes a draft.
struct GuideImportController: Sendable {
    let desk: Desk

    func show(_ request: Request, _ context: OfficerContext) async throws -> Response {
        .page(GuideImportPage(frame: desk.frame, officer: context.officer))
    }

    func create(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request)
        try form.require(context.officer.csrfToken)
        let workshop = context.workshop(desk)
        let text = form.text("package").replacing("\r\n", with: "\n")
        let package = GuidePackage(
            yaml: text,
            file: "案内",
            among: workshop.references,
            town: desk.town,
            today: desk.today
        )
        let isAccepted = package.isUsable || form.text(FormNames.act) == GuideImportPage.accept
        guard let guide = package.guide, isAccepted else {
            return .page(
                GuideImportPage(
                    frame: desk.frame,
                    officer: context.officer,
                    text: text,
                    faults: package.faults,
                    isReadable: package.guide != nil
                ),
                status: .unprocessableContent
            )
        }
        return .seeOther(
            try await workshop.once(form) { transaction in
                let newest = try await GuideVersionStore(database: transaction).definition(guide.id)
                try await workshop.begin(guide, base: newest?.version, in: transaction)
                return Path.guideDraft(guide.id)
            }
        )
    }
}
