/// How numbers are written for people.
package enum NumberText {
    /// 1,200
    package static func grouped(_ number: some BinaryInteger) -> String {
        let digits = String(number.magnitude)
        let head = digits.utf8.count % 3
        var groups = head == 0 ? [] : [String(digits.prefix(head))]
        var rest = digits.dropFirst(head)
        while !rest.isEmpty {
            groups.append(String(rest.prefix(3)))
            rest = rest.dropFirst(3)
        }
        return (number < 0 ? "-" : "") + groups.joined(separator: ",")
    }

    /// 1,200円
    package static func yen(_ amount: Int) -> String { grouped(amount) + "円" }
}
