import Foundation

extension SignedDocument {
    /// The document as people read it, line by line.
    package var text: String {
        let head = ["\(town)　\(procedure.name)", "申請の控え番号　\(application.uuidString.lowercased())", ""]
        let answered = answers.flatMap(\.text)
        let attached = files.flatMap { file in
            ["■ 添付ファイル　\(file.name)", "　\(NumberText.grouped(file.size))バイト", "　SHA-256　\(file.sha256)"]
        }
        return (head + answered + attached).joined(separator: "\n") + "\n"
    }
}

extension SignedDocument.ConfirmedAnswer {
    fileprivate var text: [String] {
        var text = ["■ \(question)"]
        text += (terms ?? "").split(separator: "\n").map { "　（\($0)）" }
        text += lines.map { "　\($0)" }
        if let cardReason { text.append("　（マイナンバーカードの内容と違う理由　\(cardReason)）") }
        return text
    }
}
