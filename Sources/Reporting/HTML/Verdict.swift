import DigestModel

/// What a document's findings come to, in one line, and the numbers behind it.
struct Verdict: Sendable {
  enum Grade: String { case fail, open, pass }

  struct Count: Sendable {
    /// A name by which the style tells it from the others.
    var kind: String
    var number: Int
    var word: Term
  }

  let grade: Grade
  let sentence: Wording
  /// In the order that they are shown in.
  let counts: [Count]

  /// What is counted, in the order of `counts`.
  static let words: [Term] = [
    .countFigures, .countPass, .countFail, .countIndeterminate, .countUnread, .countUnseen,
    .countUnchecked,
  ]

  init(_ document: CheckedDocument) {
    let findings = document.findings
    let ledger = document.recovered.ledger
    let open = findings.filter(\.isOpen)
    let failing = open.count(.fail)
    let accepted = findings.count { $0.standing == .accepted }
    let undecided = findings.count(.indeterminate)
    let numbers = [
      ("figures", document.recovered.figures.count), ("pass", findings.count(.pass)),
      ("fail", open.count), ("indeterminate", undecided), ("unread", ledger.unread.count),
      ("unseen", ledger.unseen.count), ("unchecked", document.unchecked.count),
    ]
    counts = zip(numbers, Self.words).map {
      Count(kind: $0.0.0, number: $0.0.1, word: $0.1)
    }
    let (word, number): (Term, Int)
    if failing > 0 {
      (grade, word, number) = (.fail, .verdictFail, failing)
    } else if !open.isEmpty {
      (grade, word, number) = (.fail, .verdictBroken, open.count)
    } else if !findings.contains(where: { $0.status != .indeterminate }) {
      (grade, word, number) = (.open, .verdictNothing, 0)
    } else if undecided > 0 {
      (grade, word, number) = (.open, .verdictOpen, undecided)
    } else if !ledger.unread.isEmpty {
      (grade, word, number) = (.open, .verdictUnread, ledger.unread.count)
    } else if accepted > 0 {
      (grade, word, number) = (.pass, .verdictAccepted, accepted)
    } else {
      (grade, word, number) = (.pass, .verdictPass, 0)
    }
    sentence = word.text.filled(["n": String(number)])
  }
}
