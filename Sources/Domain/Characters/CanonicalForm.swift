import Foundation

/// Unicode normalisation form C that leaves compatibility ideographs as they are.
///
/// Plain NFC replaces 神 (U+FA19) by 神 and some hundred others likewise; in a family register these are different
/// characters, and a name must come out exactly as it went in.
enum CanonicalForm {
    static func compose(_ text: String) -> String {
        var composed = ""
        var run = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isCompatibilityIdeograph(scalar) {
                composed += String(run).precomposedStringWithCanonicalMapping
                composed.unicodeScalars.append(scalar)
                run = String.UnicodeScalarView()
            } else {
                run.append(scalar)
            }
        }
        return composed + String(run).precomposedStringWithCanonicalMapping
    }

    private static func isCompatibilityIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
        default: false
        }
    }
}
