import DigestModel

/// A finding that fails or is undecided, as a `result`.
struct SARIFResult {
  let finding: Finding
  let document: CheckedDocument
  /// The document's figures by key.
  let figures: [FigureKey: Figure]
  let place: SARIFLocation
  let fingerprint: String
  let rule: (id: String, index: Int)?
  let hasBaseline: Bool
  let presentation: CheckPresentation

  /// The most places that servers show beside a result.
  private static let mostLocations = 100

  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(rule?.id ?? finding.rule))
    ]
    if let rule { members.append(("ruleIndex", .number(rule.index))) }
    let isOpen = finding.status == .indeterminate
    members += [
      ("kind", .string(isOpen ? "open" : "fail")),
      ("level", .string(isOpen ? "none" : finding.severity.rawValue)),
      ("message", .text(message)),
      ("locations", .array([place.json(at: FindingPlace(finding, among: figures))])),
      (
        "partialFingerprints",
        .object([
          ("crossfootFinding/v1", .string(fingerprint)),
          ("primaryLocationLineHash", .string(fingerprint.prefix(16) + ":1")),
        ])
      ),
    ]
    let related = relatedLocations
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    if hasBaseline { members.append(("baselineState", .string(baselineState))) }
    if let suppression { members.append(("suppressions", .array([suppression]))) }
    members.append(("properties", .object(properties)))
    return .object(members)
  }

  /// `Units foot to the whole (span=monthly): stated 2766 differs from …`
  private var message: String {
    let scope = finding.instance.map { "\($0.dimension)=\($0.member)" }.joined(separator: ", ")
    return finding.label + (scope.isEmpty ? "" : " (\(scope))") + ": "
      + finding.statement.preferred(in: presentation.language)
  }

  private var baselineState: String {
    switch finding.acceptance {
    case .known: "unchanged"
    case .changed: "updated"
    case .waived, .expired, .undated, nil: "new"
    }
  }

  /// Why the finding counts no more; `nil` where it does.
  private var suppression: JSONValue? {
    guard let acceptance = finding.acceptance, acceptance.isAccepted else { return nil }
    let reason = acceptance.wording.preferred(in: presentation.language).showingControls()
    return .object([
      ("kind", .string("external")), ("status", .string("accepted")),
      ("justification", .string(reason)),
    ])
  }

  /// The figures that may be wrong, likeliest first, each with the value that it would have to take.
  private var relatedLocations: [JSONValue] {
    let changes = finding.suspects.flatMap { suspect in
      zip(suspect.keys, suspect.implied).map { (suspect, $0, $1) }
    }
    let style = presentation.plainStyle(of: document.recovered)
    return changes.prefix(Self.mostLocations).enumerated().map { number, change in
      let (suspect, key, implied) = change
      let figure =
        suspect.isOfEarlierIssue
        ? finding.earlier.first { $0.key == key } : figures[key]
      let occurrence = suspect.occurrence(of: key, in: figure)
      let measure = figure?.measure ?? .count
      let location =
        suspect.isOfEarlierIssue
        ? document.previous.map { SARIFLocation(RelativePath($0, in: presentation.folder)) }
          ?? place : place
      let words = Term.suspectedValue.text.filled([
        "implied": implied.written(as: measure, style),
        "printed": occurrence.map { $0.value.written(as: measure, style) } ?? "?",
        "key": key.description,
      ]).preferred(in: presentation.language)
      let mechanism = suspect.mechanism.map { mechanism in
        " (" + (Term(mechanism: mechanism)?.text.preferred(in: presentation.language) ?? mechanism)
          + ")"
      }
      return location.json(
        at: occurrence.map { FindingPlace($0) } ?? FindingPlace(), id: number + 1,
        message: words + (mechanism ?? ""),
        properties: [
          ("key", .string(key.description)), ("implied", .string(implied.description)),
          ("mechanism", .string(orNull: suspect.mechanism)),
        ])
    }
  }

  private var properties: [(key: String, value: JSONValue)] {
    FindingPlace(finding, among: figures).members + [
      ("publication", .string(document.recovered.publication)),
      ("period", document.recovered.period?.json ?? .null),
      ("instance", .object(finding.instance.map { ($0.dimension, .string($0.member)) })),
      ("status", .string(finding.status.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("left", .string(orNull: finding.left)), ("right", .string(orNull: finding.right)),
      ("difference", .string(orNull: finding.difference)),
      ("figures", .array(finding.figures.map(operand))),
      ("missing", .strings(finding.missing.map(\.description))),
    ]
  }

  /// A figure that takes part, with its first place.
  private func operand(_ key: FigureKey) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [("key", .string(key.description))]
    if let figure = figures[key] {
      members += [
        ("text", .string(figure.text)), ("line", .number(figure.occurrences[0].line)),
      ]
      members += FindingPlace(figure.occurrences[0]).members
    }
    return .object(members)
  }
}
