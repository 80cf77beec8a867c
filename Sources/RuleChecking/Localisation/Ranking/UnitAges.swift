import DigestModel
import Publications

/// How long units have been open at the end of a document's period.
struct UnitAges: Sendable {
  private let dimension: String?
  /// By units thousandths of natural logarithms of days.
  private let ages: [String: Int]

  init(_ inspection: Inspection) {
    let symbols = inspection.symbols
    dimension = symbols.unitDimension.map { symbols.dimensions[$0].id }
    let end = inspection.document.period?.end
    let days = symbols.units.compactMap { unit in
      end.flatMap { end in unit.opened.map { (unit.id, end.ordinal - $0.end.ordinal + 1) } }
    }
    ages = Dictionary(days.filter { $0.1 > 0 }, uniquingKeysWith: { first, _ in first })
      .mapValues(FixedLogarithm.thousandths)
  }

  /// Of the unit that a key names; `nil` where it names none, or none whose opening is known and past.
  func age(of key: FigureKey) -> Int? {
    key.coordinates.first { $0.dimension == dimension }.flatMap { ages[$0.member] }
  }
}
