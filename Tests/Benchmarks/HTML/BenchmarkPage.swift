import HTML

/// The form drawn by the HTML room.
struct BenchmarkPage: Component {
    let model: BenchmarkForm

    var body: some HTML {
        BenchmarkLayout(heading: model.title) {
            form(.method(.post), .action(model.action), .novalidate) {
                input(.type(.hidden), .name("key"), .value(model.key))
                ForEach(model.fields) { BenchmarkField(field: $0) }
                button(.type(.submit), .class("button")) { "次へ進む" }
            }
        }
    }
}
