import CLibcrypto

/// Owns one use of a key: `EVP_PKEY_CTX *`.
struct KeyContext: ~Copyable {
    let pointer: OpaquePointer

    /// `nil` when memory has run out.
    init?(_ key: KeyHandle) {
        guard let pointer = EVP_PKEY_CTX_new(key.pointer, nil) else { return nil }
        self.pointer = pointer
    }

    deinit {
        EVP_PKEY_CTX_free(pointer)
        // What failed is told by our own types; the next use of this thread must not find it.
        ERR_clear_error()
    }
}
