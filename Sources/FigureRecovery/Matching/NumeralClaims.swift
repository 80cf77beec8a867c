import DigestModel

/// What each numeral of a document was found to be.
struct NumeralClaims {
  enum Claim: Equatable {
    case unread
    case figure
    case mark
  }

  private(set) var claims: [Claim]
  /// Those that only a lost heading keeps from being read, with the kinds of figure that they may be: nothing else may
  /// have them but what names such a kind itself.
  private var withheld: [Int: Set<String>] = [:]
  /// How many figures a numeral is, where several have run together.
  private var parts: [Int: Int] = [:]
  /// What was done, so that it can be undone: the numeral and what it was found to be before.
  private var log: [(numeral: Int, before: Claim, withheld: Set<String>?)] = []

  /// Nothing is read, but raised digits, which refer to notes, the digits of names, and what
  /// counts rows and columns.
  init(_ text: DocumentText) {
    claims = text.numerals.map {
      $0.form == .superscript || $0.isOrdinal || $0.isCounter ? .mark : .unread
    }
  }

  func isFree(_ numeral: Int) -> Bool {
    claims[numeral] == .unread && withheld[numeral] == nil
  }

  /// Whether a numeral is free, or withheld for figures of a kind.
  func isFree(_ numeral: Int, for indicator: String) -> Bool {
    claims[numeral] == .unread && withheld[numeral]?.contains(indicator) ?? true
  }

  /// Whether a numeral is free, or withheld for figures of any kind.
  func isFreeForSome(_ numeral: Int) -> Bool {
    claims[numeral] == .unread && !(withheld[numeral]?.isEmpty ?? false)
  }

  /// Leaves a numeral unread for good, unless something names figures of some kinds that it may be.
  mutating func withhold(_ numeral: Int, for indicators: Set<String> = []) {
    log.append((numeral, claims[numeral], withheld[numeral]))
    withheld[numeral] = indicators
  }

  /// Lets a numeral that was withheld be read after all.
  mutating func release(_ numeral: Int) {
    log.append((numeral, claims[numeral], withheld[numeral]))
    withheld[numeral] = nil
  }

  mutating func claim(_ numeral: Int, as claim: Claim, parts count: Int = 1) {
    log.append((numeral, claims[numeral], withheld[numeral]))
    claims[numeral] = claim
    if count > 1 { parts[numeral] = count }
  }

  /// How much was done up to now.
  var count: Int { log.count }

  /// Undoes what was done since `count` was so much.
  ///
  /// - Complexity: O(*k*) in what is undone.
  mutating func undo(to count: Int) {
    while log.count > count {
      let (numeral, before, kinds) = log.removeLast()
      claims[numeral] = before
      withheld[numeral] = kinds
      if before == .unread { parts[numeral] = nil }
    }
  }

  /// How many figures a numeral is.
  func figures(of numeral: Int) -> Int { parts[numeral] ?? 1 }
}
