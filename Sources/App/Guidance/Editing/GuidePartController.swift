import Content
import Domain
import Foundation
import Hummingbird
import Postgres

/// The parts of a draft on a page each: head, question, rule. Buttons that add or take away rows only draw the page anew;
/// what was typed stays in the form.
struct GuidePartController: Sendable {
    let desk: Desk

    /// The name in the address of what does not exist yet.
    static let new = "_new"

    func showHead(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let draft = try await draft(context)
        return .page(HeadPage(view: view(draft, GuideSheet(headOf: draft.guide), context)))
    }

    func saveHead(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request)
        try form.require(context.officer.csrfToken)
        let draft = try await draft(context)
        var reader = GuideSheetReader(GuideSheet(form))
        let head = reader.head(of: draft.guide)
        var view = view(draft, reader.sheet, context)
        view.errors = reader.errors
        guard reader.errors.isEmpty else { return .page(HeadPage(view: view), status: .unprocessableContent) }
        view.stored = GuideFact.head(draft.guide, desk.catalogue.snapshot)
        view.typed = GuideFact.head(head, desk.catalogue.snapshot)
        return try await save("head", form, context, to: Path.guideDraft(draft.guideId)) { guide in
            guide = head
        } orShow: {
            .page(HeadPage(view: view), status: .conflict)
        }
    }

    func showQuestion(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let draft = try await draft(context)
        let question = draft.guide.question(FieldID(rawValue: try context.parameters.require("question")))
        let isNew = context.parameters.get("question") == Self.new
        guard isNew || question != nil else { throw Problem(.notFound, "この質問は、下書きにありません。") }
        let sheet = question.map(GuideSheet.init) ?? .newQuestion
        return .page(QuestionPage(view: view(draft, sheet, context), question: question))
    }

    func saveQuestion(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request)
        try form.require(context.officer.csrfToken)
        let draft = try await draft(context)
        let id = FieldID(rawValue: try context.parameters.require("question"))
        let old = draft.guide.question(id)
        var sheet = GuideSheet(form)
        if sheet.perform(form.text(FormNames.act)) {
            return .page(QuestionPage(view: redrawn(draft, sheet, form, context), question: old))
        }
        var reader = GuideSheetReader(sheet)
        let question = reader.question(old, in: draft.guide)
        var view = redrawn(draft, sheet, form, context)
        view.errors = reader.errors
        guard reader.errors.isEmpty else {
            return .page(QuestionPage(view: view, question: old), status: .unprocessableContent)
        }
        view = self.view(draft, sheet, context)
        view.stored = old.map { GuideFact.question($0, in: draft.guide) } ?? []
        view.typed = GuideFact.question(question, in: draft.guide)
        return try await save(
            "questions.\(question.id)",
            form,
            context,
            to: Path.guideDraft(draft.guideId) + "#questions"
        ) { guide in
            if let place = guide.questions.firstIndex(where: { $0.id == question.id }) {
                guide.questions[place] = question
            } else {
                guide.questions.append(question)
            }
        } orShow: {
            .page(QuestionPage(view: view, question: old), status: .conflict)
        }
    }

    func showRule(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let draft = try await draft(context)
        let id = try context.parameters.require("rule")
        let rule = draft.guide.rules.first { $0.id == id }
        guard id == Self.new || rule != nil else { throw Problem(.notFound, "この案内は、下書きにありません。") }
        return .page(RulePage(view: view(draft, rule.map(GuideSheet.init) ?? .newRule, context), rule: rule))
    }

    func saveRule(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let form = try await Form.read(request)
        try form.require(context.officer.csrfToken)
        let draft = try await draft(context)
        let id = try context.parameters.require("rule")
        let old = draft.guide.rules.first { $0.id == id }
        var sheet = GuideSheet(form)
        if sheet.perform(form.text(FormNames.act)) {
            return .page(RulePage(view: redrawn(draft, sheet, form, context), rule: old))
        }
        var reader = GuideSheetReader(sheet)
        let rule = reader.rule(old, in: draft.guide)
        var view = redrawn(draft, sheet, form, context)
        view.errors = reader.errors
        guard reader.errors.isEmpty else {
            return .page(RulePage(view: view, rule: old), status: .unprocessableContent)
        }
        view = self.view(draft, sheet, context)
        view.stored = old.map { GuideFact.rule($0, in: draft.guide, desk.catalogue.snapshot) } ?? []
        view.typed = GuideFact.rule(rule, in: draft.guide, desk.catalogue.snapshot)
        return try await save("rules.\(rule.id)", form, context, to: Path.guideDraft(draft.guideId) + "#rules") {
            guide in
            if let place = guide.rules.firstIndex(where: { $0.id == rule.id }) {
                guide.rules[place] = rule
            } else {
                guide.rules.append(rule)
            }
        } orShow: {
            .page(RulePage(view: view, rule: old), status: .conflict)
        }
    }

    func placeQuestion(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("question")
        return try await place("questions.\(id)", "#questions", request, context) { guide, act in
            guide.questions.place(act) { $0.id.rawValue == id }
        }
    }

    func placeRule(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("rule")
        return try await place("rules.\(id)", "#rules", request, context) { guide, act in
            guide.rules.place(act) { $0.id == id }
        }
    }
}

extension GuidePartController {
    private func place(
        _ part: String,
        _ anchor: String,
        _ request: Request,
        _ context: OfficerContext,
        _ change: @Sendable (inout Guide, PlaceAct) -> Void
    ) async throws -> Response {
        let form = try await Form.read(request, limit: 16 * 1024)
        try form.require(context.officer.csrfToken)
        let guide = try context.parameters.require("guide")
        guard let act = PlaceAct(rawValue: form.text(FormNames.act)) else {
            throw Problem(.invalid, "送信された内容を読み取れませんでした。前の画面に戻って、もう一度お試しください。")
        }
        let workshop = context.workshop(desk)
        return .seeOther(
            try await workshop.once(form) { transaction in
                try await workshop.change(guide, part, form, in: transaction) { change(&$0, act) }
                return Path.guideDraft(guide) + anchor
            }
        )
    }

    private func save(
        _ part: String,
        _ form: Form,
        _ context: OfficerContext,
        to location: String,
        _ change: (inout Guide) throws -> Void,
        orShow conflict: () -> Response
    ) async throws -> Response {
        let guide = try context.parameters.require("guide")
        let workshop = context.workshop(desk)
        do {
            return .seeOther(
                try await workshop.once(form) { transaction in
                    try await workshop.change(guide, part, form, in: transaction, change)
                    return location
                }
            )
        } catch let problem as Problem where problem.code == .conflict {
            return conflict()
        }
    }

    private func draft(_ context: OfficerContext) async throws -> GuideDraft {
        let draft = try await context.workshop(desk)
            .draft(of: try context.parameters.require("guide"), in: desk.database)
        return draft
    }

    /// Of the draft as it is now.
    private func view(_ draft: GuideDraft, _ sheet: GuideSheet, _ context: OfficerContext) -> GuidePartView {
        GuidePartView(
            frame: desk.frame,
            officer: context.officer,
            draft: draft,
            sheet: sheet,
            catalogue: desk.catalogue.snapshot,
            seen: (draft.id.uuidString.lowercased(), String(draft.revision))
        )
    }

    /// Of the draft as the form was drawn for it: a conflict is found when it is saved.
    private func redrawn(
        _ draft: GuideDraft,
        _ sheet: GuideSheet,
        _ form: Form,
        _ context: OfficerContext
    ) -> GuidePartView {
        var view = view(draft, sheet, context)
        view.seen = (form.text(GuideDraftNames.draft), form.text(FormNames.revision))
        return view
    }
}

/// What is done with a part's place among the others.
enum PlaceAct: String {
    case up, down, remove
}

extension Array {
    fileprivate mutating func place(_ act: PlaceAct, where isIt: (Element) -> Bool) {
        guard let place = firstIndex(where: isIt) else { return }
        switch act {
        case .up where place > 0: swapAt(place, place - 1)
        case .down where place < count - 1: swapAt(place, place + 1)
        case .remove: remove(at: place)
        case .up, .down: break
        }
    }
}
