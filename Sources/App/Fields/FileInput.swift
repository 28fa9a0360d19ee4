import Domain
import HTML

/// Files to attach: choosing and sending them, and the list of those that were sent. A script sends each as soon as it is
/// chosen; without one they go with the page, by any of its buttons.
struct FileInput: Component {
    let view: FieldView
    let options: FileOptions

    private var frame: PageFrame { view.sheet.frame }
    private var listID: String { "\(view.key)-files" }
    private var limitID: String { "\(view.key)-limit" }

    var body: some HTML {
        FieldSetFrame(view) {
            if let shelf = view.sheet.files {
                let files = shelf.files(at: view.key)
                p(.class("field__hint"), .id(limitID)) { limit }
                div(.class("upload"), .data("upload", shelf.uploadPath), .data("list", listID)) {
                    input(
                        .type(.file),
                        .class("upload__input"),
                        .id(view.key.rawValue),
                        .name(view.key.rawValue),
                        .multiple(options.maxFiles > 1),
                        .accept(attributeTypes),
                        .aria(.label, "\(view.name)のファイル"),
                        .aria(.describedby, ids: view.descriptions + [limitID]),
                        .if(view.isWrong(view.key), .aria(.invalid, true))
                    )
                    button(
                        .type(.submit),
                        .class("button button--outline"),
                        .name(FormNames.act),
                        .value(StepAct.attach(view.key).text)
                    ) {
                        Icon(.upload, in: frame)
                        "選んだファイルを送信する"
                        span(.class("unseen")) { "：\(view.name)" }
                    }
                    progress(
                        .class("progress__bar upload__progress"),
                        .max(100),
                        .value(0),
                        .aria(.label, "送信の進み具合"),
                        .hidden
                    ) {}
                    p(.class("field__note"), .role(.status)) {}
                }
                ul(.class("files"), .id(listID)) {
                    for file in files { FileItem(file: file, shelf: shelf, frame: frame) }
                }
            }
        }
    }

    private var attributeTypes: String { options.accept.map(\.mediaType).joined(separator: ",") }

    private var limit: String {
        let types = options.accept.map(\.label).joined(separator: "、")
        return "\(types)を\(options.maxFiles)個まで。1個\(options.maxMegabytes) MBまでです。ウイルスの検査が終わる前でも、次へ進めます。"
    }
}

private struct FileItem: Component {
    let file: Attachment
    let shelf: FileShelf
    let frame: PageFrame

    var body: some HTML {
        li(.class("file"), .if(file.state == .waiting, .data("scanning", ""))) {
            Icon(icon, in: frame, style: "file__icon")
            span(.class("file__name")) {
                file.name
                " "
                span(.class("file__size")) { file.sizeText }
            }
            span(.class("badge \(badge) file__state")) { state }
            button(
                .type(.submit),
                .class("button button--text file__act"),
                .formaction(shelf.removalPath(file.id)),
                .formenctype(.urlEncoded)
            ) {
                "削除"
                span(.class("unseen")) { "：\(file.name)" }
            }
        }
    }

    private var icon: Icon.Name {
        if file.state == .infected { return .error }
        return file.type == .pdf ? .document : .image
    }

    private var badge: String {
        switch file.state {
        case .waiting: "badge--active"
        case .clean: "badge--success"
        case .infected: "badge--error"
        }
    }

    private var state: String {
        switch file.state {
        case .waiting: "検査待ち"
        case .clean: "安全"
        case .infected: "ウイルスを検出（削除してください）"
        }
    }
}
