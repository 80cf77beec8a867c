import DigestModel

extension Ledger {
  /// `239 numerals: 61 figures, 16 marks, 162 unread`, and `, 2 unseen` where there are any.
  func summary(_ style: TextStyle) -> String {
    let parts = [
      style.counted(figures, .countOfFigures), style.counted(marks, .countMarks),
      style.counted(unread.count, .countUnreadOnly),
    ]
    let hidden = unseen.isEmpty ? [] : [style.counted(unseen.count, .countUnseenOnly)]
    return style.counted(numerals, .countNumerals) + ": "
      + (parts + hidden).joined(separator: ", ")
  }
}

/// The numerals that no figure and no mark accounts for.
struct UnreadText {
  var style: TextStyle

  /// Writes a line per page and line of the document; nothing where nothing is unread.
  func write(_ unread: [Numeral], to output: inout some TextOutputStream) {
    guard !unread.isEmpty else { return }
    output.write(style.paint(style.words(.headUnread), .warning) + "\n")
    var table = TextTable(.left, .left)
    var rest = unread[...]
    while let first = rest.first {
      let line = rest.prefix { $0.page == first.page && $0.line == first.line }
      rest = rest.dropFirst(line.count)
      table.append(
        TextTable.Cell(text: style.place(page: first.page, line: first.line), role: .faint),
        TextTable.Cell(text: description(of: line)))
    }
    table.write(to: &output, indentation: 2, style: style)
  }
}

extension UnreadText {
  /// `12 750 │ 318 (no statement of block “visits” fits it) │ 12’750 (the number format has no such separators)`: a
  /// reason stands behind the last of those it is the reason of.
  fileprivate func description(of line: ArraySlice<Numeral>) -> String {
    line.indices.map { index in
      let numeral = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1].explanation : nil
      let reason = numeral.explanation.flatMap { $0 == next ? nil : " (\(style.words($0)))" }
      return numeral.text + (reason ?? "")
    }.joined(separator: " │ ")
  }
}

/// The numerals that the file has and a reader of its pages does not see.
struct UnseenText {
  var style: TextStyle

  /// Writes a line per numeral; nothing where all are seen.
  func write(_ unseen: [UnseenNumeral], to output: inout some TextOutputStream) {
    guard !unseen.isEmpty else { return }
    output.write(style.paint(style.words(.headUnseen), .warning) + "\n")
    var table = TextTable(.left, .left, .left)
    for hidden in unseen {
      table.append(
        TextTable.Cell(
          text: style.place(page: hidden.numeral.page, line: hidden.numeral.line), role: .faint),
        TextTable.Cell(text: hidden.numeral.text),
        TextTable.Cell(text: style.words(hidden.reason.word), role: .faint))
    }
    table.write(to: &output, indentation: 2, style: style)
  }
}

/// What recovery could not do, or did in doubt.
struct DiagnosticsText {
  var style: TextStyle

  /// Writes a line per diagnostic: `warning: page 1, line 12: message`.
  func write(_ diagnostics: [Diagnostic], to output: inout some TextOutputStream) {
    for diagnostic in diagnostics {
      let isWarning = diagnostic.severity == .warning
      let severity = style.paint(
        style.words(isWarning ? .warning : .note), isWarning ? .warning : .faint)
      let place = diagnostic.page.map { page in
        diagnostic.line.map { style.place(page: page, line: $0) + ": " }
          ?? style.counted(page, .pageOf) + ": "
      }
      let message = style.words(diagnostic.wording).showingControls()
      output.write("\(severity): \(place ?? "")\(message)\n")
    }
  }
}
