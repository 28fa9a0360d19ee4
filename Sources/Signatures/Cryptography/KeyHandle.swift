import CLibcrypto

/// Owns a public key of libcrypto.
///
/// Unchecked, because libcrypto's object cannot be marked: nothing changes it after `init`, its count of holders is
/// atomic, and each use has a context of its own (openssl-threads(7): an object that is only read may be shared).
final class KeyHandle: @unchecked Sendable {
    /// `EVP_PKEY *`
    let pointer: OpaquePointer

    /// - Parameter parameters: as `OSSL_PARAM`, which libcrypto copies.
    /// - Returns: `nil` when they are no public key of that kind, e.g. a point beside the curve.
    init?(_ kind: String, _ parameters: UnsafeMutablePointer<OSSL_PARAM>) {
        defer { ERR_clear_error() }
        guard let context = EVP_PKEY_CTX_new_from_name(nil, kind, nil) else { return nil }
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_fromdata_init(context) == 1,
            EVP_PKEY_fromdata(
                context,
                &key,
                OSSL_KEYMGMT_SELECT_PUBLIC_KEY | OSSL_KEYMGMT_SELECT_ALL_PARAMETERS,
                parameters
            ) == 1,
            let key
        else { return nil }
        pointer = key
    }

    deinit { EVP_PKEY_free(pointer) }
}
