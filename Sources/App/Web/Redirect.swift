import Hummingbird

extension Response {
    /// 303: the answer to a form is always another page, so that a reload never posts twice.
    static func seeOther(_ location: String) -> Response {
        Response(status: .seeOther, headers: [.location: location, .cacheControl: "no-store"])
    }
}
