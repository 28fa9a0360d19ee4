import Foundation
import HTML
import Testing

struct JSONBlockTests {
    struct Answer: Codable, Equatable {
        var text: String
        var pages: [Int]
    }

    @Test func `a value is written as JSON that a script can read`() throws {
        let block = try JSONBlock(id: "answers", Answer(text: "町", pages: [1, 2]))
        #expect(
            rendered { block }
                == "<script type=\"application/json\" id=\"answers\">{\"pages\":[1,2],\"text\":\"町\"}</script>"
        )
    }

    @Test(arguments: ["</script><script>alert(1)</script>", "<!--<script>", "]]>&\u{2028}", "\\u003C/script>"])
    func `no value can end the block, and it reads back the same`(text: String) throws {
        let answer = Answer(text: text, pages: [])
        let block = try JSONBlock(id: "x", answer)
        let markup = rendered { block }
        let start = try #require(markup.firstIndex(of: ">"))
        let json = markup[markup.index(after: start)...].dropLast("</script>".count)
        #expect(!json.contains { "<>&".contains($0) })
        #expect(try JSONDecoder().decode(Answer.self, from: Data(json.utf8)) == answer)
    }

    @Test func `a value without a JSON form is an error`() {
        #expect(throws: EncodingError.self) { try JSONBlock(id: "x", Double.infinity) }
    }
}
