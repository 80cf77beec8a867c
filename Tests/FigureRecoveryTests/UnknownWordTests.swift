import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// What is said of numbers whose sentences have a word that nothing is known of.
@Suite struct UnknownWordTests {
  private static let grammar = Harbour.namedValues(goods: "What was moved")

  /// The reasons of what is left on a page of the north quay.
  private static func reasons(_ lines: [String]) throws -> [String] {
    let shows =
      [DrawnPages.Show("North quay", 30, 60, size: 18)]
      + lines.enumerated().map { DrawnPages.Show($1, 30, 100 + 12 * Double($0)) }
    let document = try DocumentReader.read(
      bytes: DrawnPages(pages: [Harbour.firstPage, shows]).bytes, path: "page.pdf")
    return try Harbour.recover(document, by: grammar).ledger.unread.map {
      "\($0.text): \($0.reason ?? "no reason")"
    }
  }

  private static func reason(of number: Int, _ word: String) -> String {
    "\(number): its sentence has “\(word)”, of which nothing is known"
  }

  @Test(arguments: UInt64(1)...40)
  func `the word that keeps a sentence from being read is named`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (calls, before) = (3_000 + Int(random.next() % 90_000), 100 + Int(random.next() % 900))
    let letters = (0..<(3 + random.next() % 6)).map { _ in
      String(UnicodeScalar(UInt8(97 + random.next() % 26)))
    }
    let word = "zq" + letters.joined()
    let sentences = [
      "This year \(calls) calls were recorded; last year there were \(before).",
      "There were \(calls) calls in this year; last year calls came to \(before).",
    ]
    var words = sentences[Int(random.next() % 2)].split(separator: " ").map(String.init)
    let end = words.firstIndex { $0.hasSuffix(";") } ?? 0
    words.insert(word, at: 1 + Int(random.next() % UInt64(end)))
    let left = try Self.reasons([words.joined(separator: " ")])
    #expect(left.contains(Self.reason(of: calls, word)))
    #expect(!left.contains(Self.reason(of: before, word)))
  }

  @Test func `the first of several unknown words is named`() throws {
    #expect(
      try Self.reasons(["This year 5120 calls by night crews were recorded."])
        == [Self.reason(of: 5120, "by")])
  }

  /// What is left for another reason, and what is no sentence, is not said to have an unknown word.
  @Test(arguments: ["There were 5120 calls.", "This year 5120 nights were recorded in all"])
  func `other reasons stay`(line: String) throws {
    #expect(
      try Self.reasons([line]) == ["5120: no statement of section “quay” fits it"])
  }
}
