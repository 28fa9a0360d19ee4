import Content
import Domain
import Testing
import Yams

/// What the check calls unreachable is exactly what no applicant is asked, found out by filling in everything.
@Suite struct ExplorationTests {
    private let town = Town(name: "加古川市", prefecture: "兵庫県", city: "加古川市")

    @Test(arguments: 1...120)
    func `a question is called unreachable exactly when no answers lead to it`(_ seed: UInt64) throws {
        try expectExactness(RandomForm(seed: seed).yaml, typing: Array(RandomForm.entries))
    }

    @Test(arguments: 1...40)
    func `days that cannot be are told from days that can`(_ seed: UInt64) throws {
        try expectExactness(RandomDays(seed: seed).yaml, typing: Array(RandomDays.entries))
    }

    @Test func `a condition with too many possibilities is left open with a warning`() {
        let ticks = (1...11).map { "t\($0)" }
        let form = """
            steps:
              - id: first
                title: 一
                fields:
                  - {id: many, kind: choices, label: 印, options: [\(ticks.map { "{value: \($0), label: \($0)}" }.joined(separator: ", "))]}
                  - id: after
                    kind: yesNo
                    label: あと
                    when: {all: [\(ticks.map { "{field: many, includes: \($0)}" }.joined(separator: ", ")), {field: many, atMost: 10}]}

            """
        let yaml = SampleProcedure().withForm(form).text
        let faults = ProcedurePackage(yaml: yaml, file: "p.yml", town: town, today: .sample).faults
        #expect(
            faults.map(\.description).filter { $0.contains("after") } == [
                "p.yml:30:9: 注意: steps › first › fields › after › when: 答えの組み合わせが多すぎるため、すべては確かめられませんでした。"
            ]
        )
    }

    private func expectExactness(_ form: String, typing inputs: [(key: String, value: [[String]])]) throws {
        let yaml = SampleProcedure().withForm(form).text
        let faults = ProcedurePackage(yaml: yaml, file: "p.yml", town: town, today: .sample).faults
        let procedure = try YAMLDecoder().decode(Procedure.self, from: yaml)
        var neverAsked = Set(procedure.fields.map(\.id))
        for entries in Self.combinations(of: inputs) where !neverAsked.isEmpty {
            neverAsked.subtract(askedFields(of: procedure, entries))
        }
        let reported = unreachableFields(of: procedure, faults)
        if faults.contains(where: { $0.path.last == "require" && $0.level == .error }) {
            // Nobody keeps this rule, so nobody comes further; that is reported at the rule alone.
            #expect(reported.isSubset(of: neverAsked))
        } else {
            #expect(reported == neverAsked)
        }
    }

    /// The questions in steps to which one comes with these entries.
    private func askedFields(of procedure: Procedure, _ entries: Entries) -> [FieldID] {
        let journey = Journey(procedure, entries: entries, town: town, today: .sample)
        return journey.steps.filter { journey.canVisit($0.step.id) }.flatMap { $0.questions.map(\.field.id) }
    }

    private func unreachableFields(of procedure: Procedure, _ faults: [ContentFault]) -> Set<FieldID> {
        let closed = faults.filter { $0.path.first == "steps" && $0.path.last == "when" && $0.level == .error }
        return closed.reduce(into: []) { fields, fault in
            if fault.path.count == 3 {
                fields.formUnion(procedure.step(fault.path[1])?.fields.map(\.id) ?? [])
            } else {
                fields.insert(FieldID(rawValue: fault.path[3]))
            }
        }
    }

    /// Everything that can be typed into the inputs.
    private static func combinations(of inputs: [(key: String, value: [[String]])]) -> [Entries] {
        inputs.reduce([Entries()]) { combinations, input in
            combinations.flatMap { entries in
                input.value.map { typed in
                    var entries = entries
                    entries[EntryKey(rawValue: input.key)] = typed
                    return entries
                }
            }
        }
    }
}
