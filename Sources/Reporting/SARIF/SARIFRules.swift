import DigestModel

/// The rules of a run, as `reportingDescriptor`s.
struct SARIFRules {
  /// A rule by its publication; `nil` for one that every publication has.
  private struct Name: Hashable {
    var publication: String?
    var rule: String
  }

  private(set) var descriptors: [JSONValue] = []
  private var places: [Name: (id: String, index: Int)] = [:]

  /// Also of rules that findings name and the report lacks, with no more than their labels.
  init(_ check: CheckReport, language: String) {
    let named = Dictionary(grouping: check.rules, by: \.name).mapValues(\.count)
    for rule in check.rules {
      // Two publications may call rules alike; a result has to tell which it is of.
      let isShared = named[rule.name, default: 1] > 1
      let id = (isShared ? rule.publication.map { $0 + "/" } ?? "" : "") + rule.name
      let name = Name(publication: rule.publication, rule: rule.name)
      guard places[name] == nil else { continue }
      places[name] = (id, descriptors.count)
      descriptors.append(Self.descriptor(of: rule, id: id, language: language))
    }
    for document in check.documents {
      for finding in document.findings
      where reference(to: finding.rule, of: document.recovered.publication) == nil {
        let name = Name(publication: document.recovered.publication, rule: finding.rule)
        places[name] = (finding.rule, descriptors.count)
        descriptors.append(
          .object([
            ("id", .string(finding.rule)), ("shortDescription", .text(finding.label)),
            ("help", .text(finding.label)),
          ]))
      }
    }
  }

  /// The id of a rule and its place among the descriptors.
  func reference(to rule: String, of publication: String) -> (id: String, index: Int)? {
    places[Name(publication: publication, rule: rule)] ?? places[Name(rule: rule)]
  }

  private static func descriptor(
    of rule: RuleSummary, id: String, language: String
  ) -> JSONValue {
    let description = rule.description.isEmpty ? rule.label : rule.description
    let help = [
      description, rule.reason,
      rule.expression.isEmpty
        ? "" : Term.holdsIf.text.preferred(in: language) + " " + rule.expression,
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    let tags = [rule.publication, rule.mark].compactMap(\.self)
    return .object([
      ("id", .string(id)), ("shortDescription", .text(rule.label)),
      ("fullDescription", .text(description)), ("help", .text(help)),
      (
        "defaultConfiguration",
        .object([("level", .string(rule.severity.rawValue))])
      ),
      ("properties", .object([("tags", .strings(tags))])),
    ])
  }
}
