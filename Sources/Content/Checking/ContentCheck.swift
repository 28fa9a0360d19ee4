import Domain

/// Whether the content makes sense: everything that is wrong with it, each at its line.
package struct ContentCheck: Sendable {
    /// In the order of files and lines.
    package let faults: [ContentFault]
    /// How many combinations of answers were tried.
    package let combinations: Int
    /// In how many ways the questions of each guide can be answered, by the guide's id.
    package let paths: [String: UInt128]

    /// - Parameter today: the day on which fees must be known and from which days like `today-10` are counted.
    package init(_ content: Content, today: CivilDate) {
        let packages = PackagesCheck(content.procedureFiles, content.guideFiles, town: content.town, today: today)
        let names = CatalogueCheck(content).faults + MasterDataCheck(content).faults + GuidesCheck(content).faults
        let reservations = ReservationCheck(content, today: today)
        faults = (names + FactCheck(content).faults + reservations.faults + packages.faults).sorted()
        combinations = packages.combinations
        paths = packages.paths
    }
}
