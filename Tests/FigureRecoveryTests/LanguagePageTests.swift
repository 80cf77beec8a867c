import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import Testing

/// What `Rules/README.md` shows is what the language is.
struct LanguagePageTests {
  private func publication() throws -> Publication {
    let vocabularies = try LanguagePage.examples(in: "yaml")
    try #require(vocabularies.count == 1)
    return try Publication(
      vocabulary: SourceFile(path: "publication.yaml", text: vocabularies[0]),
      grammar: SourceFile(path: "digest.grammar", text: ""),
      rules: SourceFile(path: "consistency.yaml", text: ""))
  }

  /// The example in a section and block of its own, where its indentation says that it stands in one.
  private func whole(_ example: String) -> String {
    let indentation = example.prefix { $0 == " " }.count
    let section = "section example\n  binds unit = all\n"
    let block = "  block example\n"
    return (indentation > 0 ? section : "") + (indentation > 2 ? block : "") + example
  }

  @Test(arguments: try LanguagePage.examples(in: "grammar"))
  func `every example is a grammar`(example: String) throws {
    _ = try Grammar(
      SourceFile(path: "digest.grammar", text: whole(example)), for: publication())
  }

  @Test func `the page has an example for every keyword, evidence and kind of value`() throws {
    let examples = try LanguagePage.examples(in: "grammar").joined(separator: "\n")
    for word in [
      "section", "repeats", "begins", "binds", "by", "else", "label", "opened", "fits", "block",
      "opens", "heading", "line", "title", "bare", "axis", "page-number", "ages", "row", "prose",
      "field", "rows", "pairs", "series", "legend", "foots",
      "reversed", "ignore", "ignore from", "in", "children", "unmarked", "...", "?", "|", "count",
      "decimal", "percent", "date", "first-day", "last-day", " and ", "duration", "numeral", "year",
      "change", "place", "table", "column", "+",
    ] {
      #expect(examples.contains(word), "\(word)")
    }
  }

  @Test func `the whole grammar reads the figures shown from the text shown`() throws {
    let grammar = try Grammar(
      SourceFile(path: "digest.grammar", text: LanguagePage.examples(in: "grammar")[0]),
      for: publication())
    let text = try #require(try LanguagePage.examples(in: "text").first)
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "bulletin.txt")
    let recovered = grammar.recover(document)
    let figures = recovered.figures.map { "\($0.key) = \($0.value)" }
    #expect(figures.joined(separator: "\n") == (try LanguagePage.examples(in: "figures").first))
    #expect(recovered.ledger == Ledger(figures: 8, marks: 0, unread: []))
    #expect(recovered.diagnostics == [])
  }

  /// A line of the page's numbers: a kind, what is printed, and its value where it has one; columns are
  /// two spaces apart or more.
  private static let numbers: [[String]] = {
    let lines = (try? LanguagePage.examples(in: "numbers").first) ?? ""
    return lines.split(separator: "\n").map { line in
      line.components(separatedBy: "  ").filter { !$0.isEmpty }
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }()

  @Test func `the page shows numbers of every kind that has signs or refuses them`() {
    #expect(Self.numbers.count > 20)
    #expect(Set(Self.numbers.map { $0[0] }) == ["count", "score", "change", "decimal", "percent"])
  }

  @Test(arguments: numbers)
  func `a number shown has the value shown, or none`(row: [String]) throws {
    let vocabulary = """
      id: numbers
      recognised-by: [Numbers]
      numbers: {thousands: [space], decimal: "."}
      units:
        - {id: all, name: {en: [all]}}
      indicators:
        count: {dimensions: [unit], measure: count}
        score: {dimensions: [unit], measure: score}
        change: {dimensions: [unit], measure: score}
        decimal: {dimensions: [unit], measure: decimal}
        percent: {dimensions: [unit], measure: percent}
      """
    let publication = try Publication(
      vocabulary: SourceFile(path: "publication.yaml", text: vocabulary),
      grammar: SourceFile(path: "digest.grammar", text: ""),
      rules: SourceFile(path: "consistency.yaml", text: ""))
    let words = row[1].prefix { $0.isLetter || $0 == " " }
      .trimmingCharacters(in: .whitespaces)
    let phrase = words.isEmpty ? "" : "\"\(words)\" "
    let statement =
      words.isEmpty
      ? "row \"Numbers\" \(row[0])[unit]: \(row[0])" : "prose \(phrase)\(row[0])[unit]: \(row[0])"
    let grammar = try Grammar(
      SourceFile(
        path: "digest.grammar",
        text: "section all\n  binds unit = all\n  block b\n    \(statement)"),
      for: publication)
    let text = words.isEmpty ? "Numbers    \(row[1])" : row[1]
    let recovered = grammar.recover(
      try DocumentReader.read(bytes: Array(text.utf8), path: "numbers.txt"))
    #expect(recovered.figures.map { "\($0.value)" } == Array(row.dropFirst(2)))
  }

  @Test func `the error shown is the error given`() throws {
    let publication = try publication()
    let example = try LanguagePage.examples(in: "grammar")[0]
      .replacing("children(all)  visits", with: "children(all)  visit", maxReplacements: 1)
    let errors = try #require(throws: SourceErrors.self) {
      try Grammar(SourceFile(path: "digest.grammar", text: example), for: publication)
    }
    #expect(errors.errors.count == 1)
    let page = try String(contentsOf: LanguagePage.url, encoding: .utf8)
    #expect(page.contains("`\(errors.errors[0])`"))
  }
}
