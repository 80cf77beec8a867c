import DigestModel

/// Whether a condition holds, and the comparison that decided it.
struct Verdict {
  let truth: Truth
  let evidence: Evidence?

  /// The part of a condition that a message can speak of.
  struct Evidence: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case comparison(Comparison)
      case within(Estimate, low: Estimate, high: Estimate, areDates: Bool)
      case wholeMonth(start: Estimate, end: Estimate)
      case existence(FigureCode)
      case listing(UnlistedUnits)
      case notes(FootnoteReview)
      /// The condition of an “if” does not hold.
      case unmetCondition
    }

    /// Two sides that were compared.
    struct Comparison: Hashable, Sendable {
      let left: Estimate
      let comparison: ComparisonOperator
      let right: Estimate
      let areDates: Bool
      let leftIsSum: Bool
      let rightIsSum: Bool
      let tolerance: Tolerance?

      /// How they compare, the tolerance left aside.
      var truth: Truth { Estimate.compare(left, comparison, right) }
      /// How they compare within the tolerance.
      var allowedTruth: Truth {
        guard let tolerance, let allowed = try? tolerance.widening(right) else { return truth }
        return Estimate.compare(left, comparison, allowed)
      }
    }

    let kind: Kind
    /// The condition asks for the contrary.
    var isNegated = false
  }

  init(_ truth: Truth, _ evidence: Evidence.Kind? = nil) {
    self.truth = truth
    self.evidence = evidence.map { Evidence(kind: $0) }
  }

  init(_ holds: Bool, _ evidence: Evidence.Kind? = nil) {
    self.init(Truth(holds), evidence)
  }

  private init(truth: Truth, evidence: Evidence?) {
    self.truth = truth
    self.evidence = evidence
  }

  /// Whether it holds as an assertion; `nil` where that is open.
  var holds: Bool? { truth.holds }
}

extension Verdict {
  /// The verdict on the contrary.
  var negated: Verdict {
    var evidence = evidence
    evidence?.isNegated.toggle()
    return Verdict(truth: truth.negated, evidence: evidence)
  }

  /// Both conditions; the evidence is of the one that decides.
  func and(_ other: Verdict) -> Verdict {
    let isDecidedHere =
      other.holds != false
      && (holds == nil || other.holds == true && truth.least < other.truth.least)
    return Verdict(
      truth: truth.and(other.truth), evidence: isDecidedHere ? evidence : other.evidence)
  }

  /// Either condition; the evidence is of the one that decides.
  func or(_ other: Verdict) -> Verdict {
    let isDecidedHere =
      holds == true ? truth.least >= other.truth.least : holds == nil && other.holds != true
    return Verdict(
      truth: truth.or(other.truth), evidence: isDecidedHere ? evidence : other.evidence)
  }

  /// One of two conditions, of which is not known.
  func either(_ other: Verdict) -> Verdict {
    Verdict(
      truth: truth.either(other.truth), evidence: holds == other.holds ? evidence : nil)
  }
}
