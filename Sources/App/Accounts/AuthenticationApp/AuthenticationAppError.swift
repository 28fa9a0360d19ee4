/// Why somebody was not signed in, or a document not signed.
///
/// No case carries a code, a token or anything about a person, so that every case may be logged as it is.
package enum AuthenticationAppError: Error, Sendable, Hashable {
    // What the citizen, or the citizen's card, has to do with.
    case cancelled
    /// Refused at the phone or by the service, for a reason whose word we do not know.
    case denied
    case pinLocked
    case certificateRevoked
    case certificateExpired
    case certificateNotYetValid
    /// The citizen took longer at the phone than the service waits.
    case timedOut

    // What the browser brought.
    case roundTrip(RoundTripFault)

    // What the service did.
    /// Not reachable, or an error of its own.
    case serviceAway
    /// No answer within the patience.
    case serviceSilent
    /// It refused for another reason. Only words of the form `a-z_` are kept.
    case refused(word: String)
    /// An answer that is too long, no JSON, or lacks a field.
    case unreadableAnswer
    /// An ID token that must not be believed.
    case idToken(IDTokenFault)
    /// Userinfo speaks of somebody else than the ID token.
    case foreignUserInfo

    // A signature transaction.
    case notYetSigned
    case transactionExpired
    case transactionUnknown
    /// The result is a JWE, as for relying parties behind a platform operator; a city receives it in the open.
    case encryptedResult

    // The city's own fault.
    /// No key of the city is valid now, or a value breaks the rules of the authorization request.
    case misconfigured(String)
}

/// What is wrong with a callback: it does not belong to a departure of this browser.
package enum RoundTripFault: Sendable, Hashable {
    /// The callback has no state.
    case missing
    /// This browser never departed with this state: a forged callback, or a lost cookie.
    case foreign
    case old
    /// The back button, or a replay.
    case used
    /// It departed for something else.
    case otherPurpose
    /// The callback says that another service sent it (RFC 9207).
    case otherService
}

/// Which check an ID token failed (OpenID Connect Core, 3.1.3.7).
package enum IDTokenFault: Sendable, Hashable {
    case tooLong, malformed, algorithm, unknownKey, signature
    case issuer, audience, authorizedParty, expired, issuedAt, nonce, accessTokenHash, assurance, subject
}
