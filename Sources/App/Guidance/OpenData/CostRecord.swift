import Domain

/// What something costs (CPSV-AP: Cost): a line of the price list, or one price of a line that hangs on a choice.
struct CostRecord: Encodable {
    let id: String
    let type = OpenDataType.cost
    let identifier: String
    let description: LanguageMap
    /// Yen; absent where the office fixes the amount.
    let hasValue: Int?
    let currency = OpenDataPlaces.yen

    /// The price list in force on a day.
    ///
    /// - Parameter id: the procedure's.
    static func costs(of procedure: Procedure, on day: CivilDate, id: String) -> [CostRecord] {
        priceList(of: procedure, on: day).enumerated().map { index, price in
            CostRecord(
                id: "\(id)#cost-\(index + 1)",
                identifier: "\(procedure.id)-cost-\(index + 1)",
                description: price.label,
                hasValue: price.yen
            )
        }
    }

    private struct Price {
        let label: LanguageMap
        let yen: Int?
    }

    private static func priceList(of procedure: Procedure, on day: CivilDate) -> [Price] {
        guard !procedure.fee.isFree else {
            return [Price(label: Text("無料", translations: ["en": "Free"]).byLanguage, yen: 0)]
        }
        guard let schedule = procedure.fee.schedule(on: day) else {
            return [Price(label: Text("審査で決まります").byLanguage, yen: nil)]
        }
        return schedule.lines.flatMap { prices(of: $0, in: procedure) }
    }

    private static func prices(of line: FeeLine, in procedure: Procedure) -> [Price] {
        guard let choice = line.prices else { return [Price(label: line.label.byLanguage, yen: line.yen)] }
        let sorted = choice.yen.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return sorted.map { value, yen in
            let chosen = label(of: value, in: procedure.field(choice.field))
            let words = chosen.map { Text("\(line.label())（\($0())）") } ?? line.label
            return Price(label: words.byLanguage, yen: yen)
        }
    }

    private static func label(of value: String, in field: Field?) -> Text? {
        switch field?.kind {
        case .choice(let options), .choices(let options): options.options.first { $0.value == value }?.label
        default: nil
        }
    }
}
