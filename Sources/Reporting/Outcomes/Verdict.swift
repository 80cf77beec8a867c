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
  /// Whether something fails, and nothing of it is an error.
  let isMild: Bool
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
    let numbers = [
      ("figures", document.recovered.figures.count), ("pass", findings.count(.pass)),
      ("fail", findings.count(where: \.isOpen)),
      ("indeterminate", findings.count(.indeterminate)), ("unread", ledger.unread.count),
      ("unseen", ledger.unseen.count), ("unchecked", document.unchecked.count),
    ]
    counts = zip(numbers, Self.words).map {
      Count(kind: $0.0.0, number: $0.0.1, word: $0.1)
    }
    (grade, sentence) = Self.judgement(of: findings, unread: ledger.unread.count)
    let open = findings.filter(\.isOpen)
    isMild = !open.isEmpty && !open.contains { $0.severity == .error }
  }

  /// The grade by which a page is coloured: red is for errors.
  var color: Grade { isMild ? .open : grade }

  /// The sentence, with the word that nothing of it is an error.
  var fullSentence: Wording {
    isMild ? .joined([sentence, Term.verdictMild.text], by: ", ") : sentence
  }

  /// What findings come to where so many numerals were not read.
  static func judgement(of findings: [Finding], unread: Int) -> (grade: Grade, sentence: Wording) {
    let open = findings.filter(\.isOpen)
    let failing = open.count(.fail)
    let accepted = findings.count { $0.standing == .accepted }
    let undecided = findings.count(.indeterminate)
    let broken = open.count - failing
    if !open.isEmpty {
      let parts = [(Term.verdictFail, failing), (.verdictBroken, broken)].filter { $0.1 > 0 }
      return (
        .fail, .joined(parts.map { $0.0.text.filled(["n": String($0.1)]) }, by: "; ")
      )
    }
    let (grade, word, number): (Grade, Term, Int)
    if !findings.contains(where: { $0.status != .indeterminate }) {
      (grade, word, number) = (.open, .verdictNothing, 0)
    } else if undecided > 0 {
      (grade, word, number) = (.open, .verdictOpen, undecided)
    } else if unread > 0 {
      (grade, word, number) = (.open, .verdictUnread, unread)
    } else if accepted > 0 {
      (grade, word, number) = (.pass, .verdictAccepted, accepted)
    } else {
      (grade, word, number) = (.pass, .verdictPass, 0)
    }
    return (grade, word.text.filled(["n": String(number)]))
  }
}

extension Verdict {
  /// What there is to say of a document that does not fail and is not clean either, `2 undecided, 3
  /// numerals unread`; `nil` where all is decided and read.
  func remainder(in language: String) -> String? {
    let open = counts.filter {
      ["indeterminate", "unread", "unseen"].contains($0.kind) && $0.number > 0
    }
    if open.isEmpty { return grade == .open ? sentence.preferred(in: language) : nil }
    return open.map { count in
      "\(count.number) "
        + count.word.text.filled(["n": String(count.number)]).preferred(in: language)
    }.joined(separator: ", ")
  }
}

extension CheckReport {
  /// What all documents come to, in one line; those that could not be read come first.
  var verdict: Wording {
    let missing =
      unreadable.isEmpty
      ? [] : [Term.verdictUnreadable.text.filled(["n": String(unreadable.count)])]
    guard !documents.isEmpty else {
      return missing.first ?? Term.verdictNothing.text
    }
    let unread = documents.reduce(0) { $0 + $1.recovered.ledger.unread.count }
    let sentence = Verdict.judgement(of: findings, unread: unread).sentence
    return Wording.joined(
      missing + [missing.isEmpty ? sentence : sentence.map(\.withSmallFirst)], by: "; ")
  }
}
