import DigestModel
package import Publications
package import Reporting
import RuleChecking

extension Wording {
  /// The preferred name in each language of reports.
  package init(_ names: Publication.Names, orElse text: String) {
    self.init(
      en: names.preferred(in: "en") ?? text, az: names.preferred(in: "az") ?? text)
  }

  /// As above; `nil` where there is no name.
  package init?(_ names: Publication.Names) {
    guard let en = names.preferred(in: "en"), let az = names.preferred(in: "az") else {
      return nil
    }
    self.init(en: en, az: az)
  }
}

extension FigureNames {
  package init(of publication: Publication) {
    let members = publication.dimensions.flatMap { dimension in
      dimension.members.map { member in
        (
          FigureKey.Coordinate(dimension: dimension.id, member: member.id),
          Wording(member.names, orElse: member.id)
        )
      }
    }
    self.init(
      indicators: Dictionary(
        publication.indicators.map { ($0.id, Wording($0.names, orElse: $0.id)) }
      ) { first, _ in first },
      members: Dictionary(members) { first, _ in first })
  }
}

extension ReportedDocument {
  /// What the rules of a publication, and those that every one has, say of themselves; by name.
  package static func rules(of method: Pipeline.Method) -> [String: Rule] {
    let own = method.rules.rules.map { rule in
      (
        rule.name,
        Rule(
          label: Wording(rule.label, orElse: rule.name), description: Wording(rule.description),
          reason: Wording(rule.reason), mark: rule.mark)
      )
    }
    let builtIn = BuiltInRule.all.map { rule in
      (
        rule.name,
        Rule(
          label: Wording(en: rule.label(in: "en"), az: rule.label(in: "az")),
          description: Wording(
            en: rule.description(in: "en"), az: rule.description(in: "az")),
          reason: nil, mark: rule.mark)
      )
    }
    return Dictionary(own + builtIn) { first, _ in first }
  }
}
