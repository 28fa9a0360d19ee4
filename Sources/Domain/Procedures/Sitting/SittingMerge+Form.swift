extension SittingMerge {
    /// What is paid when they are sent; the lines of every day on which one of the price lists changes.
    private var fee: Fee {
        let fees = members.enumerated().filter(\.element.isPaidAtSubmission).map { number, member in
            FieldRenaming(names: names[number]).fee(member.fee, of: member)
        }
        let days = Set(fees.flatMap(\.schedules).map(\.from)).sorted()
        return Fee(
            schedules: days.map { day in
                FeeSchedule(from: day, lines: fees.compactMap { $0.schedule(on: day) }.flatMap(\.lines))
            }
        )
    }

    var signature: SignatureRule {
        let rules = members.map(\.signature)
        return rules.contains(.required) ? .required : rules.contains(.optional) ? .optional : .none
    }

    private var knownStep: Step? {
        known.isEmpty
            ? nil
            : Step(
                id: "known",
                title: "案内のお答えからわかること",
                hint: "手続の案内でお答えになったことから、先に入力しました。違うところがあれば直してください。",
                fields: known.inOrder
            )
    }

    private var sharedStep: Step? {
        shared.isEmpty ? nil : Step(id: "shared", title: "いくつかの手続に共通すること", fields: shared.inOrder)
    }

    /// What everybody is asked first is who they are.
    private var allSteps: [Step] {
        [[knownStep], steps.prefix(1).map(\.self), [sharedStep], steps.dropFirst().map(\.self), [consent?.step]]
            .flatMap { $0.compactMap(\.self) }
    }

    /// All as one procedure. It stands in no catalogue.
    var form: Procedure {
        let fee = fee
        let parts = zip(members, foretold).map { member, foretold in
            Procedure.Member(
                id: member.id,
                version: member.version,
                known: foretold.isEmpty ? nil : member.fields.map(\.id).filter(foretold.contains)
            )
        }
        return Procedure(
            id: "sitting:" + parts.map(\.word).joined(separator: "+"),
            code: "",
            version: 1,
            name: Text("まとめて申請（\(members.map { $0.name() }.joined(separator: "、"))）"),
            kana: "まとめてしんせい",
            synonyms: [],
            department: members.first?.department ?? "",
            lifeEvents: [],
            summary: "いくつかの手続をまとめて申請します。",
            eligibility: "",
            needs: [],
            flow: [
                "必要なことを入力し、まとめて申請します。", "手続ごとに受付番号をお知らせします。",
                "それぞれの担当課が内容を審査します。直していただく点があるときは、手続ごとにメールでお知らせします。",
            ],
            notes: [],
            legalBasis: [],
            evidence: [],
            fee: fee,
            payment: fee.isFree ? .none : .atSubmission,
            delivery: [.none],
            signature: signature,
            withdrawable: false,
            processingDays: ProcessingDays(from: 0, to: 0),
            outcome: fee.isFree ? .notification : .certificate,
            places: nil,
            members: parts,
            steps: allSteps,
            rules: rules,
            unconfirmed: []
        )
    }
}

extension Procedure.Member {
    /// Tells it from any other, e.g. `suido@1(todokede-shurui)`.
    fileprivate var word: String {
        "\(id)@\(version)" + (known.map { "(\($0.map(\.rawValue).joined(separator: ",")))" } ?? "")
    }
}
