/// Says that a number printed elsewhere is the sum of a block of a table: the headline of a breakdown, or
/// a line of an overview.
struct CarriedSum: Hashable {
  /// Where a number stands: in a table of the document, or among those outside of all tables.
  struct Site: Hashable, Comparable {
    /// `nil` outside of tables.
    var table: Int?
    var place: FootedEquation.Place

    static func < (left: Site, right: Site) -> Bool {
      (left.table ?? -1, left.place) < (right.table ?? -1, right.place)
    }
  }

  /// The table that the parts are of.
  var table: Int
  var parts: [FootedEquation.Place]
  var site: Site
  /// Whether the parts stand in a row.
  var isRow: Bool
  /// The stated number less the sum of the parts.
  var difference = 0
  /// How little chance explains it alone, in hundredths of a power of ten.
  var evidence: Int
}
