import Foundation

/// For what somebody comes to a counter (用件). File `Town/purposes.yml`, in the order in which they are offered.
package struct Purpose: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, e.g. `card-uketori`.
    package var id: String
    package var name: Text
    package var kana: String
    package var summary: Text?
    /// The section that answers for it.
    package var department: String
    /// How long a visit of one person takes, in minutes.
    package var minutes: Int
    /// How much longer with every further person; the same time for all when absent.
    package var minutesPerPerson: Int?
    /// How many people one visit may be for.
    package var people: Int
    package var places: [Place]
    package var window: BookingWindow
    /// When reservations begin for which so many people come at once that they have to wait in line. None when absent.
    package var waitingRoom: Opening?
    /// Things to bring; see `Paper`.
    package var papers: [String]?
    /// The catalogue's procedures that are done in this visit.
    package var procedures: [String]?
    /// What one should know before coming.
    package var note: Text?
    /// Who may use the seats kept for priority, as a statement that is ticked, e.g. 妊娠中の方がいる. Nobody when absent.
    package var priority: Text?
    /// What is asked besides name and telephone number, without conditions.
    package var questions: [Field]?
    /// Only staff enter visits for it, e.g. after a talk on the telephone.
    package var isByStaffOnly: Bool?
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]?

    /// A day and an hour at which many come at once.
    package struct Opening: Sendable, Hashable, Codable {
        package var day: CivilDate
        package var opensAt: MinuteOfDay

        package var moment: Date { day.moment(at: opensAt) }
    }

    /// One of the counters at which it is done, and what it takes there.
    package struct Place: Sendable, Hashable, Codable {
        /// Every one of them is needed for the whole visit; all stand at the same counter and have slots of the same length.
        package var resources: [String]

        package init(resources: [String]) {
            self.resources = resources
        }
    }
}

extension Purpose {
    /// How long a visit of so many people takes, in minutes.
    package func minutes(for people: Int) -> Int {
        minutes + max(0, people - 1) * (minutesPerPerson ?? 0)
    }
}
