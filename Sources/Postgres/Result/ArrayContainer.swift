/// The elements of a PostgreSQL array of one dimension.
struct ArrayContainer: UnkeyedDecodingContainer {
    private let array: Cell
    private let elementType: TypeIdentifier
    private let elementCount: Int
    private var offset: Int

    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { elementCount }
    var isAtEnd: Bool { currentIndex >= elementCount }

    init(_ cell: Cell) throws {
        array = cell
        let dimensions: Int32 = try cell.integer(at: 0, for: [Any].self)
        elementType = TypeIdentifier(rawValue: try cell.integer(at: 8, for: [Any].self))
        switch dimensions {
        case 0:
            elementCount = 0
        case 1:
            elementCount = Int(try cell.integer(at: 12, for: [Any].self) as Int32)
        default:
            throw cell.mismatch([Any].self, because: "it has \(dimensions) dimensions or is no array")
        }
        offset = 20
    }

    private func element() throws -> (cell: Cell, end: Int) {
        guard !isAtEnd else { throw array.mismatch([Any].self, because: "it has only \(elementCount) elements") }
        let length = Int(try array.integer(at: offset, for: [Any].self) as Int32)
        let start = offset + 4
        guard length >= 0 else { return (Cell(bytes: nil, type: elementType, column: array.column), start) }
        let bytes = try array.nonNull([Any].self)
        guard start + length <= bytes.count else { throw array.mismatch([Any].self, because: "it is cut") }
        let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
        return (Cell(bytes: part, type: elementType, column: array.column), start + length)
    }

    mutating func decodeNil() throws -> Bool {
        let (cell, end) = try element()
        guard cell.isNull else { return false }
        offset = end
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (cell, end) = try element()
        let value = try cell.decode(as: type)
        offset = end
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw array.mismatch(keyedBy, because: "its elements are no objects; wrap them in SQLJSON")
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw array.mismatch([Any].self, because: "its elements are no arrays")
    }

    mutating func superDecoder() throws -> any Decoder {
        CellDecoder(cell: try element().cell)
    }
}
