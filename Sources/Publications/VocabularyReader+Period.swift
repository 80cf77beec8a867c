import DigestModel
import Yams

extension VocabularyReader {
  /// What `period` says of a publication's issues.
  struct IssuePeriod {
    var start: FigureKey?
    var end: FigureKey?
    var frequency: Publication.Frequency?
  }

  /// Reads `{start: …, end: …, every: month}`.
  mutating func period(
    _ node: Node, _ indicators: [Publication.Indicator], _ dimensions: [Publication.Dimension]
  ) -> IssuePeriod {
    var period = IssuePeriod()
    for (key, keyNode, value) in yaml.pairs(node, "period") {
      switch key {
      case "start": period.start = day(key, value, indicators, dimensions)
      case "end": period.end = day(key, value, indicators, dimensions)
      case "every": period.frequency = choice(value, key)
      default: report(.unknownKey(key, where: "period"), at: keyNode)
      }
    }
    if case .mapping(let pairs) = node, !pairs.isEmpty,
      !pairs.contains(where: { $0.key.string == "end" })
    {
      yaml.warn(VocabularyProblem.missingPeriodEnd.message, at: node)
    }
    return period
  }

  /// The figure that gives a day.
  private mutating func day(
    _ key: String, _ node: Node, _ indicators: [Publication.Indicator],
    _ dimensions: [Publication.Dimension]
  ) -> FigureKey? {
    guard let figure = yaml.text(node, key).flatMap({ FigureKey($0) }) else {
      report(.invalidKey(of: key), at: node)
      return nil
    }
    if !indicators.contains(where: { $0.id == figure.indicator }) {
      report(.unknownIndicator(figure.indicator), at: node)
    }
    checkPeriod(figure, indicators, dimensions, at: node)
    return figure
  }
}
