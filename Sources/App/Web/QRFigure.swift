import Domain
import HTML

/// An address as a QR code; the address itself must stand beside it as a link.
struct QRFigure: Component {
    let address: String
    let caption: String

    var body: some HTML {
        if let code = QRCode(address) {
            let side = code.size + 8
            figure(.class("qr")) {
                svg(
                    .class("qr__image"),
                    .viewBox(-4, -4, Double(side), Double(side)),
                    .role(.img),
                    .aria(.label, caption)
                ) {
                    path(.d("M-4 -4h\(side)v\(side)h-\(side)z"), .fill("#fff"))
                    path(.d(code.path), .fill("#000"))
                }
                figcaption(.class("qr__text")) { caption }
            }
        }
    }
}
