package import DigestModel
package import Publications

/// The publication of an invented column: units with one figure each, and the whole that they are parts of.
package enum InventedColumn {
  /// - Parameters:
  ///   - units: The parts of `all`, by their ids.
  ///   - indicator: What the figures are, by unit.
  ///   - rules: The publication's rules.
  package static func publication(
    of units: [String], indicator: String, measure: String = "count", rules: SourceFile
  ) throws(SourceErrors) -> Publication {
    let vocabulary = """
      id: column
      titles: {en: Column}
      recognised-by: [Column]
      dimensions:
        unit: units
      units:
        - {id: all, name: {en: all}}
      \(units.map { "  - {id: \($0), name: {en: \($0)}, parent: all}" }.joined(separator: "\n"))
      indicators:
        \(indicator): {dimensions: [unit], measure: \(measure)}
      """
    return try Publication(
      vocabulary: SourceFile(path: "vocabulary", text: vocabulary),
      grammar: SourceFile(path: "grammar", text: ""), rules: rules)
  }
}
