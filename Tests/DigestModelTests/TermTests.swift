import DigestModel
import Testing

/// The words of reports in their languages.
struct TermTests {
  private static let all: [any WordedTerm] =
    Term.allCases + FootingTerm.allCases + ArchiveTerm.allCases + ReadingTerm.allCases
    + MarkingTerm.allCases + DamageTerm.allCases

  @Test func `every term has a text in each language, with the same gaps`() {
    for term in Self.all { expectBothLanguages(term) }
  }

  private func expectBothLanguages(_ term: any WordedTerm) {
    let text = term.text
    #expect(!text.en.isEmpty && !text.az.isEmpty)
    // A gap that only chooses a word for so many may be needed in one language alone.
    #expect(gaps(in: text.en, isChoice: false) == gaps(in: text.az, isChoice: false))
    #expect(
      gaps(in: text.az, isChoice: true).isSubset(
        of: gaps(in: text.en, isChoice: true).union(gaps(in: text.en, isChoice: false))))
    // What is alike in both languages is a name, or has been forgotten.
    #expect(text.en != text.az || term as? Term == .checksum, "\(term)")
    for language in [text.en, text.az] {
      #expect(language == language.trimmingSpaces && !language.contains("  "))
    }
  }

  /// The names of the gaps of a text, of those that choose a word, `{n|figure|figures}`, or of the
  /// others.
  private func gaps(in text: String, isChoice: Bool) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
        let parts = rest.prefix { $0 != "}" }.split(separator: "|")
        return (parts.count > 1) == isChoice ? parts.first : nil
      })
  }

  @Test func `a term's text is written for one and for several`() {
    #expect(Term.found.text.en == "{n} {n|figure|figures} found")
    #expect(Term.found.text.az == "{n} göstərici tapıldı")
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
