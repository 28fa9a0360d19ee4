import Domain
import Foundation

/// Who applies, as the first name and the first reading of the form say.
struct ApplicantName: Sendable {
    let name: String
    let kana: String

    init(_ application: OpenApplication, town: Town) {
        self.init(Journey(of: application, town: town))
    }

    init(_ journey: Journey) {
        name = Self.first(.name, in: journey)
        kana = Self.first(.kana, in: journey)
    }

    private static func first(_ kind: FieldKind.Word, in journey: Journey) -> String {
        journey.singleQuestions.first { $0.field.kind.word == kind }?.display().joined() ?? ""
    }
}
