import Content
import Domain
import HTML

/// Procedures as cards that lead to their pages.
struct ProcedureCards: Component {
    let procedures: [Procedure]
    let catalogue: CatalogueSnapshot
    let today: CivilDate
    var style: String?

    var body: some HTML {
        ul(.class("cards", style)) {
            ForEach(procedures) { procedure in
                li {
                    div(.class("card")) {
                        h3(.class("card__title")) {
                            a(.href(Path.procedure(procedure.id)), .class("card__link")) { procedure.name.japanese }
                        }
                        p(.class("card__text")) { procedure.summary.japanese }
                        p(.class("card__foot")) {
                            span { procedure.fee.isFree ? "無料" : "手数料 \(procedure.priceTag(on: today))" }
                            span { effort(procedure) }
                            if let department = catalogue.department(procedure.department) {
                                span { department.name.japanese }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension ProcedureCards {
    private func effort(_ procedure: Procedure) -> String {
        guard procedure.isOnline else { return "窓口など" }
        return "約\(procedure.estimatedMinutes(in: catalogue.town.town, on: today))分"
    }
}

extension Procedure {
    /// What to write behind 手数料: 無料, 150円から, or that the office tells the amount.
    func priceTag(on day: CivilDate) -> String {
        guard !fee.isFree else { return "無料" }
        // The first line of a price list is the fee itself; postage and the like follow.
        guard let line = fee.schedule(on: day)?.lines.first,
            let price = line.yen ?? line.prices?.yen.values.min()
        else { return "審査で決まります" }
        return "\(NumberText.yen(price))から"
    }
}
