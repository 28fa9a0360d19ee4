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
    /// The counters where it is done too, in words.
    let places: [String]
    /// The purposes for which a visit can be reserved.
    let purposes: [Purpose]
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
                if procedure.isOnline {
                    StartBox(
                        frame: frame,
                        procedure: procedure,
                        minutes: procedure.estimatedMinutes(in: town.town, on: today)
                    )
                } else {
                    CounterBox(places: places)
                }
                if !purposes.isEmpty { ReservationBox(frame: frame, purposes: purposes) }
                div(.class("procedure__text stack")) {
                    ProcedureFacts(procedure: procedure, today: today, takesSignatures: takesSignatures)
                    FeeTable(fee: procedure.fee, today: today)
                    TextList("必要なもの", procedure.needs)
                    EvidenceList(evidence: procedure.evidence)
                    FlowSteps(flow: procedure.flow)
                    TextList("注意事項", procedure.notes)
                    if procedure.isOnline, !places.isEmpty { TextList("窓口でする場合", places.map { Text($0) }) }
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

/// The way to a reserved visit.
private struct ReservationBox: Component {
    let frame: PageFrame
    let purposes: [Purpose]

    var body: some HTML {
        section(.class("start"), .aria(.labelledby, "reservation")) {
            h2(.class("start__title"), .id("reservation")) { "窓口に行く日時を予約する" }
            p { "予約をした方から先にご案内します。" }
            for purpose in purposes {
                p {
                    a(.class("button button--outline"), .href(Path.reservationPlaces(for: [purpose.id]))) {
                        Icon(.calendar, in: frame)
                        "\(purpose.name())"
                    }
                }
            }
        }
    }
}

/// For what cannot be applied for online.
private struct CounterBox: Component {
    let places: [String]

    var body: some HTML {
        section(.class("start"), .aria(.labelledby, "start")) {
            h2(.class("start__title"), .id("start")) { "窓口などでする手続です" }
            p { "この手続は、オンラインでは申請できません。「必要なもの」をご用意のうえ、次の場所でお手続きください。" }
            ul { for place in places { li { place } } }
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
