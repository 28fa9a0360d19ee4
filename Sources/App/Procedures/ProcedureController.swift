import Content
import Domain
import Foundation
import Hummingbird

/// The list of procedures and the page of each.
struct ProcedureController: Sendable {
    let desk: Desk

    private static let pageSize = 20

    /// `q` are words, `department` and `event` narrow the list, `page` counts from 1.
    func index(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        let parameters = request.uri.queryParameters
        let query = ProcedureQuery(
            words: parameters["q"].map { String($0.prefix(100)) } ?? "",
            department: parameters["department"].flatMap { catalogue.department(String($0)) },
            lifeEvent: parameters["event"].flatMap { code in catalogue.lifeEvents.first { $0.code == String(code) } }
        )
        let found = catalogue.search.find(
            query.words,
            department: query.department?.id,
            lifeEvent: query.lifeEvent?.code
        )
        let pages = max(1, (found.count + Self.pageSize - 1) / Self.pageSize)
        let number = min(max(1, parameters["page"].flatMap { Int($0) } ?? 1), pages)
        let page = ProcedureListPage(
            frame: desk.frame,
            catalogue: catalogue,
            query: query,
            today: desk.today,
            procedures: Array(found.dropFirst((number - 1) * Self.pageSize).prefix(Self.pageSize)),
            total: found.count,
            guides: number == 1 && query.department == nil ? catalogue.guides(for: query) : [],
            similar: found.isEmpty ? catalogue.search.similar(to: query.words) : [],
            page: PageNumber(number: number, count: pages)
        )
        return DrawnPage(page).response(to: request)
    }

    func show(_ request: Request, _ context: PublicContext) async throws -> Response {
        let catalogue = desk.catalogue.snapshot
        guard let procedure = catalogue.procedure(try context.parameters.require("procedure")) else {
            throw Problem(.notFound, "お探しの手続は見つかりませんでした。手続の名前で検索してください。")
        }
        let today = desk.today
        let page = catalogue.pages.page(at: Path.procedure(procedure.id), on: today) {
            ProcedurePage(
                frame: desk.frame,
                town: catalogue.town,
                procedure: procedure,
                department: catalogue.department(procedure.department),
                places: (procedure.places ?? []).compactMap(catalogue.whereabouts),
                purposes: catalogue.book.purposes(of: procedure.id),
                today: today,
                takesSignatures: desk.config.services.signatures.rule == .required
            )
        }
        return page.response(to: request)
    }
}

extension CatalogueSnapshot {
    /// The guides that a query finds: those of the life event, or else by the words.
    fileprivate func guides(for query: ProcedureQuery) -> [Guide] {
        guard !query.description.isEmpty else { return [] }
        return guideSearch.find(query.words) { query.lifeEvent == nil || $0.event == query.lifeEvent?.code }
    }
}
