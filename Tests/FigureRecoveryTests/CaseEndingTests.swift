import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Publications
import Testing

/// Numbers with the ending of a case behind a hyphen, as sentences in some languages have them.
@Suite struct CaseEndingTests {
  private static let seeds: ClosedRange<UInt64> = 1...40

  private static func values(_ number: String, language: String = "az") throws -> [String] {
    let vocabulary = """
      id: liman
      language: \(language)
      recognised-by: [Liman]
      numbers: {thousands: [space], decimal: ","}
      dimensions: {unit: units}
      units: [{id: all, name: {\(language): [Liman]}}]
      indicators:
        ships: {dimensions: [unit], measure: count}
      """
    let blocks = """
      section page
        begins "Liman"
        binds unit = all
        block b
          prose "Bunun" ships[unit]: count "gəmi"
      """
    let publication = try Publication(
      vocabulary: SourceFile(path: "publication.yaml", text: vocabulary),
      grammar: SourceFile(path: "digest.grammar", text: blocks),
      rules: SourceFile(path: "consistency.yaml", text: ""))
    let document = try DocumentReader.read(
      bytes: Array("Liman\n\nBunun \(number) gəmi, qalanı barjadır.\n".utf8), path: "liman.txt")
    return try Grammar(publication.grammar, for: publication).recover(document).figures
      .map(\.value.description)
  }

  @Test(arguments: seeds) func `an ending changes nothing of its number`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let number = 10_000 + Int(random.next() % 900_000)
    let printed = "\(number / 1000) \(String(1000 + number % 1000).dropFirst())"
    let ending = ["si", "i", "nü", "dən", "sinin", "ə", "dur"][Int(seed) % 7]
    let dash = seed % 2 == 0 ? "-" : "\u{2011}"
    #expect(try Self.values(printed + dash + ending) == ["\(number)"], "\(ending)")
    // Ordinals, words that go on, and endings of no such language are none.
    for other in ["ci", "cü", ending + "x", ending + "-da", "lik"] {
      #expect(try Self.values(printed + dash + other) == [], "\(other)")
    }
    #expect(try Self.values(printed + dash + ending, language: "en") == [])
  }

  /// What is said of a year is said so, too.
  @Test(arguments: 1950...2050) func `a year with an ending is no count`(year: Int) throws {
    #expect(try Self.values("\(year)-də") == [])
    #expect(try Self.values("\(year)-i") == [])
  }
}
