import Postgres
import Testing

@Suite(.timeLimit(.minutes(2))) struct SettingsTests {
    @Test func `a URL names hosts, ports and parameters`() throws {
        let settings = try PostgresSettings(
            "postgres://clerk:s%40cret@h1:5433,h2,[::1]:5434/town?sslmode=verify-full&sslrootcert=/etc/ca.pem&connect_timeout=7"
        )
        #expect(
            settings.hosts == [
                PostgresHost(name: "h1", port: 5433), PostgresHost(name: "h2"), PostgresHost(name: "::1", port: 5434),
            ]
        )
        #expect(settings.parameters["user"] == "clerk")
        #expect(settings.parameters["password"] == "s@cret")
        #expect(settings.parameters["dbname"] == "town")
        #expect(settings.parameters["sslmode"] == "verify-full")
        #expect(settings.parameters["sslrootcert"] == "/etc/ca.pem")
        #expect(settings.connectTimeout == .seconds(7))
        #expect(!"\(settings)".contains("s@cret"))
    }

    @Test func `keywords do as well`() throws {
        let settings = try PostgresSettings(
            "host=h1,h2 port=5555 dbname=town user=clerk password='two words' target_session_attrs=read-write"
        )
        #expect(settings.hosts == [PostgresHost(name: "h1", port: 5555), PostgresHost(name: "h2", port: 5555)])
        #expect(settings.parameters["password"] == "two words")
        #expect(settings.parameters["target_session_attrs"] == nil)
        let socket = try PostgresSettings("postgres:///town?host=/run/a,/run/b")
        #expect(socket.hosts == [PostgresHost(name: "/run/a"), PostgresHost(name: "/run/b")])
        #expect(try PostgresSettings("").hosts == [PostgresHost(name: "/var/run/postgresql")])
        let addressed = try PostgresSettings("host=name hostaddr=192.0.2.1 port=1")
        #expect(addressed.hosts == [PostgresHost(name: "name", port: 1, address: "192.0.2.1")])
    }

    @Test(arguments: [
        "postgres://h1:99999/x", "postgres://h1:port/x", "host=a,b port=1,2,3", "nonsense",
        "postgres://h/x?secret=hush",
        "password=hush host", "host=a,b hostaddr=192.0.2.1", "host=a port=0",
    ])
    func `what cannot be understood is refused without being quoted`(text: String) {
        let error = #expect(throws: PostgresError.self) { try PostgresSettings(text) }
        #expect(!"\(String(describing: error))".contains("hush"))
    }
}
