import DigestModel

/// Works out what a figure of the issue before would have to be for a rule that compares with it to pass.
///
/// The earlier issue is suspected where the later one confirms its own figures: each that takes part is
/// in a rule that passes on the later issue alone, and in none that fails. It is suspected too where it
/// breaks with its own predecessor.
struct EarlierFigures {
  private let inspection: Inspection
  private let confirmed: Set<FigureKey>
  private let denied: Set<FigureKey>

  /// - Parameters:
  ///   - findings: All of the document's.
  ///   - denied: Figures of the earlier issue that break with the one before it.
  init(_ inspection: Inspection, findings: [Finding], denied: Set<FigureKey>) {
    self.inspection = inspection
    self.denied = denied
    let own = findings.filter(\.earlier.isEmpty)
    confirmed = Set(own.filter { $0.status == .pass }.flatMap(\.figures))
      .subtracting(own.filter { $0.status == .fail }.flatMap(\.figures))
  }

  /// Those of a failing finding, in the order its rule names them; none where the later issue is no
  /// surer than the earlier one.
  ///
  /// - Parameter number: The finding's instance.
  func suspects(of finding: Finding, _ number: Int) -> [Finding.Suspect] {
    guard !finding.earlier.isEmpty, !finding.figures.isEmpty,
      finding.figures.allSatisfy(confirmed.contains)
        || finding.earlier.contains(where: { denied.contains($0.key) })
    else { return [] }
    let instance = inspection.instances[number]
    var evaluator = inspection.evaluator
    _ = evaluator.outcome(of: instance)
    // Of issues further back nothing confirms that they, and not those between, are wrong.
    return evaluator.trace.earlier.filter { $0 < evaluator.nearest }.compactMap {
      suspect($0, in: instance)
    }
  }

  private func suspect(_ place: Int, in instance: RuleInstance) -> Finding.Suspect? {
    let figure = inspection.evaluator.earlier[place]
    let domain = ValueDomain(figure.value, of: figure.measure)
    guard let printed = domain.units(figure.value),
      let change = change(of: place, printed, domain, in: instance)
    else { return nil }
    let implied: ImpliedValue
    switch change.direction {
    case 0: implied = domain.value(change.units).map(ImpliedValue.value) ?? .undetermined
    case 1: implied = .between(domain.value(change.units), nil)
    default:
      implied = .between(domain.isNonNegative ? domain.value(0) : nil, domain.value(change.units))
    }
    let nearest = Change(
      printing: place, place: place, domain: domain, printed: printed, implied: change.units)
    let mechanism = Mechanism.best(
      for: nearest, of: Mechanism.ofDigits,
      among: DocumentNeighbours(figures: inspection.evaluator.earlier, earlier: []))
    var suspect = Finding.Suspect(
      keys: [figure.key], implied: [implied], mechanism: mechanism?.mechanism.name)
    suspect.isOfEarlierIssue = true
    return suspect
  }

  /// The value nearest to the printed one that lets the rule pass, and on which side of it all others
  /// do: above 1, below −1, on neither 0.
  ///
  /// - Returns: `nil` where the sides do not change evenly with the figure, or nothing lets it pass.
  private func change(
    of place: Int, _ printed: Int, _ domain: ValueDomain, in instance: RuleInstance
  ) -> (units: Int, direction: Int)? {
    guard let first = gap(place, domain.value(printed), in: instance),
      let second = gap(place, domain.value(printed + 1), in: instance),
      let slope = try? second.gap - first.gap, slope != .zero,
      let steps = try? first.gap / slope,
      let whole = Int(exactly: steps.numerator / steps.denominator)
    else { return nil }
    let (center, overflow) = printed.subtractingReportingOverflow(whole)
    guard !overflow, center != printed,
      let units = [center, center - 1, center + 1].first(where: {
        $0 != printed && holds(place, domain.value($0), in: instance)
      })
    else { return nil }
    if first.isEquality { return (units, 0) }
    let direction = units > printed ? 1 : -1
    // Of an inequality all that lies beyond holds too.
    guard holds(place, domain.value(units + direction), in: instance) else { return (units, 0) }
    let nearer = units - direction
    let isNearer = nearer != printed && holds(place, domain.value(nearer), in: instance)
    return (isNearer ? nearer : units, direction)
  }

  private func holds(_ place: Int, _ value: FigureValue?, in instance: RuleInstance) -> Bool {
    verdict(place, value, in: instance)?.holds == true
  }

  /// How far the left side of the comparison that decides is above the right one, in the middle.
  private func gap(
    _ place: Int, _ value: FigureValue?, in instance: RuleInstance
  ) -> (gap: Rational, isEquality: Bool)? {
    guard case .comparison(let sides)? = verdict(place, value, in: instance)?.evidence?.kind,
      let difference = try? (sides.left - sides.right).hull,
      case .finite(let low) = difference.lower, case .finite(let high) = difference.upper,
      let sum = try? low + high, let middle = try? sum / Rational(2)
    else { return nil }
    return (middle, sides.comparison == .equal)
  }

  private func verdict(
    _ place: Int, _ value: FigureValue?, in instance: RuleInstance
  ) -> Verdict? {
    guard let value else { return nil }
    var evaluator = inspection.evaluator
    evaluator.isTracing = false
    evaluator.supposedEarlier = [place: value]
    guard case .verdict(let verdict) = evaluator.outcome(of: instance).0 else { return nil }
    return verdict
  }
}
