package import DigestModel
import FigureRecovery
import RuleChecking

/// What is read of a document, damaged or not, and what is said of it.
package struct DamageReading {
  package let recovered: RecoveredDocument
  private let rules: RuleSet

  package init(of document: SourceDocument, by method: Method) {
    recovered = method.grammar.recover(document)
    rules = method.rules
  }

  /// What fails or cannot be evaluated.
  private var open: [Finding] { rules.check(recovered).filter(\.isOpen) }

  /// A value that the undamaged document does not have for its key.
  package struct WrongValue: Hashable, Sendable {
    package let key: FigureKey
    package let occurrence: Figure.Occurrence
    /// The values that the undamaged document has for the key; none where it lacks the key.
    let values: [FigureValue]
    let reading: [Reading]
    package let notice: Notice
  }

  /// What a person would notice a wrong value by.
  package enum Notice: String, Hashable, Sendable, CaseIterable {
    /// A rule fails that has the figure among its own or among its suspects.
    case finding
    /// Evidence for what a section is about contradicts itself.
    case contradiction
    /// The report period is not known.
    case period
    /// A warning names the figure, its place, or a section that is bound to nothing or broken off.
    case warning
    /// Some other warning.
    case remark
    case nothing

    /// Whether it leads to the wrong value.
    package var isTelling: Bool { self != .remark && self != .nothing }

    /// The definition, as it is printed with the counts.
    static let definition = """
      wrong: a value that the reading of the undamaged document does not have for its key, or one for
        a key that this reading does not have, unless FILE.json beside the document has it
      without a finding: of what the undamaged document does not say, the damaged one says none of
        these: a failing or broken rule with the key among its figures or suspects; a contradiction of
        evidence; that there is no report period; a warning that names the key or the figure's line,
        or says that a section is bound to nothing or does not go on
      without a word: it has no new warning of any kind, either
      """
  }

  /// The wrong values, in document order.
  ///
  /// - Parameter printed: Further values that are right.
  package func wrongValues(
    against intact: DamageReading, besides printed: PrintedValues = PrintedValues()
  ) -> [WrongValue] {
    let values = Dictionary(
      intact.recovered.figures.map { ($0.key, $0.occurrences.map(\.value)) }
    ) { first, _ in first }
    var news: News?
    return recovered.figures.flatMap { figure in
      figure.occurrences.filter { occurrence in
        !(values[figure.key] ?? []).contains(occurrence.value)
          && !printed.contains(occurrence.value, for: figure.key)
      }.map { occurrence in
        let known = news ?? News(in: self, since: intact)
        news = known
        return WrongValue(
          key: figure.key, occurrence: occurrence, values: values[figure.key] ?? [],
          reading: figure.reading, notice: known.notice(of: figure.key, at: occurrence))
      }
    }
  }
}

extension DamageReading {
  /// What a reading says that another does not.
  private struct News {
    private let denied: Set<FigureKey>
    private let warnings: [Diagnostic]
    private let isContradicted: Bool
    private let lacksPeriod: Bool

    init(in reading: DamageReading, since intact: DamageReading) {
      let known = Set(intact.open.map(Statement.init))
      denied = Set(
        reading.open.filter { !known.contains(Statement($0)) }
          .flatMap { $0.figures + $0.suspects.flatMap(\.keys) })
      var messages = Dictionary(
        intact.recovered.diagnostics.map { ($0.message, 1) }, uniquingKeysWith: +)
      warnings = reading.recovered.diagnostics.filter { diagnostic in
        guard diagnostic.severity == .warning else { return false }
        messages[diagnostic.message, default: 0] -= 1
        return messages[diagnostic.message, default: 0] < 0
      }
      isContradicted =
        reading.recovered.contradictions.count > intact.recovered.contradictions.count
      lacksPeriod =
        reading.recovered.missingPeriod != nil && intact.recovered.missingPeriod == nil
    }

    func notice(of key: FigureKey, at occurrence: Figure.Occurrence) -> Notice {
      if denied.contains(key) { return .finding }
      if isContradicted { return .contradiction }
      if lacksPeriod { return .period }
      let isNamed = warnings.contains { warning in
        warning.message.contains(key.description)
          || (warning.page, warning.line) == (occurrence.page, occurrence.line)
          || Self.sectionsLost.contains { warning.message.contains($0) }
      }
      if isNamed { return .warning }
      return warnings.isEmpty ? .nothing : .remark
    }

    /// How a warning says that a section, or a page, is nobody's.
    private static let sectionsLost = ["is bound to no ", "does not go on", "unbound"]
  }

  /// What a finding says, whoever it suspects.
  private struct Statement: Hashable {
    let rule: String
    let instance: [FigureKey.Coordinate]
    let figures: [FigureKey]
    let message: String

    init(_ finding: Finding) {
      rule = finding.rule
      instance = finding.instance
      figures = finding.figures
      message = finding.message
    }
  }
}

extension DamageReading.WrongValue: CustomStringConvertible {
  /// `direct[unit=north] = 183 instead of 5183, page 3, line 4 (plain)`.
  package var description: String {
    let instead =
      values.isEmpty
      ? "a figure that is not there"
      : "instead of \(values.map(\.description).joined(separator: ", "))"
    return "\(key) = \(occurrence.value), \(instead), page \(occurrence.page), "
      + "line \(occurrence.line) (\(reading.map(\.description).joined(separator: "; ")))"
  }
}
