// The outermost elements, which only ``Document`` writes.

extension Tags {
    @usableFromInline package enum Html: Tag { @usableFromInline package static var name: StaticString { "html" } }
    @usableFromInline package enum Body: Tag { @usableFromInline package static var name: StaticString { "body" } }
}
