package import DigestModel

/// The figures of one digest as data: what a digest is typeset from.
package struct FiguresFile: Hashable, Sendable {
  /// One figure: a line of the file.
  package struct Row: Hashable, Sendable {
    package var key: FigureKey
    package var value: FigureValue
    /// The figure as printed, `98,8%` or `01.03.26`.
    package var text: String

    package init(key: FigureKey, value: FigureValue, text: String) {
      self.key = key
      self.value = value
      self.text = text
    }
  }

  /// The dimensions that a column each is given to, in the order of a key.
  package static let dimensions = [
    "unit", "span", "component", "direction", "outcome", "sex", "subdirection", "age",
  ]

  /// The heads of the columns.
  package static let columns = ["indicator"] + dimensions + ["value", "text"]

  /// In the order of the file.
  package var rows: [Row]

  package init(rows: [Row]) { self.rows = rows }
}

extension FigureKey {
  /// A key with its members put in the order of the publication's dimensions.
  ///
  /// `FigureKey("direct", ["span": "monthly", "unit": "all"])` is `direct[unit=all,span=monthly]`.
  package init(_ indicator: String, _ members: KeyValuePairs<String, String>) {
    self.init(
      indicator: indicator,
      coordinates: FiguresFile.dimensions.compactMap { dimension in
        members.first { $0.key == dimension }
          .map { Coordinate(dimension: dimension, member: $0.value) }
      })
  }
}
