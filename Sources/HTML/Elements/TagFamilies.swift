// Elements that share attributes. Which attributes these are is said beside the attributes.

/// Elements that point to another page or resource.
package protocol LinkTag: Tag {}

/// Elements whose content comes from another resource.
package protocol SourceTag: Tag {}

/// Elements that have a size in the page.
package protocol SizedTag: Tag {}

/// Elements with a name under which a form, a script or a crawler knows them.
package protocol NamedTag: Tag {}

/// Elements with a value for machines.
package protocol ValueTag: Tag {}

/// Elements whose value lies between bounds.
package protocol RangeTag: Tag {}

/// Elements that a browser fills in from what it knows of the person.
package protocol CompletedTag: Tag {}

/// Elements that can be switched off.
package protocol ControlTag: Tag {}

/// Elements that send a form.
package protocol SubmitterTag: ControlTag {}

/// Elements that a person fills in.
package protocol EntryTag: ControlTag, NamedTag, CompletedTag {}

/// Elements that a person may write into.
package protocol TextEntryTag: EntryTag {}

/// Elements that open and close.
package protocol DisclosureTag: Tag {}

/// Columns of a table.
package protocol ColumnTag: Tag {}

/// Cells of a table.
package protocol CellTag: Tag {}

/// Elements of a drawing.
package protocol DrawingTag: Tag {}

/// Elements that stand at a point of a drawing.
package protocol PlacedTag: DrawingTag {}

/// Elements of a drawing that follow a list of points.
package protocol OutlineTag: DrawingTag {}
