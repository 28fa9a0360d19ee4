// The outermost elements, which only ``Document`` writes.

extension Tags {
    package enum Html: Tag { package static var name: StaticString { "html" } }
    package enum Body: Tag { package static var name: StaticString { "body" } }
}
