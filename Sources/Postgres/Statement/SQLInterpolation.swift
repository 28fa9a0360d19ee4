extension SQL {
    package struct StringInterpolation: StringInterpolationProtocol {
        private(set) var text: String
        private(set) var bindings = Bindings()

        package init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            bindings.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        /// A value: becomes a bound parameter.
        package mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value) {
            let placeholder = appendPlaceholder(number: bindings.count + 1)
            bindings.append(value, placeholder: placeholder)
        }

        /// A value or null.
        package mutating func appendInterpolation<Value: SQLEncodable>(_ value: Value?) {
            let placeholder = appendPlaceholder(number: bindings.count + 1)
            bindings.append(value, placeholder: placeholder)
        }

        /// Another statement or a part of one, spliced in with its own bound values, which get new numbers.
        package mutating func appendInterpolation(fragment: SQL) {
            let source = fragment.text.utf8
            var rest = source.startIndex
            var moved: [Range<Int>] = []
            for placeholder in fragment.bindings.placeholders {
                let start = source.index(source.startIndex, offsetBy: placeholder.lowerBound)
                text += fragment.text[rest..<start]
                rest = source.index(start, offsetBy: placeholder.count)
                moved.append(appendPlaceholder(number: bindings.count + moved.count + 1))
            }
            text += fragment.text[rest...]
            bindings.append(contentsOf: fragment.bindings, placeholders: moved)
        }

        /// A name of a table or column, quoted.
        package mutating func appendInterpolation(identifier: String) {
            text += quotedIdentifier(identifier)
        }

        /// SQL text as it is. Never hand it anything that came from outside of the program.
        package mutating func appendInterpolation(unescaped: String) {
            text += unescaped
        }

        private mutating func appendPlaceholder(number: Int) -> Range<Int> {
            let start = text.utf8.count
            text += "$"
            text += String(number)
            return start..<text.utf8.count
        }
    }
}

/// `name` in the double quotes of an SQL identifier.
func quotedIdentifier(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
