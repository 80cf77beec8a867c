import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import Testing

/// The ledger's numerals are all numerals: they are counted again here, from the lines of words,
/// by a regular expression and without anything that recovery does.
struct LedgerTests {
  private static let package = LanguagePage.url.deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The PDFs of the corpus, by their paths in the package.
  private static let corpus: [String] = {
    let corpus = package.appending(path: "Corpus")
    let files = try? FileManager.default.subpathsOfDirectory(atPath: corpus.path)
    return (files ?? []).filter { $0.hasSuffix(".pdf") }.sorted()
  }()

  private func account(of path: String) throws -> (ledger: Ledger, count: Int) {
    let document = try DocumentReader.read(path: path)
    let publication = try #require(try PublicationLibrary.publication("dost"))
    let grammar = try Grammar(publication.grammar, for: publication)
    return (grammar.recover(document).ledger, NumeralCount.numerals(in: document))
  }

  @Test func `there is a corpus to be counted`() {
    #expect(Self.corpus.count >= 12)
  }

  @Test(arguments: corpus)
  func `figures, marks and unread numerals of a PDF add up to all of its numerals`(
    path: String
  ) throws {
    let (ledger, count) = try account(of: Self.package.appending(path: "Corpus/\(path)").path)
    #expect(ledger.numerals == count)
    #expect(count > 50)
  }

  @Test(.enabled(if: SharedFolder.exists))
  func `figures, marks and unread numerals of the real text add up to all of its numerals`() throws
  {
    let (ledger, count) = try account(
      of: SharedFolder.url.appending(path: "dost/2026-03.md").path)
    #expect(ledger.numerals == count)
  }

  @Test(arguments: [
    ("01.03.26 – 31.03.26", 2), ("1 051 447  3 saylı  11 994", 3), ("KM³ - 22 010", 2),
    ("60-69", 1), ("98,8%99,2%", 2), ("02:41", 1), ("none", 0), ("1 2 345 6789", 3),
  ])
  func `the count is right where it can be seen`(text: String, expected: Int) throws {
    #expect(
      NumeralCount.numerals(
        in: try DocumentReader.read(bytes: Array(text.utf8), path: "a.txt")) == expected)
  }
}
