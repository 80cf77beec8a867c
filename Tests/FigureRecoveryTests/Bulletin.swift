import DigestModel
import FigureRecovery
import PageExtraction
import Publications

/// An invented publication for small grammars.
enum Bulletin {
  private static let vocabulary = """
    id: bulletin
    recognised-by: [Bulletin]
    numbers: {thousands: [space], decimal: ","}
    dates: {order: dmy, century: 2000}
    footnotes: {marks: ["*", "word¹ –"]}
    dimensions:
      unit: units
      span:
        year: {en: [Year]}
        month: {en: [Month]}
      age: open
      state:
        open: {}
    units:
      - {id: all, name: {en: [all offices]}}
      - {id: north, name: {en: [North office]}, parent: all}
      - {id: north-centre, name: {en: [North office]}, parent: north}
      - {id: first, name: {en: [1 saylı office]}, parent: all}
    indicators:
      visits: {dimensions: [unit, span], measure: count}
      visitors: {dimensions: [unit, age], measure: count}
      satisfaction: {dimensions: [unit], measure: percent}
      rate: {measure: decimal}
      score: {measure: score}
      age.mean: {measure: years}
      age.group: {dimensions: [unit], measure: years}
      opened: {measure: date}
      wait: {measure: seconds}
    """

  static func publication() throws -> Publication {
    try Publication(
      vocabulary: SourceFile(path: "publication.yaml", text: vocabulary),
      grammar: SourceFile(path: "digest.grammar", text: ""),
      rules: SourceFile(path: "consistency.yaml", text: ""))
  }

  static func grammar(_ text: String) throws -> Grammar {
    try Grammar(SourceFile(path: "digest.grammar", text: text), for: publication())
  }

  /// What a block of the section about all offices recovers from a text.
  static func recover(_ text: String, by block: String) throws -> RecoveredDocument {
    let grammar = try grammar("section all\n  binds unit = all\n  block b\n" + block)
    return grammar.recover(try DocumentReader.read(bytes: Array(text.utf8), path: "bulletin.txt"))
  }
}
