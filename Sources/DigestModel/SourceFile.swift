/// A text that somebody wrote for Crossfoot: a vocabulary, a grammar or a set of rules.
package struct SourceFile: Hashable, Sendable {
  /// The path to name in messages.
  package var path: String
  package var text: String

  /// - Parameter text: Its lines may end with a line feed, a carriage return or both; it is kept with line feeds.
  package init(path: String, text: String) {
    self.path = path
    self.text = text.endingLinesInFeeds
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

  /// The description, the source line and a caret under the place; of a long line the part around it.
  package var excerpt: String {
    let scalars = sourceLine.unicodeScalars
    let place = max(0, position.column - 1)
    guard scalars.count > Self.longestLine else {
      return excerpt(of: sourceLine, caretAt: place)
    }
    let start = max(0, min(place, scalars.count) - Self.longestLine / 2)
    let rest = scalars.dropFirst(start)
    let part = String(rest.prefix(Self.longestLine))
    let isCut = rest.count > Self.longestLine
    return excerpt(
      of: (start > 0 ? "…" : "") + part + (isCut ? "…" : ""),
      caretAt: place - start + (start > 0 ? 1 : 0))
  }

  /// The longest source line that is shown whole, in characters.
  private static let longestLine = 160

  private func excerpt(of line: String, caretAt place: Int) -> String {
    let indent = line.unicodeScalars.prefix(place).map { $0 == "\t" ? "\t" : " " }.joined()
    return "\(description)\n  \(line)\n  \(indent)^".showingControls(keeping: "\n\t")
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
