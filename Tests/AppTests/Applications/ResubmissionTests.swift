import Foundation
import Postgres
import TestKit
import Testing

/// 2 000 submissions of 200 applications at once, through two nodes on one database.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ResubmissionTests {
    private static let applications = 200
    private static let submissionsOfEach = 10

    @Test(arguments: [false, true])
    func `many submissions of the same application give one receipt and one mail`(whileANodeIsKilled: Bool) async throws
    {
        try await TestTown.run { town in
            let nodes = try await [TownProcess.start(town.anotherNode()), TownProcess.start(town.anotherNode())]
            let drafts = try await FinishedDraft.make(Self.applications, through: nodes[0].town)
            let answers = AnswerCount()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<Self.submissionsOfEach {
                    for draft in drafts {
                        group.addTask {
                            // As a front door does, the other node is asked when one does not answer.
                            let order = number.isMultiple(of: 2) ? nodes : nodes.reversed()
                            let answer = try await draft.submit(through: order.map(\.town))
                            #expect(answer.headers["location"] == draft.receipt, "\(answer.status) \(answer.text)")
                            await answers.add()
                        }
                    }
                }
                if whileANodeIsKilled {
                    group.addTask {
                        while await answers.count < Self.applications { try await Task.sleep(for: .milliseconds(5)) }
                        nodes[1].kill()
                    }
                }
                try await group.waitForAll()
            }
            #expect(await answers.count == Self.applications * Self.submissionsOfEach)
            var numbers: Set<String> = []
            for draft in drafts {
                let receipt = try await draft.visitor(at: nodes[0].town).open(draft.receipt)
                numbers.insert(try #require(receipt.receiptNumber, "\(receipt.text)"))
            }
            #expect(numbers.count == Self.applications)
            try await waitForRegistrations(in: town)
            let recipients = try await Mailbox(of: town).recipients(ofMailsWith: "申請を受け付けました")
            #expect(recipients.sorted() == drafts.map(\.email).sorted())
        }
    }

    /// A killed node's jobs are taken over when their leases are over, after 30 s.
    private func waitForRegistrations(in town: TestTown) async throws {
        for _ in 0..<900 {
            let open = try await town.database.pool.one(
                "select count(*) from jobs where state <> 'done' and kind = 'register-application'",
                as: Int.self
            )
            if open == 0 { return }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}

/// How many submissions were answered.
private actor AnswerCount {
    private(set) var count = 0

    func add() {
        count += 1
    }
}
