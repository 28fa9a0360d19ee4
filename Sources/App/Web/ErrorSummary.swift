import Domain
import HTML

/// Everything that is wrong with what was sent, each a link to the input where it is put right; nothing when all is well.
struct ErrorSummary: Component {
    private let errors: [FieldError]
    private let frame: PageFrame

    init(_ errors: [FieldError], in frame: PageFrame) {
        self.errors = errors
        self.frame = frame
    }

    var body: some HTML {
        if !errors.isEmpty {
            div(.class("error-summary"), .role(.alert), .tabindex(-1), .aria(.labelledby, "errors")) {
                h2(.class("error-summary__title"), .id("errors")) {
                    Icon(.error, in: frame)
                    "入力内容に\(errors.count)か所エラーがあります"
                }
                ul(.class("error-summary__list")) {
                    for error in errors {
                        li { a(.href("#\(error.key)")) { error.message } }
                    }
                }
            }
        }
    }
}
