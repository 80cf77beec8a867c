import CorpusTypesetting
import DigestModel
import FigureRecovery
import LayoutSampling
import Publications

/// An invented issue of a publication in a layout drawn at random.
struct SampledIssue {
  /// Publications of several kinds: charts, tables side by side, one wide table, a cross-table.
  static let publications = [
    "dost", "ndcu-daily", folder("dpc"), folder("dgs"), folder("hospitals"),
  ]

  static func folder(_ name: String) -> String {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Described/\(name)"
  }

  let grammar: Grammar
  let figures: [SampledFigure]
  let digest: SampledDigest

  init(_ name: String, seed: UInt64) throws {
    let publication = try PublicationFolder.publication(name)
    grammar = try Grammar(publication.grammar, for: publication)
    figures = try InventedFigures.figures(of: publication, grammar.outline, seed: seed)
    digest = try LayoutSampler(publication: publication, outline: grammar.outline)
      .sample(figures, seed: seed)
  }
}
