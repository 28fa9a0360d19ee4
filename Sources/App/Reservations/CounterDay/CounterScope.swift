import Domain

/// The counters that an officer works at: those of the own department, and for administrators all.
struct CounterScope: Sendable {
    let office: Office
    /// In the order of a walk through the office.
    let counters: [Office.Counter]

    /// - Throws: `Problem(.notFound)` also when there is one where the officer has no counter.
    init(_ id: String, for officer: OfficerSession, in catalogue: CatalogueSnapshot) throws {
        guard let scope = Self.all(for: officer, in: catalogue).first(where: { $0.office.id == id }) else {
            throw Problem(.notFound, "この窓口は見つかりませんでした。")
        }
        self = scope
    }

    private init(office: Office, counters: [Office.Counter]) {
        self.office = office
        self.counters = counters
    }

    static func all(for officer: OfficerSession, in catalogue: CatalogueSnapshot) -> [CounterScope] {
        catalogue.offices.compactMap { office in
            let own = office.counters.filter {
                officer.role == .administrator || $0.department == officer.departmentID
            }
            return own.isEmpty ? nil : CounterScope(office: office, counters: own)
        }
    }

    var ids: [String] { counters.map(\.id) }

    /// What is done at these counters.
    func purposes(of book: ReservationBook) -> [Purpose] {
        let ids = ids
        return book.purposes.filter { purpose in
            purpose.places.contains { place in
                place.resources.first.flatMap { book.resources[$0] }.map { ids.contains($0.counter) } ?? false
            }
        }
    }
}

extension Office {
    /// Where a counter stands among the others: the letter of its call numbers.
    func position(of counter: String) -> Int { counters.firstIndex { $0.id == counter } ?? 0 }

    /// What a counter is called.
    func name(ofCounter id: String) -> String { counters.first { $0.id == id }?.name() ?? "" }
}
