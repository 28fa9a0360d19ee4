/// The answers of one application, by field. Fields that were not asked or not answered are absent.
package typealias Answers = [FieldID: Answer]
