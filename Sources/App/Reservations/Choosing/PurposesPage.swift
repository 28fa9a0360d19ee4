import Domain
import HTML

/// For what one comes, and with how many.
struct PurposesPage: Component {
    let frame: PageFrame
    let catalogue: CatalogueSnapshot
    let chosen: Set<String>
    let people: Int
    let hasPriority: Bool
    /// Those for which one waits in line now.
    let waitedFor: Set<String>
    let errors: [FieldError]

    private var purposes: [Purpose] { catalogue.book.offered }
    private var most: Int { purposes.map(\.people).max() ?? 1 }
    private var priorities: [String] {
        var texts: [String] = []
        for text in purposes.compactMap({ $0.priority?() }) where !texts.contains(text) { texts.append(text) }
        return texts
    }

    var body: some HTML {
        PublicPage(
            "\(errors.isEmpty ? "" : "エラー：")窓口の予約",
            in: frame,
            trail: [ReservationTrail.crumbs[0]],
            here: "窓口の予約",
            scripts: [.errorFocus]
        ) {
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "窓口の予約" }
            p { "市役所や市民センターにお越しになる日時を予約できます。予約をした方から先にご案内します。予約がなくても、窓口で受け付けています。" }
            p {
                a(.href(Path.reservationInquiry)) { "予約の確認・変更・取消し" }
            }
            HTML::form(.class("form"), .method(.get), .action(Path.reservationPlaces), .novalidate) {
                fieldset(
                    .class("field", errors.isEmpty ? nil : "field--error"),
                    .aria(.describedby, ids: ["purpose-hint"] + (errors.isEmpty ? [] : ["purpose-error"]))
                ) {
                    legend(.class("field__label")) {
                        "用件"
                        FieldMark(isRequired: true)
                    }
                    p(.class("field__hint"), .id("purpose-hint")) {
                        "一度にすませたいものは、\(VisitWish.mostPurposes)つまで一緒に選べます。"
                    }
                    if let error = errors.first { p(.class("field__error"), .id("purpose-error")) { error.message } }
                    div(.class("choices")) {
                        for (number, purpose) in purposes.enumerated() {
                            PurposeTick(
                                purpose: purpose,
                                isChosen: chosen.contains(purpose.id),
                                isWaitedFor: waitedFor.contains(purpose.id),
                                isFirst: number == 0
                            )
                        }
                    }
                }
                div(.class("field")) {
                    label(.class("field__label"), .for(WishQuery.Name.people)) { "人数" }
                    p(.class("field__hint"), .id("people-hint")) { "手続をする方の人数です。人数によって、かかる時間が変わります。" }
                    div(.class("select")) {
                        select(
                            .class("select__input"),
                            .id(WishQuery.Name.people),
                            .name(WishQuery.Name.people),
                            .aria(.describedby, ids: ["people-hint"])
                        ) {
                            for number in 1...max(1, most) {
                                option(.value(String(number)), .selected(number == people)) { "\(number)人" }
                            }
                        }
                    }
                }
                if !priorities.isEmpty {
                    fieldset(.class("field")) {
                        legend(.class("field__label")) {
                            "優先してご案内する方"
                            FieldMark(isRequired: false)
                        }
                        div(.class("choices")) {
                            div(.class("choice")) {
                                input(
                                    .type(.checkbox),
                                    .class("choice__input"),
                                    .id(WishQuery.Name.priority),
                                    .name(WishQuery.Name.priority),
                                    .value("yes"),
                                    .checked(hasPriority)
                                )
                                label(.class("choice__label"), .for(WishQuery.Name.priority)) {
                                    "次のどれかに当てはまる"
                                    for text in priorities { span(.class("choice__hint")) { text } }
                                }
                            }
                        }
                    }
                }
                div(.class("actions")) {
                    button(.type(.submit), .class("button button--large")) {
                        "場所を選ぶ"
                        Icon(.arrowRight, in: frame)
                    }
                }
            }
        }
    }
}

private struct PurposeTick: Component {
    let purpose: Purpose
    let isChosen: Bool
    let isWaitedFor: Bool
    /// To which an error leads.
    let isFirst: Bool

    private var id: String { isFirst ? WishQuery.Name.purpose : "purpose-\(purpose.id)" }

    var body: some HTML {
        div(.class("choice")) {
            input(
                .type(.checkbox),
                .class("choice__input"),
                .id(id),
                .name(WishQuery.Name.purpose),
                .value(purpose.id),
                .checked(isChosen)
            )
            label(.class("choice__label"), .for(id)) {
                purpose.name()
                span(.class("choice__hint")) {
                    [purpose.summary?(), "およそ\(purpose.minutes)分", isWaitedFor ? "順番にご案内しています" : nil].compactMap(\.self)
                        .joined(separator: "　")
                }
            }
        }
    }
}
