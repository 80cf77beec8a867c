package import CorpusTypesetting
internal import DigestModel
package import FigureRecovery
package import Publications

/// Invents the figures of an issue of any publication.
package enum InventedFigures {
  /// The months that the corpus' own generator is asked for, one of them by seed.
  private static let months = ["2021-04", "2023-09", "2025-11", "2026-01", "2026-03", "2027-06"]

  /// Consistent figures: the same for the same seed.
  ///
  /// The publication of the corpus has a generator of its own, which satisfies all its rules; the
  /// figures of any other follow from its grammar and vocabulary.
  package static func figures(
    of publication: Publication, _ outline: GrammarOutline, seed: UInt64
  ) throws(TypesettingError) -> [SampledFigure] {
    if publication.id == DigestGenerator.publication {
      var random = SplitMix64(seed: seed)
      let month = months[random.pick(0...months.count - 1)]
      let charts: DigestGenerator.Charts = random.pick(1...3) > 1 ? .everywhere : .overview
      return try DigestGenerator(month: month, charts: charts, seed: seed).figures().rows
        .map { SampledFigure(key: $0.key, value: $0.value) }
    }
    var inventor = FigureInventor(publication: publication, outline: outline, seed: seed)
    return inventor.figures()
  }
}
