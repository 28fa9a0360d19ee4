/// What the double does wrong on purpose, set by `POST /control/faults` with this as JSON; `{}` ends it all.
package struct Faults: Sendable, Codable, Equatable {
    /// An endpoint's name → what happens there instead.
    package var endpoints: [Endpoint: EndpointFault]?
    package var idToken: IDTokenFlaw?
    package var userInfo: UserInfoFlaw?
    package var result: ResultFlaw?
    /// So many times the result of a signature is not there yet.
    package var pendingResults: Int?

    package init(
        endpoints: [Endpoint: EndpointFault]? = nil,
        idToken: IDTokenFlaw? = nil,
        userInfo: UserInfoFlaw? = nil,
        result: ResultFlaw? = nil,
        pendingResults: Int? = nil
    ) {
        self.endpoints = endpoints
        self.idToken = idToken
        self.userInfo = userInfo
        self.result = result
        self.pendingResults = pendingResults
    }

    package enum Endpoint: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
        case authorization, token, userInfo, keys, signTransactions, signResult
    }

    package enum EndpointFault: String, Sendable, Codable, CaseIterable {
        /// 500, each time.
        case broken
        /// 500, the first time only.
        case brokenOnce
        /// 401
        case refusing
        /// A minute without an answer.
        case silent
        /// An answer after one second.
        case slow
        /// The beginning of an answer, and then nothing for a minute.
        case dripping
        /// An answer of 200 KiB.
        case endless
        /// 200 with HTML.
        case babbling
    }

    package enum IDTokenFlaw: String, Sendable, Codable, CaseIterable {
        case wrongNonce, wrongIssuer, wrongAudience, foreignParty, severalAudiences, missingParty
        case algorithmNone, algorithmHS256, algorithmOfOtherKey, unknownKey, withoutKey, critical
        case expired, issuedInFuture, issuedLongAgo, badAccessTokenHash, weakAssurance, withoutSubject, longSubject
        case tamperedSignature, tamperedClaims, endless, malformed, missing
        /// No flaw: signed with the RSA key.
        case signedByRSA
    }

    package enum UserInfoFlaw: String, Sendable, Codable, CaseIterable {
        case otherSubject
        /// No flaw: the formats of OpenID Connect Core.
        case openIDFormats
    }

    package enum ResultFlaw: String, Sendable, Codable, CaseIterable {
        case encrypted, tampered, withoutCertificate, noBase64
    }
}
