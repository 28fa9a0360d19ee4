import HTML
import NIOCore
import Testing

struct StreamingTests {
    struct Report: Component {
        let rows: Int

        var body: some HTML {
            Document(language: "ja") {
                title { "一覧" }
            } body: {
                if rows > 0 {
                    table {
                        tbody {
                            ForEach(0..<rows) { row in
                                tr {
                                    td { row }
                                    td { "申請 <\(row)>" }
                                }
                            }
                        }
                    }
                } else {
                    p { "ありません" }
                }
                ul { for number in 1...3 { li { number } } }
                footer { Optional("終わり") }
            }
        }
    }

    @Test(arguments: [0, 1, 40, 5_000], [1, 100, 16_384])
    func `a streamed page is the rendered page`(rows: Int, chunkSize: Int) async throws {
        let report = Report(rows: rows)
        var streamed = ByteBuffer()
        try await report.stream(chunkSize: chunkSize) { streamed.writeImmutableBuffer($0) }
        #expect(streamed == report.render())
    }

    @Test func `a list of 100 000 rows passes through in small chunks`() async throws {
        var sizes: [Int] = []
        try await Report(rows: 100_000).stream(chunkSize: 16_384) { sizes.append($0.readableBytes) }
        #expect(sizes.count > 200)
        #expect(sizes.dropLast().allSatisfy { (16_384..<17_000).contains($0) })
    }

    @Test func `a page ends where its reader goes away`() async {
        struct Gone: Error {}
        var chunks = 0
        await #expect(throws: Gone.self) {
            try await Report(rows: 100_000).stream(chunkSize: 1_000) { _ in
                chunks += 1
                if chunks == 3 { throw Gone() }
            }
        }
        #expect(chunks == 3)
    }
}
