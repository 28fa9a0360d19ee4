import Content
import Domain
import Foundation
import Testing

/// What is wrong with how a file is written, with the exact place.
@Suite struct LoadingTests {
    @Test func `the sample has no faults`() throws {
        let reading = try ContentFolder(procedures: ["sample.yml": SampleProcedure().text]).read()
        #expect(reading.faults.map(\.description) == [])
        #expect(reading.content?.procedures.map(\.id) == ["sample"])
    }

    @Test func `one reading finds the faults of all files`() throws {
        let spoiled = try SampleProcedure().with("kana: x\nhinweis: y", for: "kana: みほんのとどけで")
        let folder = ContentFolder(
            procedures: ["a.yml": spoiled.text, "b.yml": "id: [", "c.yml": SampleProcedure().text],
            town: ["life-events.yml": "- {code: MI, name: 転入}\n- {code: MO, kana: てんしゅつ}\n"]
        )
        #expect(
            try folder.read().faults.map { "\($0.file):\($0.line):\($0.column)" } == [
                "Procedures/a.yml:6:1", "Procedures/b.yml:2:1", "Town/life-events.yml:1:3", "Town/life-events.yml:2:3",
            ]
        )
    }

    @Test func `a missing file and an empty folder are faults`() throws {
        let nowhere = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        #expect(
            Content.load(from: nowhere, today: .sample).faults.map(\.file) == [
                "Procedures", "Town/calendars.yml", "Town/departments.yml", "Town/facts.yml", "Town/life-events.yml",
                "Town/offices.yml", "Town/papers.yml", "Town/purposes.yml", "Town/resources.yml", "Town/town.yml",
            ]
        )
        #expect(try ContentFolder(procedures: [:]).read().faults.map(\.file) == ["Procedures"])
    }
}
