import Domain
import Foundation
import Yams

/// Reads the files of a content folder and collects every fault in how they are written.
struct ContentLoader {
    let folder: URL
    private(set) var faults: [ContentFault] = []

    init(folder: URL) {
        self.folder = folder
    }

    /// `nil` when a file could not be read as what it must be; the faults say why.
    mutating func read<Value: Decodable>(_ file: String, as shape: Shape) -> ContentFile<Value>? {
        guard let bytes = try? Data(contentsOf: folder.appending(path: file)) else {
            faults.append(ContentOutline(file: file).fault(.error(.top, "ファイルがないか、読めません。")))
            return nil
        }
        guard let text = String(data: bytes, encoding: .utf8) else {
            faults.append(ContentOutline(file: file).fault(.error(.top, "文字コードが UTF-8 ではありません。")))
            return nil
        }
        let reading = YAMLReading<Value>(text: text, file: file, shape: shape)
        faults += reading.faults
        return reading.content
    }

    /// Every procedure that could be read, in the order of the file names.
    mutating func readProcedures() -> [ContentFile<Procedure>] {
        let files = files(in: "Procedures")
        if files.isEmpty {
            let finding = ContentFinding.error(.top, "手続のファイル（*.yml）が一つもありません。")
            faults.append(ContentOutline(file: "Procedures").fault(finding))
        }
        return files.compactMap { read($0, as: .procedure) }
    }

    /// Every guide that could be read, in the order of the file names. A town may have none.
    mutating func readGuides() -> [ContentFile<Guide>] {
        files(in: "Guides").compactMap { read($0, as: .guide) }
    }

    private func files(in directory: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: directory).path)
        return (names ?? []).filter { $0.hasSuffix(".yml") }.sorted().map { "\(directory)/\($0)" }
    }
}
