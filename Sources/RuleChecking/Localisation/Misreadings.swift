import DigestModel

/// Looks again at how suspected figures were read, before their publisher is blamed.
struct Misreadings {
  private let document: RecoveredDocument
  /// Raised digits that refer to notes.
  private let noteMarks: Set<String>

  init(_ document: RecoveredDocument) {
    self.document = document
    noteMarks = Set(document.footnoteMarks.map(\.mark))
  }

  /// What speaks for a misreading, and how much, in thousandths of a natural logarithm.
  struct Evidence {
    var reasons: [Wording] = []
    var weight = 0
    /// Whether it explains the value that was read, not only that it may be wrong.
    var isExplanation = false
  }

  private static let strong = 4000
  private static let weak = 500
  /// Numbers of fewer digits stand on a page by chance.
  private static let fewDigits = 3

  func evidence(
    on figure: Figure, _ occurrences: [Figure.Occurrence], implied: ImpliedValue
  ) -> Evidence {
    var evidence = Evidence()
    if case .value(let value) = implied {
      for numeral in unread(saying: value, near: occurrences).prefix(2) {
        evidence.reasons.append(
          Term.misreadUnread.text.filled([
            "text": numeral.text, "page": String(numeral.page), "line": String(numeral.line),
          ]))
        evidence.weight += Self.strong
        evidence.isExplanation = true
      }
      if let mark = mark(endingIn: figure, implied: value) {
        evidence.reasons.append(Term.misreadMark.text.filled(["mark": mark]))
        evidence.weight += Self.weak
      }
    }
    for reading in figure.reading {
      switch reading {
      // Where evidence contradicts what a page is taken for, that is a finding of its own.
      case .plain, .inferred: continue
      case .joined, .approximate, .arithmetic, .legend, .position:
        evidence.weight += Self.weak
      case .overprinted:
        evidence.weight += Self.strong
        evidence.isExplanation = true
      }
      evidence.reasons.append(reading.doubt)
    }
    return evidence
  }

  /// Unread numerals with a value's digits on the pages of some printings; short ones only on their
  /// lines.
  private func unread(
    saying value: FigureValue, near occurrences: [Figure.Occurrence]
  ) -> [Numeral] {
    guard let digits = PrintedDigits(value)?.digits else { return [] }
    return document.ledger.unread.filter { numeral in
      guard numeral.digits == digits else { return false }
      return occurrences.contains { occurrence in
        occurrence.page == numeral.page
          && (digits.count > Self.fewDigits || isOnLine(numeral, of: occurrence))
      }
    }
  }

  private func isOnLine(_ numeral: Numeral, of occurrence: Figure.Occurrence) -> Bool {
    numeral.line == occurrence.line || numeral.box.intersects(occurrence.box)
  }

  /// A note's mark that a figure ends in and the implied value does not.
  private func mark(endingIn figure: Figure, implied: FigureValue) -> String? {
    guard let printed = PrintedDigits(figure.value)?.digits,
      let expected = PrintedDigits(implied)?.digits, printed.dropLast() == expected[...],
      let last = printed.last
    else { return nil }
    return noteMarks.contains(String(last)) ? String(last) : nil
  }
}

extension Numeral {
  fileprivate var digits: [UInt8] {
    text.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.map { $0 - 48 }
  }
}

extension Reading {
  /// What kind of reading may have gone wrong; lower case.
  fileprivate var doubt: Wording {
    switch self {
    case .plain, .inferred: Term.misreadPlain.text
    case .joined: Term.misreadJoined.text
    case .approximate(let printed, let label):
      Term.readApproximate.text.filled(["printed": printed, "label": label])
    case .arithmetic(let identity):
      Term.misreadArithmetic.text.filled(["identity": identity])
    case .legend: Term.misreadLegend.text
    case .position: Term.misreadPosition.text
    case .overprinted(let other): Term.readOverprinted.text.filled(["other": other])
    }
  }
}
