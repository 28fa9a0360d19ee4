import Domain
import Foundation
import HTML

/// The application is granted; where the office fixes the fee, it does so here.
struct ApprovalAct: CaseAct {
    static let act = ApplicationAct.approval
    static func path(_ id: UUID) -> String { Path.approval(id) }
    static let verb = "承認する"
    static let explanation = "審査を終えて、申請を認めます。手数料が後払いのときは、入金待ちになります。お預かりしているときは、その代金を受け取る手続が始まります。"

    /// How long the applicant has to pay.
    static let daysToPay = 7

    let amount: Int?
    let note: String?

    static func inputs(_ draft: ActDraft, for sheet: ActSheet) -> some HTML {
        if sheet.file.needsAmount {
            ActLine(
                name: "amount",
                title: "手数料",
                hint: "申請者に請求する合計です。無料のときは0を入力してください。",
                style: "input--8 input--number",
                unit: "円",
                draft: draft
            )
            ActText(name: "reason", title: "手数料の内訳", hint: "申請者が状況のページで読みます。", draft: draft)
        } else if let amount = sheet.file.amount {
            p { "手数料は \(NumberText.yen(amount)) です。" }
            if sheet.holdsFee { p { "お支払いの手続は済んでいて、金額をお預かりしています。" } }
        }
    }

    init(_ form: Form, for sheet: ActSheet) throws {
        guard sheet.file.needsAmount else {
            amount = nil
            note = nil
            return
        }
        var reading = ActReading(form)
        let yen = reading.yen("amount", "手数料")
        let reason = reading.text("reason", "手数料の内訳")
        try reading.finish()
        amount = yen
        note = "手数料：\(NumberText.yen(yen))\n\(reason)"
    }

    func changes(_ move: ApplicationStatus.Move, on sheet: ActSheet) -> CaseChanges {
        CaseChanges(
            respondBy: move.to == .awaitingPayment ? Self.respondBy(sheet) : nil,
            feeYen: amount ?? sheet.file.amount
        )
    }

    func keep(_ move: ApplicationStatus.Move, on sheet: ActSheet, with hands: ActHands) async throws {
        guard move.to == .awaitingPayment else { return }
        let respondBy = Self.respondBy(sheet)
        let jobs = JobStore(database: hands.transaction)
        try await jobs.enqueue(
            RemindOfPaymentJob(application: sheet.file.id),
            at: respondBy.adding(days: -2).startInJapan.addingTimeInterval(9 * 3600),
            uniqueKey: "payment-reminder:\(sheet.file.id)"
        )
        try await jobs.enqueue(
            ExpireUnpaidJob(application: sheet.file.id),
            at: respondBy.adding(days: 1).startInJapan,
            uniqueKey: "expire-unpaid:\(sheet.file.id)"
        )
    }

    static func letter(of act: ApprovalAct?, on sheet: ActSheet) -> CaseLetter? {
        let payment = """
            手数料を、\(respondBy(sheet).weekdayText)までにお支払いください。
            金額とお支払いの方法は、下のページに書いてあります。
            """
        let held = """
            申請のときにお支払いの手続をしていただいた手数料を、これから受け取ります。
            あらためてお支払いいただく必要はありません。受け取りを確認してから、発行の準備をします。
            """
        let preparation = "これから発行の準備をします。"
        let mayHaveToPay = act == nil && sheet.file.needsAmount && sheet.file.course(amount: 1).paymentIsDue
        let next =
            if mayHaveToPay {
                "〔手数料があるとき〕\n\(payment)\n〔無料のとき〕\n\(preparation)"
            } else {
                sheet.file.course(amount: act?.amount).paymentIsDue ? (sheet.holdsFee ? held : payment) : preparation
            }
        return CaseLetter(kind: .approval, subject: "審査が終わりました", text: "審査が終わり、申請が認められました。\n" + next)
    }

    private static func respondBy(_ sheet: ActSheet) -> CivilDate { sheet.today.adding(days: daysToPay) }
}
