/// A text that somebody wrote for Crossfoot: a vocabulary, a grammar or a set of rules.
package struct SourceFile: Hashable, Sendable {
  /// The path to name in messages.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// A place in a source file, both counted from 1; columns count Unicode scalars.
package struct SourcePosition: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// What is wrong with a source file, and where; printed like a compiler's message.
package struct SourceError: Error, Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    /// The file can be used all the same.
    case warning
    case error
  }

  package var path: String
  package var position: SourcePosition
  /// Lower case, no full stop.
  package var message: String
  /// The line of the source that `position` is in.
  package var sourceLine: String
  package var severity: Severity

  package init(
    in file: SourceFile, at position: SourcePosition, _ message: String,
    severity: Severity = .error
  ) {
    self.severity = severity
    self.path = file.path
    self.position = position
    self.message = message
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    sourceLine =
      position.line >= 1 && position.line <= lines.count ? String(lines[position.line - 1]) : ""
  }
}

extension SourceError: CustomStringConvertible {
  /// `path:line:column: error: message`.
  package var description: String {
    "\(path):\(position.line):\(position.column): \(severity.rawValue): \(message)"
  }

  /// The description, the source line and a caret under the place.
  package var excerpt: String {
    let indent = sourceLine.unicodeScalars.prefix(max(0, position.column - 1))
      .map { $0 == "\t" ? "\t" : " " }.joined()
    return "\(description)\n  \(sourceLine)\n  \(indent)^"
  }
}

/// All that is wrong with a set of source files, by path and position; never empty.
package struct SourceErrors: Error, Hashable, Sendable {
  package var errors: [SourceError]

  package init(_ errors: [SourceError]) {
    precondition(!errors.isEmpty, "no errors to report")
    self.errors = errors.sorted { ($0.path, $0.position) < ($1.path, $1.position) }
  }
}
