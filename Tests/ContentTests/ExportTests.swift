import Content
import Domain
import Testing

/// A procedure written out as a package and read again.
@Suite struct ExportTests {
    private let content: Content

    init() throws {
        content = try #require(ShippedContent.reading.content)
    }

    @Test func `every procedure comes back unchanged`() throws {
        for procedure in content.procedures {
            let yaml = try ProcedurePackage.yaml(for: procedure)
            let package = ProcedurePackage(yaml: yaml, file: "p.yml", town: content.town, today: .sample)
            #expect(package.faults.map(\.description) == [])
            #expect(package.procedure == procedure)
        }
    }

    @Test func `the same procedure always gives the same text`() throws {
        for procedure in content.procedures {
            let yaml = try ProcedurePackage.yaml(for: procedure)
            let package = ProcedurePackage(yaml: yaml, file: "p.yml", town: content.town, today: .sample)
            #expect(try ProcedurePackage.yaml(for: #require(package.procedure)) == yaml)
        }
    }

    @Test func `texts keep their languages, lines, quotes and what looks like other YAML`() throws {
        let sample = try SampleProcedure()
            .with("summary: {ja: '一行目: 「引用」 # 番号', pt-BR: 'yes', en: \"null\"}", for: "summary: 見本の届出です。")
            .with("text: \"一行目です。\\n二行目です。\"}", for: "text: 書いたことは事実です。}")
        let procedure = try #require(
            ProcedurePackage(yaml: sample.text, file: "p.yml", town: content.town, today: .sample).procedure
        )
        let yaml = try ProcedurePackage.yaml(for: procedure)
        #expect(yaml.contains("  ja: '一行目: 「引用」 # 番号'\n  en: 'null'\n  pt-BR: 'yes'\n"))
        #expect(ProcedurePackage(yaml: yaml, file: "p.yml", town: content.town, today: .sample).procedure == procedure)
    }

    @Test func `a package with a slip gives its faults and no procedure`() throws {
        let sample = try SampleProcedure().with(
            "when: {field: reasn, is: change}",
            for: "when: {field: reason, is: change}"
        )
        let package = ProcedurePackage(yaml: sample.text, file: "p.yml", town: content.town, today: .sample)
        #expect(package.procedure == nil)
        #expect(
            package.faults.map(\.description) == [
                "p.yml:46:12: エラー: steps › details › when › field: 項目「reasn」は使えません。「reason」のことですか。"
            ]
        )
    }
}
