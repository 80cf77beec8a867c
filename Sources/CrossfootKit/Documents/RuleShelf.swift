import DigestModel
package import Publications
package import Reporting
package import RuleChecking

/// The rules of the publications that a command is about.
package struct RuleShelf {
  private let sets: [(publication: Publication, rules: RuleSet)]

  /// - Parameter name: A publication's name or folder; without one all known ones are meant.
  package init(publication name: String?) throws(PublicationError) {
    let choice: PublicationChoice
    if let name {
      choice = try .named(name)
    } else {
      choice = try .known()
    }
    var sets: [(Publication, RuleSet)] = []
    for publication in choice.publications {
      do throws(SourceErrors) {
        sets.append((publication, try RuleSet(publication.rules, for: publication)))
      } catch {
        throw .invalid(error)
      }
    }
    self.sets = sets
  }

  /// All rules, in the order of the publications and of their files, then those that every publication
  /// has.
  package func summaries(in language: Language) -> [RuleSummary] {
    sets.flatMap { publication, rules in
      rules.rules.map { RuleSummary($0, of: publication, in: language) }
    } + BuiltInRule.all.map { RuleSummary($0, in: language) }
  }
}

extension RuleSummary {
  package init(_ rule: Rule, of publication: Publication, in language: Language) {
    let code = language.rawValue
    self.init(
      publication: publication.id, name: rule.name, label: rule.label(in: code),
      description: rule.description.preferred(in: code) ?? "",
      reason: rule.reason.preferred(in: code) ?? "", severity: rule.severity, mark: rule.mark,
      repetition: rule.repetitionText, guarding: rule.guardText, expression: rule.expression,
      tolerance: rule.toleranceText)
  }

  package init(_ rule: BuiltInRule, in language: Language) {
    let code = language.rawValue
    self.init(
      publication: nil, name: rule.name, label: rule.label(in: code),
      description: rule.description(in: code), reason: "", severity: .error, mark: nil,
      repetition: nil, guarding: nil, expression: "", tolerance: nil)
  }
}
