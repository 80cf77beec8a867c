package import DigestModel

/// What Crossfoot knows of the languages that publications are written in.
package enum LanguageLibrary {
  /// The codes of the known languages, sorted.
  package static var codes: [String] {
    embeddedPublicationFiles.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.count).dropLast(ending.count)) }.sorted()
  }

  /// What the parts of a date are called in a language; `nil` where it is not known.
  ///
  /// - Parameter code: `pt` for one; what follows a hyphen, as in `pt-BR`, does not count.
  package static func names(in code: String) -> CalendarNames? {
    file(of: code).map { CalendarNames(file: $0) }
  }

  /// The words of a language that multiply the number before them; none where it is not known.
  package static func multipliers(in code: String) -> [String] { words("multiplier", in: code) }

  /// What hangs on a number in digits, behind a hyphen, as the ending of its case: the `si` of `760 267-si`; none where
  /// the language has no such endings, or is not known.
  package static func caseEndings(in code: String) -> [String] { words("case ending", in: code) }

  /// The words of a language that say in a head that numbers count something; none where it is not known.
  package static func countWords(in code: String) -> [String] { words("count", in: code) }

  /// The words of a language that say that what follows is a part of what is over it; none where it is not known.
  package static func includingWords(in code: String) -> [String] { words("including", in: code) }

  /// The words of a language that stand between those that tell what a number is, and say nothing of it; none where
  /// it is not known.
  package static func plainWords(in code: String) -> [String] { words("plain", in: code) }

  /// The words of a language that say that what is before them is a part of what follows; none where it is not known.
  package static func includedWords(in code: String) -> [String] { words("included", in: code) }

  /// The words of a language that numbers of a kind are measured in, as “minutes”; none where it is not known.
  package static func measureWords(of measure: Measure, in code: String) -> [String] {
    words("measured \(measure.rawValue)", in: code)
  }

  /// What endings of a language begin with that say the contrary of a word, or that it is still to come; none where it
  /// is not known.
  package static func contraryEndings(in code: String) -> [String] { words("contrary", in: code) }

  /// The words of a language that begin what numbers behind them are a part of; none where it is not known.
  package static func partitiveWords(in code: String) -> [String] { words("partitive", in: code) }

  /// The endings of what numbers behind it are a part of, in a language; none where it is not known.
  package static func partitiveEndings(in code: String) -> [String] {
    words("partitive ending", in: code)
  }

  /// The words of a language that stand beside the number of a year; none where it is not known.
  package static func yearWords(in code: String) -> [String] {
    words("between", in: code) + words("ordinal", in: code)
  }

  /// The words of a language that join clauses, as “and” does; none where it is not known.
  package static func joiningWords(in code: String) -> [String] { words("joining", in: code) }

  /// The words of a language that say that several numbers belong to what was said before them, in the order that it
  /// was said; none where it is not known.
  package static func respectiveWords(in code: String) -> [String] { words("respective", in: code) }

  /// The words of a language before a number that is not meant exactly; none where it is not known.
  package static func approximateWords(in code: String) -> [String] {
    words("approximate", in: code)
  }

  /// The words that tell what a line of a table is, in a language; none where it is not known.
  package static func words(of kind: TableWordKind, in code: String) -> [String] {
    words(kind.rawValue, in: code)
  }

  private static func words(_ key: String, in code: String) -> [String] {
    (file(of: code) ?? "").split(separator: "\n").filter { $0.hasPrefix("\(key):") }
      .flatMap { $0.dropFirst(key.count + 1).split(separator: ",") }
      .map { String($0.drop(while: { $0 == " " })) }
  }

  private static func file(of code: String) -> String? {
    let language = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return embeddedPublicationFiles[folder + language + ending]
  }

  private static let folder = "languages/"
  private static let ending = ".names"
}

/// What words in the label of a table's line tell of it.
package enum TableWordKind: String, Hashable, Sendable, CaseIterable {
  case total
  /// What there was before a period.
  case opening
  /// What there is after it.
  case closing
  /// A difference.
  case net
  /// A mean, which is no sum.
  case average
}
