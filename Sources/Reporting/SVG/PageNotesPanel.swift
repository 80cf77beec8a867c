import DigestModel

/// The list beside a drawn page: every note as near to its height on the page as there is room.
struct PageNotesPanel {
  private struct Row {
    var text: String
    var style: String
    /// The baseline, in points.
    var y: Double
  }

  /// Points.
  private static let fontSize = 7.0
  /// The width of a character of a monospaced font, as a part of its size.
  private static let advance = 0.61
  private static let rowHeight = 9.0
  private static let margin = 10.0

  private let left: Double
  private var rows: [Row] = []

  init(_ notes: PageNotes, beside page: Page, title: String) {
    left = page.width + Self.margin
    append(title, "title", at: 0)
    func count(_ kind: PageNotes.Note.Kind) -> Int { notes.all.count { $0.kind == kind } }
    append(
      notes.areKnown
        ? "figures: \(count(.figure)), marks: \(count(.mark)), unread: \(count(.unread))"
        : "no publication recognised: no figures looked for", "title", at: 0)
    let listed = notes.all.enumerated().sorted {
      ($0.element.box?.top ?? 0, $0.offset) < ($1.element.box?.top ?? 0, $1.offset)
    }
    let digits = String(notes.all.compactMap(\.number).max() ?? 0).count
    for note in listed.map(\.element) {
      guard let text = note.text else { continue }
      let number = note.number.map(String.init) ?? ""
      let indent = String(repeating: " ", count: digits - number.count)
      append("\(indent)\(number) \(text)", "of-\(note.kind.rawValue)", at: note.box?.top ?? 0)
    }
  }

  /// Points, the margin to the page included.
  var width: Double {
    let longest = rows.map(\.text.count).max() ?? 0
    return 2 * Self.margin + Double(longest) * Self.advance * Self.fontSize
  }

  /// Points.
  var height: Double { (rows.last?.y ?? 0) + Self.margin }

  func write(to output: inout some TextOutputStream) {
    for row in rows {
      output.write(
        "<text class=\"\(row.style)\" x=\"\(tenths(left))\" y=\"\(tenths(row.y))\""
          + " font-size=\"\(tenths(Self.fontSize))\">\(escapedForXML(row.text))</text>\n")
    }
  }

  private mutating func append(_ text: String, _ style: String, at top: Double) {
    let y = max(top + Self.fontSize, (rows.last?.y ?? 0) + Self.rowHeight)
    rows.append(Row(text: text, style: style, y: y))
  }
}
