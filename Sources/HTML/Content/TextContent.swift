/// Content without elements, the only kind that `title`, `option` and `textarea` take.
///
/// A browser would show elements inside them as text or drop them.
@usableFromInline
package protocol TextContent: HTML {}
