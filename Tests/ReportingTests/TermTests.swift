import Reporting
import Testing

/// The words of reports in their languages.
struct TermTests {
  @Test(arguments: Term.allCases)
  func `every term has a text in each language, with the same gaps`(term: Term) {
    let text = term.text
    #expect(!text.en.isEmpty && !text.az.isEmpty)
    #expect(gaps(in: text.en) == gaps(in: text.az))
    // What is alike in both languages is a name, or has been forgotten.
    #expect(text.en != text.az || term == .checksum)
    for language in [text.en, text.az] {
      #expect(language == language.trimmingSpaces && !language.contains("  "))
    }
  }

  /// The names of the gaps of a text: of `{n|figure|figures}` it is `n`.
  private func gaps(in text: String) -> Set<Substring> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.prefix { $0 != "}" }.split(separator: "|").first
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
