import Domain
import Foundation

extension DERReader {
    /// A time of X.509: UTCTime until 2049, GeneralizedTime from 2050, to the second and in UTC (RFC 5280, 4.1.2.5).
    mutating func readTime() throws(DERFault) -> Date {
        if let value = try readIf(.utcTime) {
            return try value.moment(yearDigits: 2)
        }
        let date = try readGeneralizedTime()
        guard date >= Self.start2050 else { throw .badValue }
        return date
    }

    /// A time of OCSP and of extensions (RFC 6960, 4.2.2.1).
    mutating func readGeneralizedTime() throws(DERFault) -> Date {
        try read(.generalizedTime).moment(yearDigits: 4)
    }

    private static let start2050 = Date(timeIntervalSince1970: 2_524_608_000)
}

extension DERValue {
    /// `…MMDDhhmmssZ` behind a year of two or four digits.
    fileprivate func moment(yearDigits: Int) throws(DERFault) -> Date {
        guard content.count == yearDigits + 11, content.last == UInt8(ascii: "Z") else { throw .badValue }
        var numbers: [Int] = []
        var rest = content.dropLast()
        while !rest.isEmpty {
            let width = numbers.isEmpty ? yearDigits : 2
            numbers.append(try Self.number(rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        // 50…99 are of the twentieth century: RFC 5280, 4.1.2.5.1.
        let year = yearDigits == 4 ? numbers[0] : numbers[0] + (numbers[0] < 50 ? 2000 : 1900)
        guard let day = CivilDate(year: year, month: numbers[1], day: numbers[2]),
            numbers[3] < 24, numbers[4] < 60, numbers[5] < 60
        else { throw .badValue }
        let seconds = ((day.daysSinceEpoch * 24 + numbers[3]) * 60 + numbers[4]) * 60 + numbers[5]
        return Date(timeIntervalSince1970: TimeInterval(seconds))
    }

    private static func number(_ digits: ArraySlice<UInt8>) throws(DERFault) -> Int {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { throw .badValue }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}
