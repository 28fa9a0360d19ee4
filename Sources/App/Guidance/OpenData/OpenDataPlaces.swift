import Foundation

/// The absolute addresses by which things are named in the data.
struct OpenDataPlaces: Sendable {
    let site: URL

    /// Creative Commons, attribution, 4.0 international.
    static let license = "https://creativecommons.org/licenses/by/4.0/"
    static let licenseName = "クリエイティブ・コモンズ 表示 4.0 国際"
    static let yen = "http://publications.europa.eu/resource/authority/currency/JPY"

    /// An address of the citizens' site.
    func page(_ path: String) -> String { URL(string: path, relativeTo: site)?.absoluteString ?? path }

    /// Our own words, explained in the schema.
    var vocabulary: String { page(Path.openDataSchema) + "#" }

    func procedure(_ id: String) -> String { page(Path.procedureData(id)) }
    func guide(_ id: String) -> String { page(Path.guideData(id)) }
    func rule(_ id: String, of guide: String) -> String { "\(self.guide(guide))#\(id)" }
    func event(_ code: String) -> String { page(Path.lifeEvent(code)) }
    var town: String { page(Path.officeData) + "#town" }
    func department(_ id: String) -> String { page(Path.officeData) + "#department-\(id)" }
    func office(_ id: String) -> String { page(Path.officeData) + "#office-\(id)" }
    func counter(_ id: String) -> String { page(Path.officeData) + "#counter-\(id)" }

    /// The area of a town by its 全国地方公共団体コード, whose first five digits are those of 標準地域コード.
    static func area(_ code: String) -> String { "http://data.e-stat.go.jp/lod/sac/C\(code.prefix(5))" }
}
