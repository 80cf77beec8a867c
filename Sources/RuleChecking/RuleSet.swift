package import DigestModel
package import Publications

/// The rules of a publication, resolved against its vocabulary and ready to check documents.
///
/// A file of rules is YAML after R's *validate*:
///
/// ```yaml
/// rules:
///   - name: units-foot
///     label: {en: Units foot to the headline}
///     for: {span: [cumulative, monthly]}
///     expr: direct[unit=all, span] == sum(direct[unit in children(all), span])
///     mark: Ft
/// ```
///
/// `name` and `expr` are needed. `for` repeats a rule for members of dimensions: a list, `all`, or a
/// set such as `children(all)`. `when` is a condition without which the rule does not apply.
/// `severity` is `error` unless given. See `ExpressionParser` for the expressions' grammar, `Lexer`
/// for how names are written, and `Inspection` for which instances are left out.
package struct RuleSet: Sendable {
  /// In file order.
  package let rules: [Rule]
  let symbols: Symbols
  /// What is odd about the file.
  package let warnings: [SourceError]

  /// - Throws: Everything that is wrong with the file, by place.
  package init(_ file: SourceFile, for publication: Publication) throws(SourceErrors) {
    var reader = RuleSetReader(file, symbols: Symbols(publication))
    rules = reader.rules()
    symbols = reader.symbols
    warnings = reader.yaml.warnings
    guard reader.errors.isEmpty else { throw SourceErrors(reader.errors) }
  }

  /// Checks a document by every rule.
  ///
  /// - Parameters:
  ///   - before: The issues before, the nearest first, which rules with `previous` compare with;
  ///     without any those give no findings.
  ///   - language: The language of the findings' labels, as a language code.
  /// - Returns: Rules in file order, the instances of each in the order its variables' members are
  ///   declared; then one finding of the built-in rule `repeats-agree` for every figure that is
  ///   printed more than once, and one of `evidence-agrees` for every contradiction in what tells
  ///   the sections apart, in document order.
  /// - Complexity: Linear in figures, and in instances times the figures of each.
  package func check(
    _ document: RecoveredDocument, after before: [RecoveredDocument], language: String = "en"
  ) -> [Finding] {
    let inspection = Inspection(document, after: before, rules: rules, symbols: symbols)
    var decided = inspection.findings(language: language)
    var repetitions = RepeatsAgree.findings(in: document, language: language)
    let contradictions = EvidenceAgrees.findings(in: document, language: language)
    let hasFailed = { (finding: Finding) in finding.status == .fail }
    guard
      decided.map(\.finding).contains(where: hasFailed) || repetitions.contains(where: hasFailed)
    else { return decided.map(\.finding) + repetitions + contradictions }
    let outcomes = Localisation(inspection).outcomes()
    let missing = MissingFigures(inspection, after: before, rules: self)
    let earlier = EarlierFigures(
      inspection, findings: decided.map(\.finding),
      denied: issueBefore(document, before)?.denied ?? [])
    for index in decided.indices where hasFailed(decided[index].finding) {
      let outcome = decided[index].instance.flatMap { outcomes.ofInstances[$0] }
      decided[index].finding.localise(by: outcome)
      if outcome == nil, !decided[index].finding.missing.isEmpty {
        decided[index].finding.suspects = missing.suspects(of: decided[index].finding)
        decided[index].finding.certainty = .determined
      }
      if let instance = decided[index].instance {
        decided[index].finding.suspect(earlier.suspects(of: decided[index].finding, instance))
      }
    }
    let places = Dictionary(zip(document.figures.map(\.key), document.figures.indices)) {
      first, _ in first
    }
    for index in repetitions.indices where hasFailed(repetitions[index]) {
      let place = repetitions[index].figures.first.flatMap { places[$0] }
      repetitions[index].localise(by: place.flatMap { outcomes.ofRepetitions[$0] })
    }
    return decided.map(\.finding) + repetitions + contradictions
  }

  /// As above, against the issue right before alone.
  package func check(
    _ document: RecoveredDocument, after earlier: RecoveredDocument? = nil, language: String = "en"
  ) -> [Finding] {
    check(document, after: earlier.map { [$0] } ?? [], language: language)
  }

  /// Which wrong values of a document's figures the rules would notice.
  ///
  /// - Parameter wanted: The figures to be looked at; all of them unless some are named.
  package func coverage(
    of document: RecoveredDocument, after earlier: RecoveredDocument? = nil,
    only wanted: Set<FigureKey>? = nil
  ) -> RuleCoverage {
    CoverageAnalysis(
      Inspection(
        document, after: earlier.map { [$0] } ?? [], rules: rules, symbols: symbols)
    ).coverage(only: wanted)
  }

  /// The rules that every publication has.
  static let builtInNames = BuiltInRule.all.map(\.name)

  /// The rules that compare with the issue before.
  package var comparativeRules: [Rule] { rules.filter(\.comparesIssues) }

  /// The name that a misspelt one most likely means; `nil` where none is near.
  package static func suggestion(for name: String, among names: [String]) -> String? {
    RuleChecking.suggestion(for: name, among: names)
  }

  /// The functions that expressions may call.
  package static var functionNames: [String] {
    TypeChecker.Form.allCases.map(\.rawValue) + ValueFunction.all.map(\.name)
  }
}

extension Finding {
  fileprivate mutating func localise(by outcome: Localisation.Outcome?) {
    suspects = outcome?.suspects ?? []
    certainty = outcome?.certainty ?? Finding.Certainty.none
  }

  /// Adds figures of the issue before, of which a change would let the rule pass too.
  fileprivate mutating func suspect(_ earlier: [Suspect]) {
    guard !earlier.isEmpty else { return }
    suspects += earlier
    if certainty != .stopped { certainty = suspects.count == 1 ? .determined : .ambiguous }
  }
}
