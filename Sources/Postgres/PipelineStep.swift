/// A statement of a pipeline and how its answer is read.
package struct PipelineStep<Answer> {
    let sql: SQL
    let read: (QueryResult) throws -> Answer

    package static func rows<Row: Decodable>(_ sql: SQL, as row: Row.Type) -> Self where Answer == [Row] {
        Self(sql: sql) { try $0.rows(as: row) }
    }

    package static func first<Row: Decodable>(_ sql: SQL, as row: Row.Type) -> Self where Answer == Row? {
        Self(sql: sql) { try $0.first(as: row) }
    }

    package static func one(_ sql: SQL, as row: Answer.Type) -> Self where Answer: Decodable {
        Self(sql: sql) { try $0.one(as: row) }
    }

    /// The answer is the number of rows changed.
    package static func execute(_ sql: SQL) -> Self where Answer == Int {
        Self(sql: sql) { $0.affectedRows }
    }

    /// The same statement, whose answer is then turned into something else.
    package func map<Mapped>(_ transform: @escaping (Answer) throws -> Mapped) -> PipelineStep<Mapped> {
        PipelineStep<Mapped>(sql: sql) { try transform(read($0)) }
    }
}
