import DigestModel

/// Whether a document's numbered notes are in order: each mark has one note, and the notes count up
/// from 1 without a gap.
struct FootnoteReview: Hashable, Sendable {
  /// The numbered marks, in page order.
  private let marks: [FootnoteMark]

  init(_ marks: [FootnoteMark]) { self.marks = marks.filter { Int($0.mark) != nil } }

  var isInOrder: Bool { faults.isEmpty }

  /// What is wrong, or that nothing is; lower case, no full stop.
  var sentence: Wording {
    let faults = faults
    guard faults.isEmpty else { return .joined(faults, by: "; ") }
    let count = definitions.count
    if count == 0 { return Term.noNotes.text }
    return count == 1 ? Term.onlyNote.text : Term.allNotes.text.filled(["n": String(count)])
  }

  /// The heads of notes, one for each note, wherever it is repeated.
  private var definitions: [FootnoteMark] {
    var seen: Set<[String]> = []
    return marks.filter { mark in
      mark.note.map { seen.insert([mark.mark, mark.term, $0]).inserted } ?? false
    }
  }

  private var faults: [Wording] {
    let definitions = definitions
    var faults: [Wording] = []
    let byMark = Dictionary(grouping: definitions) { Int($0.mark) ?? 0 }
    for (mark, heads) in byMark.sorted(by: { $0.key < $1.key }) where heads.count > 1 {
      let places = heads.map { head in
        Term.quotedAt.text.filled([
          "text": head.term, "page": String(head.page), "line": String(head.line),
        ])
      }
      faults.append(
        Term.noteTwice.text.filled([
          "mark": Wording(same: String(mark)), "n": Wording(same: String(heads.count)),
          "places": .joined(places, by: Term.andLast),
        ]))
    }
    let used = Set(marks.filter { $0.note == nil }.compactMap { Int($0.mark) })
    if !definitions.isEmpty {
      for mark in used.subtracting(byMark.keys).sorted() {
        faults.append(Term.noteUndefined.text.filled(["mark": String(mark)]))
      }
      for mark in 1...definitions.count where byMark[mark] == nil && !used.contains(mark) {
        faults.append(
          Term.noteMissing.text
            .filled(["mark": String(mark), "n": String(definitions.count)]))
      }
    }
    return faults
  }
}
