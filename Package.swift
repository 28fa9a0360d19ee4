// swift-tools-version:6.2
import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
    name: "madoguchi",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "madoguchi-web", targets: ["WebNode"]),
        .executable(name: "madoguchi-failover", targets: ["FailoverController"]),
        .executable(name: "madoguchictl", targets: ["Madoguchictl"]),
        .executable(name: "payment-double", targets: ["PaymentDouble"]),
        .executable(name: "authentication-app-double", targets: ["AuthenticationAppDouble"]),
        .executable(name: "authority-double", targets: ["AuthorityDouble"]),
    ],
    // README.md, "What it stands on", says why each of these is here.
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(
            name: "Postgres",
            dependencies: ["CLibcrypto", "CLibpq", logging, serviceLifecycle],
            swiftSettings: house
        ),
        .systemLibrary(name: "CLibz", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "HTML", dependencies: [nioCore], swiftSettings: house),
        .systemLibrary(name: "CLibsystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(name: "Telemetry", dependencies: ["CLibsystemd", logging], swiftSettings: house),
        .target(name: "Domain", swiftSettings: house),
        .target(name: "Signatures", dependencies: ["CLibcrypto", "Domain"], swiftSettings: house),
        .target(
            name: "Content",
            dependencies: ["Domain", .product(name: "Yams", package: "Yams")],
            resources: [.copy("Guides"), .copy("Procedures"), .copy("Town")],
            swiftSettings: house
        ),
        .target(
            name: "App",
            dependencies: [
                "CLibz", "Postgres", "HTML", "Telemetry", "Domain", "Content", "Signatures",
                hummingbird, httpClient, nioCore, nioHTTP1, logging, serviceLifecycle, unixSignals,
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ],
            resources: [.copy("Public"), .copy("Migrations")],
            swiftSettings: house
        ),
        .target(
            name: "Failover",
            dependencies: [
                "Domain", "Postgres", "Telemetry", httpClient, hummingbird, nioCore, nioHTTP1, logging,
                serviceLifecycle,
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            swiftSettings: house
        ),
        .executableTarget(
            name: "FailoverController",
            dependencies: ["Failover", "Telemetry", logging, serviceLifecycle, unixSignals],
            swiftSettings: house
        ),
        .executableTarget(name: "WebNode", dependencies: ["App"], swiftSettings: house),
        .executableTarget(
            name: "Madoguchictl",
            dependencies: ["App", "Content", "Domain", "Failover", "HTML", "Postgres", logging, arguments, nioCore],
            swiftSettings: house
        ),

        .target(
            name: "TestKit",
            dependencies: [
                "App", "Content", "Postgres", "Telemetry", hummingbird, logging, httpClient, nioCore, nioHTTP1,
                serviceLifecycle,
            ],
            path: "Tests/TestKit",
            swiftSettings: house
        ),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "TestKit"], swiftSettings: house),
        .testTarget(name: "ContentTests", dependencies: ["Content", "TestKit"], swiftSettings: house),
        .testTarget(name: "PostgresTests", dependencies: ["CLibcrypto", "Postgres", "TestKit"], swiftSettings: house),
        .testTarget(
            name: "SignaturesTests",
            dependencies: ["Domain", "Signatures", "TestKit"],
            swiftSettings: house
        ),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestKit"], swiftSettings: house),
        .testTarget(name: "TelemetryTests", dependencies: ["Telemetry", "TestKit", logging], swiftSettings: house),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "AuthenticationApp", "Authority", "PaymentProviders", "Postgres", "TestKit", hummingbird,
                httpClient,
                nioCore, nioHTTP1,
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: house
        ),
        .target(
            name: "PaymentProviders",
            dependencies: [
                "Domain", hummingbird, httpClient, nioCore, nioHTTP1, logging, serviceLifecycle,
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Tests/Doubles/PaymentProviders",
            swiftSettings: house
        ),
        .executableTarget(
            name: "PaymentDouble",
            dependencies: ["PaymentProviders", arguments, httpClient, hummingbird, logging],
            path: "Tests/Doubles/PaymentDouble",
            swiftSettings: house
        ),
        .testTarget(
            name: "PaymentTests",
            dependencies: [
                "App", "Domain", "PaymentProviders", "Telemetry", "TestKit",
                hummingbird, httpClient, nioCore, nioHTTP1, logging, serviceLifecycle,
            ],
            swiftSettings: house
        ),
        .target(
            name: "Authority",
            dependencies: [
                hummingbird, serviceLifecycle,
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            path: "Tests/Doubles/Authority",
            swiftSettings: house
        ),
        .executableTarget(
            name: "AuthorityDouble",
            dependencies: ["Authority", arguments, hummingbird, logging],
            path: "Tests/Doubles/AuthorityDouble",
            swiftSettings: house
        ),
        .target(
            name: "AuthenticationApp",
            dependencies: [
                "Authority", hummingbird,
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            path: "Tests/Doubles/AuthenticationApp",
            swiftSettings: house
        ),
        .executableTarget(
            name: "AuthenticationAppDouble",
            dependencies: ["AuthenticationApp", arguments, hummingbird, logging],
            path: "Tests/Doubles/AuthenticationAppDouble",
            swiftSettings: house
        ),
        .testTarget(
            name: "IdentityTests",
            dependencies: [
                "App", "AuthenticationApp", "Authority", "Domain", "Postgres", "Telemetry", "TestKit",
                hummingbird, httpClient, nioCore, nioHTTP1,
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "X509", package: "swift-certificates"),
            ],
            swiftSettings: house
        ),
        .testTarget(name: "FailoverTests", dependencies: ["Failover", "TestKit"], swiftSettings: house),
        .testTarget(name: "ArchitectureTests", swiftSettings: house),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "App", "Content", "Domain", "HTML", "Postgres", "Signatures", "TestKit", hummingbird, httpClient,
                nioCore, nioHTTP1, logging, arguments,
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            path: "Tests/Benchmarks",
            swiftSettings: house
        ),
        .executableTarget(
            name: "Mutations",
            dependencies: ["Signatures", "TestKit", arguments],
            path: "Tests/Mutations",
            swiftSettings: house
        ),
    ],
    swiftLanguageModes: [.v6]
)
