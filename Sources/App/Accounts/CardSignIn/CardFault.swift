import Domain
import HTTPTypes

/// Why nobody was signed in, as it is told and counted.
enum CardFault: Error, Sendable, Hashable {
    case service(AuthenticationAppError)
    /// The application belongs to another resident than the card's holder.
    case otherHolder
}

extension CardFault {
    var sentence: String {
        switch self {
        case .service(let error): error.sentence
        case .otherHolder: "この申請は、別の方のマイページに入っています。その方のカードで操作してください。"
        }
    }

    var remedy: AuthenticationAppError.Remedy {
        switch self {
        case .service(let error): error.remedy
        case .otherHolder: .again
        }
    }

    /// The citizen is told the truth by the status as well: whose fault it is, and whether it is worth trying again.
    var status: HTTPResponse.Status {
        switch self {
        case .otherHolder: .forbidden
        case .service(let error):
            switch error {
            case .cancelled, .denied, .pinLocked, .certificateRevoked, .certificateExpired, .certificateNotYetValid:
                .forbidden
            case .timedOut, .transactionExpired, .transactionUnknown: .gone
            case .roundTrip(let fault): Self.status(of: fault)
            case .notYetSigned: .conflict
            case .serviceAway: .serviceUnavailable
            case .serviceSilent: .gatewayTimeout
            case .refused, .unreadableAnswer, .idToken, .foreignUserInfo, .encryptedResult: .badGateway
            case .misconfigured: .internalServerError
            }
        }
    }

    private static func status(of fault: RoundTripFault) -> HTTPResponse.Status {
        switch fault {
        case .missing: .badRequest
        case .old, .used: .gone
        case .foreign, .otherPurpose, .otherService: .forbidden
        }
    }

    /// For the metric: the case's name.
    var word: String {
        switch self {
        case .otherHolder: "other-holder"
        case .service(.roundTrip(let fault)): "round-trip-\(fault)"
        case .service(.idToken): "id-token"
        case .service(.refused): "refused"
        case .service(.misconfigured): "misconfigured"
        case .service(let error): "\(error)"
        }
    }

    /// Something that operators have to look at, rather than the citizen.
    var isForOperators: Bool { remedy == .otherWay }
}
