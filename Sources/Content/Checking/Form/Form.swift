import Domain

/// A procedure's fields in the order of asking; those of a repeating group stand behind the group.
struct Form: Sendable {
    let procedure: Procedure
    private(set) var fields: [FormField] = []
    private var positions: [FieldID: Int] = [:]

    init(_ procedure: Procedure) {
        self.procedure = procedure
        for (number, step) in procedure.steps.enumerated() {
            let path = ContentPath.top["steps"][number]["fields"]
            let conditions = [step.when].compactMap(\.self)
            for (index, field) in step.fields.enumerated() {
                add(field, at: path[index], step: number, conditions: conditions)
            }
        }
    }

    /// The questions of a guide.
    init(_ guide: Guide) {
        procedure = guide.form
        for (number, step) in procedure.steps.enumerated() {
            for field in step.fields {
                add(field, at: .top["questions"][number], step: number, conditions: [])
            }
        }
    }

    private mutating func add(
        _ field: Field,
        at path: ContentPath,
        step: Int,
        group: FieldID? = nil,
        conditions outer: [Condition]
    ) {
        let conditions = outer + [field.when].compactMap(\.self)
        let position = fields.count
        positions[field.id] = positions[field.id] ?? position
        fields.append(
            FormField(field: field, path: path, position: position, step: step, group: group, conditions: conditions)
        )
        guard case .group(let options) = field.kind else { return }
        for (index, member) in options.fields.enumerated() {
            add(
                member,
                at: path["fields"][index],
                step: step,
                group: field.id,
                conditions: conditions + [.isAnswered(field.id)]
            )
        }
    }

    /// Of several fields with the same id, the first.
    subscript(id: FieldID) -> FormField? {
        positions[id].map { fields[$0] }
    }
}
