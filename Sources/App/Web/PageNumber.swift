/// Which page of a list this is, counted from 1.
struct PageNumber: Sendable, Hashable {
    let number: Int
    let count: Int
}
