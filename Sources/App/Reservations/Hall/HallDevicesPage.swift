import Domain
import HTML

/// The displays and kiosks of an office's hall.
struct HallDevicesPage: Component {
    let frame: PageFrame
    let officer: OfficerSession
    let office: Office
    let devices: [HallDeviceStore.Device]
    /// The link of the one that was just made.
    let made: String?
    let errors: [FieldError]

    var body: some HTML {
        StaffPage("\(errors.isEmpty ? "" : "エラー：")表示と受付機", in: frame, officer: officer, at: .counters) {
            Breadcrumb(
                trail: [Crumb(title: office.name(), path: Path.counterDay(office.id))],
                here: "表示と受付機"
            )
            ErrorSummary(errors, in: frame)
            h1(.class("page-title")) { "表示と受付機" }
            if let made {
                Banner(.success, "登録しました。次のアドレスを、その機器のブラウザーで開いてください。", in: frame) {
                    p(.translate(false)) { code(.class("code")) { made } }
                    p { "このアドレスは、この画面にしか表示されません。" }
                }
            }
            if devices.isEmpty { p { "登録されている機器はありません。" } }
            ul(.class("days")) {
                for device in devices {
                    li(.class("days__item")) {
                        span { "\(device.kind.name)：\(device.name)" }
                        form(.method(.post), .action(Path.hallDeviceRemoval(office.id, device.id))) {
                            FormSeal(csrf: officer.csrfToken)
                            button(.type(.submit), .class("button button--small button--outline")) {
                                "取り消す"
                                span(.class("unseen")) { "：\(device.name)" }
                            }
                        }
                    }
                }
            }
            section {
                h2(.class("heading")) { "機器を登録する" }
                HTML::form(.class("form"), .method(.post), .action(Path.hallDevices(office.id)), .novalidate) {
                    FormSeal(csrf: officer.csrfToken)
                    LabelledSelect(
                        name: "kind",
                        question: "種類",
                        choices: HallDeviceStore.Kind.allCases.map { .init(value: $0.rawValue, text: $0.name) },
                        chosen: ""
                    )
                    LabelledInput(name: "name", question: "名前", hint: "例：1階ロビー", errors: errors)
                    div(.class("actions")) { button(.type(.submit), .class("button")) { "登録する" } }
                }
            }
        }
    }
}
