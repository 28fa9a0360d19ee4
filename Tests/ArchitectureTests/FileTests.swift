import Foundation
import Testing

@Suite struct FileTests {
    @Test func `no file is longer than 300 lines and half of them have at most 80`() throws {
        let files = try SourceTree.files(under: "Sources") + SourceTree.files(under: "Tests")
        for file in files {
            #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count) lines")
        }
        let lengths = files.map(\.lines.count).sorted()
        #expect(lengths[lengths.count / 2] <= 80)
    }

    @Test func `no name says nothing`() throws {
        let empty = /(?i)(Util|Utils|Utilities|Common|Helpers?|Managers?|Extensions|Misc|Shared|Impl)\b/
        for file in try SourceTree.files(under: "Sources") + SourceTree.files(under: "Tests") {
            let name = file.name.replacing(".swift", with: "")
            #expect(name.firstMatch(of: empty) == nil, "\(file.path)")
        }
    }

    @Test func `a file declares the type that it is named after`() throws {
        for file in try SourceTree.files(under: "Sources") where file.name.first?.isUppercase == true {
            let types = file.code.matches(
                of: /(?m)^(?:package |final |indirect )*(?:struct|enum|actor|class|protocol|typealias) (\w+)/
            )
            .map { String($0.1) }
            guard types.count == 1, let type = types.first else { continue }
            let isExtension = file.code.contains("extension ")
            let name = file.name.replacing(".swift", with: "")
            #expect(name == type || isExtension, "\(file.path) declares \(type)")
        }
    }

    @Test func `nothing is left undone`() throws {
        for file in try SourceTree.files(under: "Sources") {
            #expect(file.text.firstMatch(of: /TODO|FIXME|XXX|fatalError|try!|as!/) == nil, "\(file.path)")
        }
    }
}
