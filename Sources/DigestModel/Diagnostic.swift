/// Something that recovery could not do, or did in doubt, at a place in a document.
package struct Diagnostic: Hashable, Sendable, Codable {
  package enum Severity: String, Hashable, Sendable, Codable {
    case warning, note
  }

  package var severity: Severity
  /// Lower case, no full stop.
  package var message: String
  /// Counted from 1; `nil` where it concerns the whole document.
  package var page: Int?
  /// Counted from 1.
  package var line: Int?
  package var box: Box?

  package init(
    severity: Severity, message: String, page: Int? = nil, line: Int? = nil, box: Box? = nil
  ) {
    self.severity = severity
    self.message = message
    self.page = page
    self.line = line
    self.box = box
  }
}
