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
        let form = try await FileForm.read(request, file: GuideImportPage.file, context.officer.csrfToken)
        let workshop = context.workshop(desk)
        // The file, where one was chosen.
        let typed = form.content.isEmpty ? form.inputs.text("package") : String(decoding: form.content, as: UTF8.self)
        var page = GuideImportPage(frame: desk.frame, officer: context.officer)
        page.text = typed.replacing("\r\n", with: "\n")
        guard !form.isTooLarge else { return refuse(page, FileForm.tooLargeSentence) }
        guard !page.text.isEmpty else { return refuse(page, "ファイルを選ぶか、内容を貼り付けてください。") }
        let package = GuidePackage(
            yaml: page.text,
            file: "案内",
            among: workshop.references,
            town: desk.town,
            today: desk.today
        )
        let isAccepted = package.isUsable || form.inputs.text(FormNames.act) == GuideImportPage.accept
        guard let guide = package.guide, isAccepted else {
            page.faults = package.faults
            page.isReadable = package.guide != nil
            return .page(page, status: .unprocessableContent)
        }
        return .seeOther(
            try await workshop.once(form.inputs) { transaction in
                let newest = try await GuideVersionStore(database: transaction).definition(guide.id)
                try await workshop.begin(guide, base: newest?.version, in: transaction)
                return Path.guideDraft(guide.id)
            }
        )
    }

    private func refuse(_ page: GuideImportPage, _ sentence: String) -> Response {
        var page = page
        page.errors = [FieldError(EntryKey(rawValue: GuideImportPage.file), sentence)]
        return .page(page, status: .unprocessableContent)
    }
}
