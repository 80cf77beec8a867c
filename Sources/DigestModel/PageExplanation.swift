/// How a page was read: what it was cut into, and what was tried with each of its numerals.
package struct PageExplanation: Hashable, Sendable {
  /// What of the page stands under one heading of a section.
  package struct Region: Hashable, Sendable {
    /// The section and the block that the heading belongs to, by their names in the grammar.
    package var section: String
    package var block: String
    /// Around all that stands under it, in points.
    package var box: Box

    package init(section: String, block: String, box: Box) {
      self.section = section
      self.block = block
      self.box = box
    }
  }

  /// In the order of reading.
  package var regions: [Region]
  /// In page order.
  package var numerals: [NumeralExplanation]

  package init(regions: [Region], numerals: [NumeralExplanation]) {
    self.regions = regions
    self.numerals = numerals
  }
}
