/// All records together: each is as it was signed, stands under its own name, and follows upon the writer's record before;
/// none is missing, and none is beside the chain.
package struct EvidenceChain: Sendable {
    private let records: [String: SignedEvidence]
    private let ends: [String: String]
    private let sheets: [(id: String, digest: String, sheet: SignedEvidence.Sheet)]

    /// - Parameters:
    ///   - records: by the names under which they were found.
    ///   - ends: of each writer the digest of his last record, as far as that is known.
    package init(_ records: [String: SignedEvidence], ends: [String: String] = [:]) {
        self.records = records
        self.ends = ends
        sheets = records.sorted { $0.key < $1.key }.compactMap { id, signed in
            (try? signed.sheet()).map { (id: id, digest: signed.digest, sheet: $0) }
        }
    }

    /// Digests of the writer's records that no other of his follows; one, unless something is wrong.
    func ends(of writer: String) -> [String] {
        let own = sheets.filter { $0.sheet.evidence.writer == writer }
        let followed = Set(own.map { $0.sheet.previous })
        return own.map { $0.digest }.filter { !followed.contains($0) }
    }

    /// - Returns: what is wrong, a sentence for each.
    package func faults(trusting authority: String) async -> [String] {
        var faults: [String] = []
        for (id, signed) in records.sorted(by: { $0.key < $1.key }) {
            if let fault = await signed.fault(trusting: authority) { faults.append("\(id)　\(fault.rawValue)") }
        }
        return faults + faultsOfOrder
    }

    private var faultsOfOrder: [String] {
        var faults: [String] = []
        let writers = Dictionary(sheets.map { ($0.digest, $0.sheet.evidence.writer) }) { first, _ in first }
        var followed: Set<[String]> = []
        for (id, _, sheet) in sheets {
            let writer = sheet.evidence.writer
            if id != sheet.evidence.id { faults.append("\(id)　文書にある番号 \(sheet.evidence.id) と違います。") }
            if !sheet.previous.isEmpty, writers[sheet.previous] != writer {
                faults.append("\(id)　\(writer) の、この前の記録がありません。")
            }
            if !followed.insert([writer, sheet.previous]).inserted {
                faults.append("\(id)　\(writer) の同じ記録に続くものが、ほかにもあります。")
            }
        }
        for (writer, end) in ends.sorted(by: { $0.key < $1.key }) where writers[end] != writer {
            faults.append("\(writer)　最後の記録がありません。")
        }
        return faults
    }
}
