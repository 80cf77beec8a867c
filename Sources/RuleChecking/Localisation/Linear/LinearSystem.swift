import DigestModel

/// Finds what unknowns may be under linear inequalities, exactly.
///
/// Source: Fourier–Motzkin elimination; A. Schrijver, *Theory of Linear and Integer Programming*
/// (1986), section 12.2. For the few unknowns and inequalities that a handful of figures have.
struct LinearSystem: Sendable {
  private(set) var inequalities: [Inequality] = []
  let count: Int

  /// So many inequalities are as many as elimination may make of few.
  private static let most = 2000

  init(count: Int) { self.count = count }

  mutating func add(_ inequality: Inequality) { inequalities.append(inequality) }
  mutating func add(_ others: [Inequality]) { inequalities += others }

  /// The range of each unknown while the others are chosen to suit; `nil` where nothing satisfies
  /// all inequalities.
  ///
  /// - Throws: `overflow` where numbers grow too long, or the inequalities too many.
  func ranges() throws(ArithmeticError) -> [Range]? {
    var ranges: [Range] = []
    for unknown in 0..<count {
      guard let range = try range(of: unknown) else { return nil }
      ranges.append(range)
    }
    return ranges
  }

  /// What one unknown may be.
  struct Range: Hashable, Sendable {
    var lower: Rational?
    var isLowerOpen = false
    var upper: Rational?
    var isUpperOpen = false

    var isEmpty: Bool {
      guard let lower, let upper else { return false }
      return lower > upper || lower == upper && (isLowerOpen || isUpperOpen)
    }

    mutating func intersect(_ inequality: Inequality, of unknown: Int) throws(ArithmeticError) {
      let factor = inequality.affine.coefficients[unknown]
      let bound = try -inequality.affine.constant / factor
      if factor.isNegative {
        if lower.map({ bound > $0 }) ?? true {
          (lower, isLowerOpen) = (bound, inequality.isStrict)
        } else if lower == bound {
          isLowerOpen = isLowerOpen || inequality.isStrict
        }
      } else {
        if upper.map({ bound < $0 }) ?? true {
          (upper, isUpperOpen) = (bound, inequality.isStrict)
        } else if upper == bound {
          isUpperOpen = isUpperOpen || inequality.isStrict
        }
      }
    }
  }

  /// The range of an unknown; `nil` where there is none.
  func range(of unknown: Int) throws(ArithmeticError) -> Range? {
    var system = inequalities
    for other in 0..<count where other != unknown {
      system = try Self.eliminate(other, from: system)
    }
    var range = Range()
    for inequality in system {
      if inequality.affine.coefficients[unknown] == .zero {
        let constant = inequality.affine.constant
        if constant > .zero || inequality.isStrict && constant == .zero { return nil }
      } else {
        try range.intersect(inequality, of: unknown)
      }
    }
    return range.isEmpty ? nil : range
  }

  private static func eliminate(
    _ unknown: Int, from system: [Inequality]
  ) throws(ArithmeticError) -> [Inequality] {
    var result: [Inequality] = []
    var (upper, lower): ([Inequality], [Inequality]) = ([], [])
    for inequality in system {
      let factor = inequality.affine.coefficients[unknown]
      if factor == .zero {
        result.append(inequality)
      } else {
        // The unknown by itself, with a factor of 1 or -1.
        let scaled = Inequality(
          affine: try inequality.affine.scaled(by: try Rational(1) / factor.magnitude()),
          isStrict: inequality.isStrict)
        if factor.isNegative { lower.append(scaled) } else { upper.append(scaled) }
      }
    }
    for low in lower {
      for high in upper {
        result.append(
          Inequality(
            affine: try low.affine + high.affine, isStrict: low.isStrict || high.isStrict))
      }
    }
    var seen: Set<Inequality> = []
    result = result.filter { seen.insert($0).inserted }
    if result.count > most { throw .overflow }
    return result
  }
}
