import Testing

@testable import App

@Suite struct CallbackTests {
    @Test(arguments: [
        ("error=access_denied&error_description=user_cancelled", AuthenticationAppError.cancelled),
        ("error=access_denied", .denied),
        ("error=access_denied&error_description=some+other+reason", .denied),
        ("error=access_denied&error_description=pin_locked", .pinLocked),
        ("error=access_denied&error_description=certificate_revoked", .certificateRevoked),
        ("error=access_denied&error_description=certificate_expired", .certificateExpired),
        ("error=access_denied&error_description=certificate_not_yet_valid", .certificateNotYetValid),
        ("error=access_denied&error_description=timeout", .timedOut),
        ("error=server_error", .serviceAway),
        ("error=temporarily_unavailable", .serviceAway),
        ("error=invalid_request", .refused(word: "invalid_request")),
        ("error=unauthorized_client", .refused(word: "unauthorized_client")),
        ("error=unsupported_response_type", .refused(word: "unsupported_response_type")),
        ("error=invalid_scope", .refused(word: "invalid_scope")),
        ("error=interaction_required", .refused(word: "interaction_required")),
        ("error=login_required", .refused(word: "login_required")),
        ("error=something_new", .refused(word: "something_new")),
        ("error=%E5%8A%A0%E5%8F%A4%E5%B7%9D", .refused(word: "unknown")),
        ("error=server_error&code=abc", .serviceAway),
        ("error=<script>", .refused(word: "unknown")),
        ("error=", .refused(word: "unknown")),
        ("code=", .unreadableAnswer),
        ("code=a&code=b", .unreadableAnswer),
        ("code=%ZZ", .unreadableAnswer),
        ("state=s", .unreadableAnswer),
    ])
    func `what the service says has a meaning`(query: String, meaning: AuthenticationAppError) {
        #expect(throws: meaning) { try Callback(query: query).code() }
    }

    @Test func `a code is read as it was sent`() throws {
        #expect(try Callback(query: "state=a%20b&code=a.b-c%2Bd").code() == "a.b-c+d")
        #expect(Callback(query: "state=a%20b+c&code=x").state == "a b c")
    }

    @Test func `an endless code is not a code`() {
        let query = "code=" + String(repeating: "a", count: 2049)
        #expect(throws: AuthenticationAppError.unreadableAnswer) { try Callback(query: query).code() }
    }
}
