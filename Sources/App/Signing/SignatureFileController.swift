import Domain
import Foundation
import Hummingbird
import Postgres
import Signatures

/// Takes a signature that was made elsewhere: CMS SignedData over the frozen document.
struct SignatureFileController: Sendable {
    let desk: Desk

    /// The name of the page's file input.
    static let input = "signature"

    func create(_ request: Request, _ context: ApplicantContext) async throws -> Response {
        let access = try context.access()
        try await RateStore(desk: desk).take(.signatures, by: access.application.uuidString)
        let file = try await FileForm.read(request, file: Self.input, context.session.csrfToken)
        guard let view = try await SignatureView.find(access, at: desk), let verifier = desk.gateways.signatures,
            let open = view.openRequest
        else { return .seeOther(Path.signature(access.application)) }
        guard !file.isTooLarge else { return refuse(FileForm.tooLargeSentence, view, context) }
        guard !file.content.isEmpty else { return refuse("署名したファイルを選んでください。", view, context) }
        let outcome = try await SignatureReception(verifier: verifier, desk: desk).receive(
            .cms(file.content),
            for: open.id,
            access,
            by: context.author
        )
        switch outcome {
        case .accepted, .over: return .seeOther(Path.signature(access.application))
        case .refused(let refusal): return refuse(Self.sentence(refusal), view, context)
        case .otherPerson:
            let trouble = SignatureTrouble.otherPerson
            return refuse("\(trouble.title)。\(trouble.sentence)", view, context)
        }
    }

    /// A file is made by other programs than a card is: what can be put right there is told.
    private static func sentence(_ refusal: Refusal) -> String {
        switch refusal {
        case .tooLarge, .malformed:
            "CMS署名データ（DER形式のファイル）として読み取れませんでした。署名に使ったソフトの保存形式を確かめてください。"
        case .signerCertificateMissing: "ファイルに署名者の電子証明書が入っていません。電子証明書を含める設定で、もう一度署名してください。"
        case .severalSigners: "複数の人の署名が入っています。申請者ご本人だけの署名にしてください。"
        case .superfluousParts: "ファイルに余分な項目が入っています。署名用電子証明書だけを含める設定で、もう一度署名してください。"
        case .documentDiffers: "別の文書に署名されています。このページからダウンロードした文書を、変更せずに署名してください。"
        default: refusal.citizenSentence
        }
    }

    private func refuse(_ sentence: String, _ view: SignatureView, _ context: ApplicantContext) -> Response {
        let error = FieldError(EntryKey(rawValue: Self.input), sentence)
        let page = SignaturePage(view: view, error: error, frame: desk.frame, session: context.session)
        return .page(page, status: .unprocessableContent)
    }
}
