/// A way to write a check's outcome down.
///
/// A format is a type of its own, named in `CheckFormats`; its name is what asks for it.
package protocol CheckFormat: Sendable {
  /// Lower-case letters: `json`.
  static var name: String { get }

  /// The format as a call wants it; one for machines heeds nothing that is for readers.
  init(_ presentation: CheckPresentation)

  func write(_ check: CheckReport, to output: inout some TextOutputStream)
}

/// Writes a check's outcome: `report(check, as: .json, to: &text)`.
package func report(
  _ check: CheckReport, as format: some CheckFormat, to output: inout some TextOutputStream
) {
  format.write(check, to: &output)
}
