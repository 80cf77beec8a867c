import DigestModel

/// Whether a document's numbered notes are in order: each mark has one note, and the notes count up
/// from 1 without a gap.
struct FootnoteReview: Hashable, Sendable {
  /// The numbered marks, in page order.
  private let marks: [FootnoteMark]

  init(_ marks: [FootnoteMark]) { self.marks = marks.filter { Int($0.mark) != nil } }

  var isInOrder: Bool { faults.isEmpty }

  /// What is wrong, or that nothing is; lower case, no full stop.
  var sentence: String {
    let faults = faults
    guard faults.isEmpty else { return faults.joined(separator: "; ") }
    let count = definitions.count
    if count == 0 { return "there are no numbered notes" }
    return count == 1 ? "the only note has its mark" : "each of the \(count) notes has its own mark"
  }

  /// The heads of notes, one for each note, wherever it is repeated.
  private var definitions: [FootnoteMark] {
    var seen: Set<[String]> = []
    return marks.filter { mark in
      mark.note.map { seen.insert([mark.mark, mark.term, $0]).inserted } ?? false
    }
  }

  private var faults: [String] {
    let definitions = definitions
    var faults: [String] = []
    let byMark = Dictionary(grouping: definitions) { Int($0.mark) ?? 0 }
    for (mark, heads) in byMark.sorted(by: { $0.key < $1.key }) where heads.count > 1 {
      let places = heads.map { "“\($0.term)” on page \($0.page), line \($0.line)" }
        .joined(separator: " and ")
      faults.append("mark \(mark) is defined \(heads.count) times: for \(places)")
    }
    let used = Set(marks.filter { $0.note == nil }.compactMap { Int($0.mark) })
    if !definitions.isEmpty {
      for mark in used.subtracting(byMark.keys).sorted() {
        faults.append("mark \(mark) is used and never defined")
      }
      for mark in 1...definitions.count where byMark[mark] == nil && !used.contains(mark) {
        faults.append("mark \(mark) is never defined, though there are \(definitions.count) notes")
      }
    }
    return faults
  }
}
