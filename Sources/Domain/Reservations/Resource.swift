/// Of what there is only so much at a time: the desks of a counter, or its people who can do what others cannot (a skill).
/// File `Town/resources.yml`.
package struct Resource: Sendable, Hashable, Codable, Identifiable {
    /// Lower-case ASCII with hyphens, e.g. `shiminka-todoke`.
    package var id: String
    package var name: Text
    /// Where it is; see `Office.Counter`.
    package var counter: String
    /// On which days and at what hours it is there; see `OpeningCalendar`.
    package var calendar: String
    /// Hours within those of the calendar; all of them when absent.
    package var hours: [OpeningHours]?
    /// How long a slot is, in minutes.
    package var slot: Int
    /// When slots begin; one after the other from the opening when absent.
    package var starts: [MinuteOfDay]?
    /// How many visits there can be at the same time.
    package var capacity: Int
    /// Other capacities at certain times; the first that fits counts.
    package var capacities: [CapacityRule]?
    /// So many of them are only for those who call or come to the counter.
    package var forStaff: Int?
    /// So many of them are only for those who have priority; see `Purpose.priority`.
    package var forPriority: Int?
    /// So many hours before a slot begins, what is kept for some is for all. Never when absent.
    package var releasedHoursBefore: Int?
    /// Facts that the city still has to confirm; seen by staff only.
    package var unconfirmed: [String]?

    package struct CapacityRule: Sendable, Hashable, Codable {
        /// Every day when absent.
        package var weekdays: [Weekday]?
        /// All day when absent.
        package var hours: OpeningHours?
        package var capacity: Int

        package init(weekdays: [Weekday]?, hours: OpeningHours?, capacity: Int) {
            self.weekdays = weekdays
            self.hours = hours
            self.capacity = capacity
        }
    }
}
