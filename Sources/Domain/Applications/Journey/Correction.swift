/// A correction asked for by the office: which inputs it opens, and against what it is compared.
///
/// Open is what the office asked for, and what the correction itself makes necessary: questions that were not asked in
/// the submitted form, that now lack something, or that were changed already. Everything else is locked.
package struct Correction: Sendable, Hashable {
    /// Keys of fields, of a group's entries, or of fields in them: `birth`, `members.1`, `members.1.birth`.
    package var requested: Set<EntryKey>
    package var submitted: Entries

    package init(of submitted: Entries, requested: Set<EntryKey>) {
        self.submitted = submitted
        self.requested = requested
    }
}
