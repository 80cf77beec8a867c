import Foundation
import Testing

/// What is said first, how much, and in which language.
struct TerminalTests {
  private static let issue = "Corpus/dost/2026-03/butterfly.pdf"

  @Test func `the version names the library that reads PDFs`() throws {
    let outcome = try crossfoot("--version")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.wholeMatch(of: /crossfoot \d+\.\d+\.\d+, poppler \d+\.\d+\.\d+\n/) != nil)
  }

  @Test func `the verdict of one document comes first, and what passes is one line`() throws {
    let lines = try crossfoot("check", Self.issue).output.split(separator: "\n")
    #expect(lines.first == "3 contradictions found")
    #expect(lines.contains("172 passed"))
    #expect(lines.last == "1 document: 3 fail, 0 indeterminate, 0 broken, 0 used, 172 pass")
  }

  @Test func `several documents have a line each, then what fails is worked`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "march.txt", "wrong.txt", "nowhere.txt")
      #expect(
        outcome.output.hasPrefix(
          """
          1 document could not be read; 1 contradiction found

            document     period   passed  failed  undecided  unread
            march.txt    2026-03       6       0          0       0
            wrong.txt    2026-03       5       1          0       0
            nowhere.txt  could not be read

          wrong.txt  Market, 2026-03: 11 figures read, 0 numerals unread

          fail
            halls-foot  Halls foot

          """))
    }
  }

  @Test func `quiet, only what is not clean has a line`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("check", "march.txt", "wrong.txt", "nowhere.txt", "--quiet")
      #expect(
        outcome.output == """
          wrong.txt: 1 contradiction found
          nowhere.txt: no such file

          """)
      #expect(try market.run("check", "march.txt", "--quiet").output == "")
    }
    let both = try crossfoot("check", Self.issue, "--quiet", "--verbose")
    #expect(both.status == 64)
    #expect(both.errors.hasPrefix("Error: --verbose and --quiet contradict each other."))
  }

  @Test func `all is said in Azerbaijani where that is asked for`() throws {
    let outcome = try crossfoot("check", Self.issue, "nowhere.pdf", "--lang", "az")
    let words = [
      "1 sənəd oxuna bilmədi; 3 uyğunsuzluq tapıldı", "belə fayl yoxdur", "ödənmir",
      "göstərilən 2 750 hissələrin cəmi 2 766 ilə uyğun gəlmir (fərq 16)", "səhifə 1, sətir 19",
      "3 göstəricinin cəmi", "fərq", "olmalıdır, yazılıb:", "qeyd:",
      "3 işarəsi 2 dəfə izah olunub", "2 sənəd, 1 oxunmur: 3 ödənmir, 0 qərarsız",
    ]
    for word in words { #expect(outcome.output.contains(word), "\(word)") }
    #expect(outcome.errors == "crossfoot: nowhere.pdf: belə fayl yoxdur\n")
    for word in ["differs", "page", "line", "sum of", "could not", "suspect", "defined"] {
      #expect(!outcome.output.contains(word), "\(word)")
    }
  }

  @Test func `what is piped is neither coloured nor folded`() throws {
    let outcome = try CrossfootProcess(
      arguments: ["check", Self.issue], environment: ["COLUMNS": "30"]
    ).run()
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output == (try crossfoot("check", Self.issue)).output)
    #expect(outcome.output.split(separator: "\n").contains { $0.count > 120 })
  }
}
