import Foundation

extension SignedDocument {
    /// The document as people read it, line by line.
    package var text: String {
        let head = ["\(town)　\(procedure.name)", "申請の控え番号　\(application.uuidString.lowercased())", ""]
        let answered = answers.flatMap { answer in
            ["■ \(answer.question)"] + (answer.terms.map { $0.split(separator: "\n").map { "　（\($0)）" } } ?? [])
                + answer.lines.map { "　\($0)" }
        }
        let attached = files.flatMap { file in
            ["■ 添付ファイル　\(file.name)", "　\(NumberText.grouped(file.size))バイト", "　SHA-256　\(file.sha256)"]
        }
        return (head + answered + attached).joined(separator: "\n") + "\n"
    }
}
