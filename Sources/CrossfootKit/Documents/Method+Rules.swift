import Publications
package import Reporting
import RuleChecking

extension [Pipeline.Method] {
  /// The rules of the methods' publications, each publication once in the order it is met, then those
  /// that every publication has.
  package func rules(in language: Language) -> [RuleSummary] {
    var known: Set<String> = []
    return filter { known.insert($0.publication.id).inserted }.flatMap { method in
      method.rules.rules.map { RuleSummary($0, of: method.publication, in: language) }
    } + BuiltInRule.all.map { RuleSummary($0, in: language) }
  }
}
