import Domain
import Hummingbird

extension StaffContext {
    /// The device that the address names, and the office in whose hall it stands.
    ///
    /// - Throws: `Problem(.gone)` when the device was removed or never was.
    func hall(_ kind: HallDeviceStore.Kind, at desk: Desk) async throws -> (Token, Office) {
        guard let token = Token(try parameters.require("token")),
            let device = try await HallDeviceStore(database: desk.database).find(token, kind),
            let office = desk.catalogue.snapshot.offices.first(where: { $0.id == device.officeId })
        else { throw Problem(.gone, kind.goneSentence) }
        return (token, office)
    }
}

extension HallDeviceStore.Kind {
    fileprivate var goneSentence: String {
        switch self {
        case .display: "この表示のアドレスは使えません。「表示と受付機」の画面で登録し直してください。"
        case .kiosk: "この受付機のアドレスは使えません。「表示と受付機」の画面で登録し直してください。"
        }
    }
}
