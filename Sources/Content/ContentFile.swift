/// A value of the content with the outline of the file from which it was read.
package struct ContentFile<Value: Sendable>: Sendable {
    package let value: Value
    package let outline: ContentOutline
}
