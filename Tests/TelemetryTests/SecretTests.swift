import Telemetry
import Testing

@Suite struct SecretTests {
    struct Account {
        let name: String
        let password: Secret<String>
    }

    let account = Account(name: "clerk", password: Secret("hunter2"))

    @Test func `a secret shows itself in no way of printing`() {
        var dumped = ""
        dump(account, to: &dumped)
        let optional: Secret<String>? = account.password
        let prints = [
            "\(account.password)", "\(account)", String(reflecting: account), String(describing: optional), dumped,
            String(reflecting: [account.password]), "\(["key": account.password])",
        ]
        for print in prints {
            #expect(!print.contains("hunter2"))
            #expect(print.contains("‹secret›"))
        }
    }

    @Test func `a secret is given to who asks for it by name`() {
        #expect(account.password.reveal() == "hunter2")
    }
}
