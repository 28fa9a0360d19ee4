/// What each sealed value of a resident's record is; see `RecordKey`.
enum ResidentPurpose {
    static let subject = "residents.subject"
    static let basicFour = "residents.basic_four"
    static let email = "residents.email"
    /// Of the blind index by which a resident is found again.
    static let subjectTerm = "residents.subject_term"
    static let roundTrips = "identity_round_trips.trips"
}
