import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import Testing

/// Whatever is done to a publication's files or a document, there is an answer: what was read, or
/// what is wrong and where.
struct DamagedFilesTests {
  /// How many damages are tried of every kind; the environment can ask for more.
  private static let count: UInt64 =
    ProcessInfo.processInfo.environment["CROSSFOOT_DAMAGES"].flatMap(UInt64.init) ?? 150

  /// The longest that reading a damaged file may take, in seconds; a sound one takes a twentieth.
  private static let longest = 20.0

  private static let grammarTokens = [
    "section x", "begins", "binds unit = all", "binds unit by label", "block b", "heading", "line",
    "row",
    "title", "prose", "field", "rows", "pairs", "bare", "axis", "ignore", "\"a\"", "\"\"", "(", ")",
    "|", "?",
    "...", "...  ...  ...", "[", "]", "=", ",", ":", "count", "percent", "unit", "span",
    "in children(all)",
    "series", "legend reversed", "foots to", "numeral", "page-number", "repeats", "opens",
    "unmarked",
    "(\"a\" | \"a\") (\"a\" | \"a\") (\"a\" | \"a\")", "((((\"a\"))))?",
  ]

  private static let yamlTokens = [
    "{", "}", "[", "]", ":", "- ", "&a", "*a", "? ", "|", ">", "'", "\"", "#", "!!", "units",
    "open", "en:",
    "parent: all", "id: all", "thousands: [\"1\"]", "century: 99999999999999999999",
    "{a: {a: {a: {",
    "opened: 2026-99", "---\n", "...\n", "\n\n  ", "\"{year}-{month:99}\"",
  ]

  private static let textTokens = [
    "1 234 567", "12,5%", "−3", "(7)", "№ 5", "| 1 | 2 |", "**12** 345", "1–2", "2026", "03:15",
    "n/a",
  ]

  private func sources(_ name: String) throws -> Publication {
    try #require(try PublicationLibrary.publication(name))
  }

  /// Checks that errors say where in a file they are.
  private func check(_ errors: SourceErrors, of file: SourceFile, seed: UInt64) {
    // YAML knows all of these; a pair of them counts once, or twice here.
    let lines =
      1
      + file.text.unicodeScalars.count { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }
    for error in errors.errors {
      #expect(!error.message.isEmpty, "seed \(seed)")
      #expect((1...(lines + 1)).contains(error.position.line), "seed \(seed): \(error)")
      #expect(error.position.column >= 1, "seed \(seed): \(error)")
    }
    #expect(errors.errors.count <= SourceErrorList.most + 1, "seed \(seed)")
  }

  private func within(_ seconds: Double, seed: UInt64, _ body: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    try body()
    #expect(ContinuousClock.now - start < .seconds(seconds), "seed \(seed)")
  }

  private func damaged(_ file: SourceFile, seed: UInt64, _ tokens: [String]) -> SourceFile? {
    var damage = Damage(seed: seed, tokens: tokens)
    return String(validating: damage.done(to: Array(file.text.utf8)), as: UTF8.self)
      .map { SourceFile(path: file.path, text: $0) }
  }

  private static let document = """
    Müraciətlər 9 999 999 999 999 999 999 və 12,5% (31.03.2026), 1-2, 03:15
    * 1 qeyd
    """

  @Test(arguments: ["dost", "ndcu-daily"])
  func `a damaged grammar is read or refused with places`(name: String) throws {
    let publication = try sources(name)
    let document = try DocumentReader.read(bytes: Array(Self.document.utf8), path: "a.txt")
    var refused = 0
    for seed in 0..<Self.count {
      guard let file = damaged(publication.grammar, seed: seed, Self.grammarTokens) else {
        continue
      }
      within(Self.longest, seed: seed) {
        do throws(SourceErrors) {
          let recovered = try Grammar(file, for: publication).recover(document)
          #expect(recovered.ledger.numerals >= recovered.ledger.unread.count)
        } catch {
          refused += 1
          check(error, of: file, seed: seed)
        }
      }
    }
    #expect(refused > Int(Self.count) / 4, "the damage is felt")
  }

  @Test(arguments: ["dost", "ndcu-daily"])
  func `a damaged vocabulary is read or refused with places`(name: String) throws {
    let publication = try sources(name)
    var refused = 0
    for seed in 0..<Self.count {
      guard let file = damaged(publication.vocabulary, seed: seed, Self.yamlTokens) else {
        continue
      }
      within(Self.longest, seed: seed) {
        do throws(SourceErrors) {
          let read = try Publication(
            vocabulary: file, grammar: publication.grammar, rules: publication.rules)
          _ = try Grammar(read.grammar, for: read)
        } catch {
          refused += 1
          if error.errors.allSatisfy({ $0.path == file.path }) {
            check(error, of: file, seed: seed)
          }
        }
      }
    }
    #expect(refused > Int(Self.count) / 4, "the damage is felt")
  }

  /// A page of the invented publication.
  private static let page = """
    Bulletin
    Year  Month
    | All offices | 1 234 567 | 2 345 |
    | North office | 1 000 000 | 345 |
    1 saylı office   234 567   2 000
    **Satisfied: 98,80%** of those asked; rate 2,5; score −7
    Opened 31.03.2026, waiting 03:15, aged 18-25 and 65+
    page 1 of 2 ¹
    """

  private static let pageGrammar = """
    section all
      begins "Bulletin"
      binds unit = all
      block table
        rows unit in (all, north, first) visits[unit, span=year]: count visits[unit, span=month]: count
        prose "Satisfied" satisfaction[unit=all]: percent
        prose "rate" ... rate: decimal
        field "score" score: score
        line "Opened" opened: date
        prose ("waiting" | "waiting for" ...)? wait: duration
        pairs span visits[unit=north, span]: count legend
        ignore "page" numeral "of" numeral
    """

  @Test func `every numeral of a damaged page is accounted for`() throws {
    let grammar = try Bulletin.grammar(Self.pageGrammar)
    for seed in 0..<4 * Self.count {
      try read(Array(Self.page.utf8), by: grammar, seed: seed)
    }
  }

  @Test(.enabled(if: SharedFolder.exists))
  func `every numeral of a damaged digest is accounted for`() throws {
    let publication = try sources("dost")
    let grammar = try Grammar(publication.grammar, for: publication)
    let bytes = Array(try Data(contentsOf: SharedFolder.url.appending(path: "dost/2026-03.md")))
    for seed in 0..<Self.count / 5 { try read(bytes, by: grammar, seed: seed) }
  }

  private func read(_ bytes: [UInt8], by grammar: Grammar, seed: UInt64) throws {
    var damage = Damage(seed: seed, tokens: Self.textTokens)
    let damaged = damage.done(to: bytes)
    try within(Self.longest, seed: seed) {
      do {
        let recovered = grammar.recover(try DocumentReader.read(bytes: damaged, path: "page.md"))
        let printed = recovered.figures.reduce(0) { $0 + $1.occurrences.count }
        #expect(recovered.ledger.figures <= printed, "seed \(seed)")
        #expect(recovered.ledger.unread.allSatisfy { !$0.text.isEmpty }, "seed \(seed)")
      } catch let error as ExtractionError {
        #expect(!error.reason.isEmpty, "seed \(seed)")
      }
    }
  }
}
