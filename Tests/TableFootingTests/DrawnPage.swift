import DigestModel
import TableFooting

/// A page that a test sets word by word, in a font of ten points whose characters are half as wide.
struct DrawnPage {
  private var words: [Word] = []
  let number: Int

  init(number: Int = 1) { self.number = number }

  /// Adds a text with spaces in it, flush right where its edge is given so.
  mutating func add(_ text: String, left: Double? = nil, right: Double = 0, top: Double) {
    let width = text.reduce(0) { $0 + ($1 == " " ? 2.8 : 5) }
    var start = left ?? right - width
    for part in text.split(separator: " ") {
      let end = start + 5 * Double(part.count)
      let box = Box(left: start, top: top, right: end, bottom: top + 10)
      words.append(Word(text: String(part), box: box, fontSize: 10))
      start = end + 2.8
    }
  }

  /// Adds a label with its numbers, these flush right at edges.
  mutating func addRow(
    _ label: String, _ numbers: [Int], edges: [Double], left: Double = 40, top: Double
  ) {
    add(label, left: left, top: top)
    for (number, edge) in zip(numbers, edges) { add(String(number), right: edge, top: top) }
  }

  var page: Page {
    Page(
      number: number, width: 900, height: 900, geometry: .drawn,
      words: words.sorted { ($0.box.centerY, $0.box.left) < ($1.box.centerY, $1.box.left) })
  }

  /// The sums of the page: `12 = 5 + 7`, in the order of the alphabet.
  var sums: [String] { [self].sums }
}

extension [DrawnPage] {
  /// The sums of a document of some pages.
  var sums: [String] {
    FootedDocument(SourceDocument(path: "page.pdf", sha256: "", pages: map(\.page))).tables
      .flatMap { table in
        table.equations.map { equation in
          func text(_ place: FootedEquation.Place) -> String {
            table.reading.cell(at: place)?.text ?? "?"
          }
          return "\(text(equation.total)) = "
            + equation.parts.map { text($0.place) }.joined(separator: " + ")
        }
      }.sorted()
  }
}
