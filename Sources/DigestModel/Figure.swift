/// A recovered figure: one key, its value, and every place it is printed at.
package struct Figure: Hashable, Sendable {
  /// One printing of a figure.
  package struct Occurrence: Hashable, Sendable {
    /// Counted from 1.
    package var page: Int
    package var box: Box
    /// The line it stands on, from 1.
    package var line: Int
    /// The numeral as printed, with its percent sign.
    package var text: String
    package var value: FigureValue
    /// The text of the footnote that a mark at the numeral refers to, where one was found.
    package var footnote: String?
    /// Whether that footnote says that the value is wrong.
    package var isAdmittedWrong = false

    package init(
      page: Int, box: Box, line: Int, text: String, value: FigureValue, footnote: String? = nil
    ) {
      self.page = page
      self.box = box
      self.line = line
      self.text = text
      self.value = value
      self.footnote = footnote
    }
  }

  package var key: FigureKey
  package var measure: Measure
  /// In page order; never empty.
  package var occurrences: [Occurrence]
  /// How it was read: `.plain` alone, or every other evidence, without repetition.
  package var reading: [Reading]

  package init(
    key: FigureKey, measure: Measure, occurrences: [Occurrence], reading: [Reading]
  ) {
    precondition(!occurrences.isEmpty, "a figure is printed somewhere")
    self.key = key
    self.measure = measure
    self.occurrences = occurrences
    self.reading = reading
  }

  /// The value of the first occurrence.
  package var value: FigureValue { occurrences[0].value }
  /// The text of the first occurrence.
  package var text: String { occurrences[0].text }
  /// Whether all occurrences state the same value.
  package var agrees: Bool { occurrences.allSatisfy { $0.value == value } }
}
