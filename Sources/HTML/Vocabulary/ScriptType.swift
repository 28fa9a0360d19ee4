/// What kind of script a file holds.
package enum ScriptType: String, Sendable {
    case module
}
