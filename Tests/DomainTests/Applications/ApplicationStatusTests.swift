import Domain
import Foundation
import Testing

@Suite struct ApplicationStatusTests {
    private let certificate = Course(outcome: .certificate, paymentIsDue: true, isWithdrawable: true)
    private let notification = Course(outcome: .notification, paymentIsDue: false, isWithdrawable: false)

    private func end(_ course: Course, _ acts: (ApplicationAct, ActorKind)...) throws -> ApplicationStatus {
        try acts.reduce(.draft) { try $0.move(by: $1.0, of: $1.1, on: course).to }
    }

    @Test func `every state can be reached from a draft`() {
        var reached: Set<ApplicationStatus> = [.draft]
        var edge = reached
        while !edge.isEmpty {
            let next = Set(ApplicationStatus.moves.filter { edge.contains($0.from) }.map(\.to)).subtracting(reached)
            reached.formUnion(next)
            edge = next
        }
        #expect(reached == Set(ApplicationStatus.allCases))
    }

    @Test func `only the ends have no way out`() {
        let final: Set<ApplicationStatus> = [
            .completed, .accepted, .withdrawn, .rejected, .expiredUnpaid, .cancelled, .divided,
        ]
        #expect(Set(ApplicationStatus.allCases.filter(\.isFinal)) == final)
        #expect(Set(ApplicationStatus.allCases.filter { $0.whoseTurn == .nobody }) == final)
    }

    @Test func `no row of the table stands twice`() {
        let rows = ApplicationStatus.moves.map { "\($0.from) \($0.act) \($0.to) \($0.who)" }
        #expect(Set(rows).count == rows.count)
    }

    @Test func `an act leads to one state on every course`() {
        for outcome in Outcome.allCases {
            for (isDue, isWithdrawable) in [(false, false), (false, true), (true, false), (true, true)] {
                let course = Course(outcome: outcome, paymentIsDue: isDue, isWithdrawable: isWithdrawable)
                for status in ApplicationStatus.allCases {
                    for actor in ActorKind.allCases {
                        let acts = status.acts(of: actor, on: course)
                        #expect(Set(acts).count == acts.count)
                    }
                }
            }
        }
    }

    @Test func `a paid certificate goes from draft to completion`() throws {
        #expect(
            try end(
                certificate,
                (.submission, .applicant),
                (.reception, .system),
                (.assignment, .officer),
                (.correctionRequest, .officer),
                (.correction, .applicant),
                (.approval, .officer),
                (.paymentConfirmation, .officer),
                (.issue, .officer),
                (.dispatch, .officer),
                (.completion, .officer)
            ) == .completed
        )
    }

    @Test func `a free certificate needs no payment`() throws {
        let free = Course(outcome: .certificate, paymentIsDue: false, isWithdrawable: true)
        #expect(try end(free, (.submission, .applicant), (.assignment, .officer), (.approval, .officer)) == .approved)
    }

    @Test func `a notification is accepted, not issued`() throws {
        #expect(
            try end(notification, (.submission, .applicant), (.assignment, .officer), (.acceptance, .officer))
                == .accepted
        )
        #expect(throws: Problem.self) {
            try ApplicationStatus.underReview.move(by: .approval, of: .officer, on: notification)
        }
        #expect(throws: Problem.self) {
            try ApplicationStatus.underReview.move(by: .acceptance, of: .officer, on: certificate)
        }
    }

    @Test func `an act that the state does not allow is a conflict and says why`() {
        let problem = #expect(throws: Problem.self) {
            try ApplicationStatus.completed.move(by: .withdrawal, of: .applicant, on: certificate)
        }
        #expect(problem?.code == .conflict)
        #expect(problem?.sentence == "この申請はいま「完了」のため、「取下げ」はできません。画面を読み込み直して、最新の状況をご確認ください。")
    }

    @Test func `an act of somebody else is forbidden`() {
        let problem = #expect(throws: Problem.self) {
            try ApplicationStatus.underReview.move(by: .approval, of: .applicant, on: certificate)
        }
        #expect(problem?.code == .forbidden)
    }

    @Test func `withdrawal is offered only where the procedure allows it`() {
        #expect(ApplicationStatus.underReview.acts(of: .applicant, on: certificate) == [.withdrawal])
        #expect(ApplicationStatus.underReview.acts(of: .applicant, on: notification).isEmpty)
    }

    @Test func `the course follows from procedure and amount`() throws {
        var procedure = try Procedure.sample()
        procedure.payment = .afterReview
        #expect(Course(procedure, amount: 150).paymentIsDue)
        #expect(!Course(procedure, amount: 0).paymentIsDue)
        #expect(!Course(procedure, amount: nil).paymentIsDue)
        procedure.payment = .atCounter
        #expect(!Course(procedure, amount: 750).paymentIsDue)
    }

    @Test func `the diagram has every state and every move`() {
        let lines = ApplicationStatus.diagram.split(separator: "\n")
        #expect(lines.first == "stateDiagram-v2")
        #expect(lines.count == 2 + ApplicationStatus.allCases.count + ApplicationStatus.moves.count + 7)
        #expect(lines.contains("    underReview --> returnedForCorrection: 補正の依頼（職員）"))
        #expect(lines.contains("    accepted --> [*]"))
    }

    @Test func `the picture in the README is the table's`() throws {
        let repository = URL(filePath: #filePath).appending(path: "../../../..").standardized
        let readme = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.contains("```mermaid\n\(ApplicationStatus.diagram)```"))
    }

    @Test func `every state is called by one name and says what comes next`() {
        #expect(Set(ApplicationStatus.allCases.map(\.label)).count == ApplicationStatus.allCases.count)
        #expect(Set(ApplicationStatus.allCases.map(\.staffLabel)).count == ApplicationStatus.allCases.count)
        #expect(ApplicationStatus.allCases.allSatisfy { $0.nextSentence.hasSuffix("。") })
    }
}
