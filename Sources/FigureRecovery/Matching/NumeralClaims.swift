import DigestModel

/// What each numeral of a document was found to be.
struct NumeralClaims {
  enum Claim: Equatable {
    case unread
    case figure
    case mark
  }

  private(set) var claims: [Claim]

  /// Nothing is read, but raised digits: those refer to notes.
  init(_ text: DocumentText) {
    claims = text.numerals.map { $0.form == .superscript ? .mark : .unread }
  }

  func isFree(_ numeral: Int) -> Bool { claims[numeral] == .unread }

  mutating func claim(_ numeral: Int, as claim: Claim) { claims[numeral] = claim }

  /// The account of the document's numerals.
  func ledger(of text: DocumentText) -> Ledger {
    var ledger = Ledger(figures: 0, marks: 0, unread: [])
    for (index, claim) in claims.enumerated() {
      switch claim {
      case .figure: ledger.figures += 1
      case .mark: ledger.marks += 1
      case .unread: ledger.unread.append(text.numeralRecord(index))
      }
    }
    return ledger
  }
}
