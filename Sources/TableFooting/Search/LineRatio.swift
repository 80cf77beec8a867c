/// Says that a line of a table is what another is of a third, in percent, or by how many percent the one
/// is more than the other, wherever along it all are printed.
struct LineRatio: Hashable {
  enum Form: Hashable {
    /// `100 · part / whole`.
    case share
    /// `100 · (part − whole) / whole`.
    case change
  }

  /// Where along its line the whole stands.
  enum Basis: Hashable {
    /// At the same place.
    case beside
    /// At one place for all: the total that shares are of, the year that an index begins with.
    case fixed(Int)
    /// So many places further on: the year before.
    case shifted(Int)
  }

  /// What became of it at one place.
  enum Outcome: Hashable {
    /// Not all numbers are printed here, or nothing could be told from them.
    case absent
    /// The bounds of what is printed meet; of all that could be printed so many units do, in halves of the
    /// last decimal of the table.
    case holds(width: Int)
    /// Off by one in the last place more than rounding explains.
    case near
    case fails
  }

  var form: Form
  var rate: Int
  var part: Int
  var whole: Int
  var basis: Basis
  /// The places that it is looked at.
  var places: Range<Int>
  /// Whether whole numbers among its amounts are rounded.
  var isLoose = false
  var holding = 0
  var near = 0
  /// How many slips explain where it does not hold.
  var failing = 0
  /// How little chance explains it, in hundredths of a power of ten.
  var evidence = 0
  /// The same were its rates no more than some units of the last place from what they are taken for, as
  /// those of something near it are.
  var closeness = 0
  /// What words and percent signs add, in hundredths of a power of ten.
  var structure = 0

  /// The place of the whole for a place; may lie outside of the line.
  func wholePlace(for place: Int) -> Int {
    switch basis {
    case .beside: place
    case .fixed(let other): other
    case .shifted(let step): place + step
    }
  }

  /// How far apart its lines are.
  var reach: Int { max(rate, part, whole) - min(rate, part, whole) }
}
