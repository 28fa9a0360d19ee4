import TestKit

/// What an applicant reads off the receipt.
extension WebPage {
    /// 受付番号, as it is written.
    var receiptNumber: String? {
        body.firstMatch(of: /receipt__number"><span[^>]*>([^<]+)</).map { String($0.1) }
    }

    /// お問い合わせ番号, as it is written.
    var inquiryCode: String? {
        body.firstMatch(of: /<code[^>]*>([A-Z2-9]{5}-[A-Z2-9]{5})</).map { String($0.1) }
    }
}
