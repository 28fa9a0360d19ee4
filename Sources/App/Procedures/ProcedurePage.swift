import Content
import Domain
import HTML

/// Everything about one procedure, in the order of the city's own pages, and the button that begins the application.
struct ProcedurePage: Component {
    /// The value of the button that begins an application from the card.
    static let card = "card"

    let frame: PageFrame
    let town: TownProfile
    let procedure: Procedure
    let department: Department?
    let today: CivilDate
    /// Whether the town takes electronic signatures.
    let takesSignatures: Bool

    var body: some HTML {
        PublicPage(
            procedure.name.japanese,
            in: frame,
            trail: [Crumb(title: "トップ", path: Path.home), Crumb(title: "手続を探す", path: Path.procedures)]
        ) {
            h1(.class("page-title")) { procedure.name.japanese }
            p(.class("lead")) { procedure.summary.japanese }
            div(.class("procedure")) {
                StartBox(
                    frame: frame,
                    procedure: procedure,
                    minutes: procedure.estimatedMinutes(in: town.town, on: today)
                )
                div(.class("procedure__text stack")) {
                    ProcedureFacts(procedure: procedure, today: today, takesSignatures: takesSignatures)
                    FeeTable(fee: procedure.fee, today: today)
                    TextList("必要なもの", procedure.needs)
                    EvidenceList(evidence: procedure.evidence)
                    FlowSteps(flow: procedure.flow)
                    TextList("注意事項", procedure.notes)
                    TextList("根拠となる法令など", procedure.legalBasis.map { Text($0) })
                    ContactPanel(frame: frame, town: town, department: department)
                }
            }
        }
    }
}

private struct StartBox: Component {
    let frame: PageFrame
    let procedure: Procedure
    let minutes: Int

    var body: some HTML {
        section(.class("start"), .aria(.labelledby, "start")) {
            h2(.class("start__title"), .id("start")) { "オンラインで申請する" }
            p { "入力はおよそ\(minutes)分です。途中まで入力して、あとから続けられます。メールアドレスが必要です。" }
            form(.method(.post), .action(Path.applications(of: procedure.id))) {
                button(.class("button button--large"), .type(.submit)) {
                    "申請を始める"
                    Icon(.arrowRight, in: frame)
                }
                if frame.offersCards, procedure.applicant?.items.isEmpty == false {
                    p(.class("start__other")) { "氏名や住所は、カードから読み取って入力することもできます。" }
                    button(
                        .class("button button--outline"),
                        .type(.submit),
                        .name(FormNames.act),
                        .value(ProcedurePage.card)
                    ) { "マイナンバーカードで入力する" }
                }
            }
        }
    }
}

private struct ContactPanel: Component {
    let frame: PageFrame
    let town: TownProfile
    let department: Department?

    var body: some HTML {
        section {
            h2(.class("heading")) { "担当課・お問い合わせ" }
            div(.class("panel")) {
                if let department {
                    p {
                        strong { department.name.japanese }
                        if let window = department.window { "（\(window.japanese)）" }
                    }
                }
                p(.class("with-icon")) {
                    Icon(.phone, in: frame)
                    a(.href("tel:\(telephone.replacing("-", with: ""))")) { telephone }
                }
                p(.class("with-icon")) {
                    Icon(.clock, in: frame)
                    span { town.hall.openingHours.japanese }
                }
            }
        }
    }

    private var telephone: String { department?.telephone ?? town.hall.telephone }
}
