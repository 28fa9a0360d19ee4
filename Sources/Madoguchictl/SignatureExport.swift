import App
import ArgumentParser
import Domain
import Foundation

/// `madoguchictl signature export NUMBER DIRECTORY`
struct SignatureExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "申請の電子署名の証拠を、opensslで確かめられるファイルに書き出します。",
        discussion: """
            文書と電子証明書には個人情報が入っています。書き出したことは監査記録に残ります。書き出した先で、次のように確かめられます。

            署名（signature.bin のとき、RSA）
              openssl x509 -in certificate.pem -pubkey -noout -out key.pem
              openssl dgst -sha256 -verify key.pem -signature signature.bin \\
                document.json
            署名（signature.bin のとき、次期カードの楕円曲線暗号）は -sha384 とします。
            署名（signature.p7s のとき）
              openssl cms -verify -binary -inform DER -in signature.p7s \\
                -content document.json -CAfile issuer.pem -purpose any \\
                -attime $(cat received-at.txt) -out /dev/null
            電子証明書
              openssl verify -CAfile issuer.pem -purpose any \\
                -attime $(cat received-at.txt) certificate.pem
            失効していなかったこと（ocsp.der のとき）
              openssl ocsp -respin ocsp.der -issuer issuer.pem \\
                -cert certificate.pem -CAfile issuer.pem -no_nonce \\
                -attime $(cat received-at.txt)
            失効していなかったこと（list.der のとき）
              openssl crl -inform DER -in list.der -CAfile issuer.pem -noout
              openssl crl -inform DER -in list.der -noout -text
            """
    )

    @Argument(help: "申請の受付番号。")
    var number: String

    @Argument(help: "書き出すディレクトリー。なければ作ります。同じ名前のファイルは上書きしません。")
    var directory: String

    @Flag(help: "結果をJSONで表示します。")
    var json = false

    func run() async throws {
        let number = try ReferenceNumber.argument(number)
        let files = try await SignatureCommand.use { archive, _ in
            try await archive.export(number, to: URL(filePath: directory, directoryHint: .isDirectory))
        }
        try Output(json: json).list(files, title: "書き出したファイル", empty: "")
    }
}
