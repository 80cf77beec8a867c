import DigestModel
import FigureRecovery
import PageExtraction
import Publications

/// An invented publication that prints days, in any language.
struct DateReading {
  let grammar: Grammar

  init(
    language: String = "en", order: String = "dmy", dates: String = "", statements: String
  ) throws {
    let vocabulary = """
      id: days
      language: \(language)
      recognised-by: [Report]
      numbers: {thousands: [space], decimal: "."}
      dates: {order: \(order), century: 2000\(dates)}
      period: {start: first, end: last}
      dimensions:
        year: open
        place: open
      units:
        - {id: all, name: {\(language): [zzz]}}
      indicators:
        day: {measure: date}
        first: {measure: date}
        last: {measure: date}
        cases: {measure: count}
        rate: {measure: decimal}
        visits: {dimensions: [year], measure: count}
      """
    let publication = try Publication(
      vocabulary: SourceFile(path: "publication.yaml", text: vocabulary),
      grammar: SourceFile(path: "digest.grammar", text: ""),
      rules: SourceFile(path: "consistency.yaml", text: ""))
    grammar = try Grammar(
      SourceFile(
        path: "digest.grammar", text: "section s\n  binds unit = all\n  block b\n" + statements),
      for: publication)
  }

  func recover(_ text: String) throws -> RecoveredDocument {
    grammar.recover(try DocumentReader.read(bytes: Array(text.utf8), path: "days.txt"))
  }

  /// The figures read, with their values.
  func figures(in text: String) throws -> [String] {
    try recover(text).figures.map { "\($0.key) = \($0.value)" }
  }
}
