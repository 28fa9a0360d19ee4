import Content
import Domain
import Foundation

/// The page of a correction, as it is to be drawn.
struct CorrectionSheet: Sendable {
    let form: CorrectionForm
    let department: Department?
    let today: CivilDate
    let sections: [Section]
    /// Shown in the summary and at their inputs.
    let errors: [FieldError]
    /// Questions were added because of what was just answered.
    let hasNewQuestions: Bool

    /// What is to be put right of one step.
    struct Section: Sendable {
        let title: String
        let views: [FieldView]
    }

    /// - Parameters:
    ///   - files: of the application.
    ///   - places: what was found for a postal code of the page.
    init(
        _ form: CorrectionForm,
        at desk: Desk,
        files: [Attachment],
        errors: [FieldError] = [],
        places: [EntryKey: [Address]] = [:],
        hasNewQuestions: Bool = false
    ) {
        self.form = form
        self.errors = errors
        self.hasNewQuestions = hasNewQuestions
        department = desk.catalogue.snapshot.department(form.application.row.departmentId)
        today = desk.today
        let questions = form.journey.steps.flatMap(\.questions)
        let sheet = FormSheet(
            in: desk.frame,
            entries: form.journey.entries,
            errors: errors,
            town: form.journey.town,
            ownFields: form.journey.procedure.applicant?.own ?? [],
            remarks: form.remarks(fileNames: files.names),
            places: places,
            files: form.shelf(of: files),
            card: form.journey.cardLines,
            isOpen: form.journey.isOpen
        )
        let asked = Dictionary(questions.flatMap(\.withInner).map { ($0.key, $0) }) { first, _ in first }
        sections = form.journey.steps.map { stage in
            Section(
                title: stage.step.title(),
                views: stage.questions.map { FieldView($0, asked: asked, on: sheet) }
            )
        }
    }

    /// Whether files may come along.
    var asksForFiles: Bool { form.journey.steps.contains { $0.step.asksForFiles } }

    var isOverdue: Bool { form.correction.dueOn < today }
}

extension CorrectionForm {
    fileprivate func shelf(of files: [Attachment]) -> FileShelf {
        FileShelf(application.id, entries: journey.entries, files: files)
    }

    /// What is wrong with files that were adopted before they were scanned.
    func faults(of files: [Attachment]) -> [FieldError] {
        let shelf = shelf(of: files)
        return journey.steps.flatMap { shelf.faults(in: $0.step) }.filter { journey.isOpen($0.key) }
    }

    /// Whether it can be sent.
    func isReady(with files: [Attachment]) -> Bool { journey.isComplete && faults(of: files).isEmpty }

    /// What the office says about each field that it asked for, beside what was sent.
    fileprivate func remarks(fileNames: [String: String]) -> [EntryKey: FieldRemark] {
        let before = before
        let remarks = correction.request.fields.map { item in
            let old = before.question(at: item.key)?.display(fileNames: fileNames) ?? []
            return (item.key, FieldRemark(reason: item.reason, oldAnswer: old.joined(separator: "\n")))
        }
        return Dictionary(remarks) { first, _ in first }
    }
}

extension [Attachment] {
    /// By their entries, as `Question.display(fileNames:)` wants them.
    var names: [String: String] { Dictionary(map { ($0.entry, $0.name) }) { first, _ in first } }
}
