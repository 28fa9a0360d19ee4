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
        let form = try await FileForm.read(
            request.body,
            type: request.headers[.contentType] ?? "",
            file: GuideImportPage.file,
            context.officer.csrfToken
        )
        guard !form.isTooLarge else { return refuse(FileForm.tooLargeSentence, context) }
        let workshop = context.workshop(desk)
        // The file, where one was chosen.
        let typed = form.content.isEmpty ? form.inputs.text("package") : String(decoding: form.content, as: UTF8.self)
        let text = typed.replacing("\r\n", with: "\n")
        guard !text.isEmpty else { return refuse("ファイルを選ぶか、内容を貼り付けてください。", context) }
        let package = GuidePackage(
            yaml: text,
            file: "案内",
            among: workshop.references,
            town: desk.town,
            today: desk.today
        )
        let isAccepted = package.isUsable || form.inputs.text(FormNames.act) == GuideImportPage.accept
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
            try await workshop.once(form.inputs) { transaction in
                let newest = try await GuideVersionStore(database: transaction).definition(guide.id)
                try await workshop.begin(guide, base: newest?.version, in: transaction)
                return Path.guideDraft(guide.id)
            }
        )
    }

    private func refuse(_ sentence: String, _ context: OfficerContext) -> Response {
        let page = GuideImportPage(frame: desk.frame, officer: context.officer, error: sentence)
        return .page(page, status: .unprocessableContent)
    }
}
