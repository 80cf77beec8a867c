package import CorpusTypesetting
package import DigestModel
package import Publications

/// A figure that a sampled digest is to print.
package struct SampledFigure: Hashable, Sendable {
  package var key: FigureKey
  package var value: FigureValue

  package init(key: FigureKey, value: FigureValue) {
    self.key = key
    self.value = value
  }
}

extension SampledFigure {
  /// Reads the figures of a table whose columns are `indicator`, dimensions of the publication and
  /// `value`; further columns are not looked at.
  ///
  /// `direct,all,monthly,47829` under `indicator,unit,span,value` is `direct[unit=all,span=monthly]`.
  ///
  /// - Throws: A `TypesettingError` that names the line.
  package static func figures(
    csv: String, of publication: Publication
  ) throws(TypesettingError) -> [SampledFigure] {
    var records = try FiguresFile.records(of: csv)[...]
    let header = records.popFirst()?.fields ?? []
    guard header.first == "indicator", header.contains("value") else {
      throw .header(found: header.joined(separator: ","))
    }
    var figures: [SampledFigure] = []
    for record in records {
      guard record.fields.count == header.count else {
        throw .fieldCount(line: record.line, found: record.fields.count)
      }
      var coordinates: [FigureKey.Coordinate] = []
      var text = ""
      for (column, field) in zip(header, record.fields).dropFirst() {
        if column == "value" { text = field }
        if publication.dimension(column) != nil, !field.isEmpty {
          coordinates.append(.init(dimension: column, member: field))
        }
      }
      let measure = publication.indicator(record.fields[0])?.measure
      guard let measure, let value = FigureValue(description: text, measure: measure) else {
        throw .disagreement(line: record.line, value: record.fields[0], text: text)
      }
      figures.append(
        SampledFigure(key: publication.key(record.fields[0], coordinates), value: value))
    }
    return figures
  }
}

extension FigureValue {
  /// Reads what `description` writes.
  init?(description text: String, measure: Measure) {
    switch measure {
    case _ where text == FigureValue.notAvailable.description: self = .notAvailable
    case .date:
      guard let date = CalendarDate(text) else { return nil }
      self = .date(date)
    case .seconds:
      guard let seconds = Int(text) else { return nil }
      self = .duration(seconds)
    case .years where text.contains("-"):
      let ends = text.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2 else { return nil }
      self = .range(ends[0], ends[1])
    case .count, .percent, .decimal, .score, .years:
      guard let quantity = Quantity(text) else { return nil }
      self = .number(quantity)
    }
  }
}
