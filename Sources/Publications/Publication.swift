package import DigestModel

/// Everything Crossfoot knows about one publication: its vocabulary, and the sources of its
/// grammar and its rules.
package struct Publication: Sendable {
  /// A word for something in several languages.
  package struct Names: Hashable, Sendable {
    /// Language codes and the names in that language, the preferred one first.
    package var byLanguage: [Language]

    package struct Language: Hashable, Sendable {
      package var code: String
      package var names: [String]
      /// Names with the report's month in place of `{month}`.
      package var dated: [String]

      package init(code: String, names: [String], dated: [String] = []) {
        self.code = code
        self.names = names
        self.dated = dated
      }
    }

    package init(byLanguage: [Language]) { self.byLanguage = byLanguage }

    /// What stands for the name of the report's month.
    package static let month = "{month}"

    /// The preferred name in a language, else in the first language there is.
    package func preferred(in code: String) -> String? {
      (byLanguage.first { $0.code == code } ?? byLanguage.first)?.names.first
    }

    /// All names in one language.
    package func all(in code: String) -> [String] {
      byLanguage.first { $0.code == code }?.names ?? []
    }
  }

  /// A member of a dimension, `cumulative` of `span` for one.
  package struct Member: Hashable, Sendable {
    package var id: String
    package var names: Names
  }

  /// What figures of an indicator are told apart by.
  package struct Dimension: Hashable, Sendable {
    package var id: String
    /// In the declared order; those of `unit` are the units; empty for an open dimension.
    package var members: [Member]
    /// Any member the document prints is taken, as with age groups.
    package var isOpen: Bool
    /// Of an open dimension whose members are not printed as such: what they are put together from.
    package var composition: Composition?
  }

  /// Who the figures are about: an office, a district, the whole.
  package struct Unit: Hashable, Sendable {
    package var id: String
    package var names: Names
    /// The unit whose figures this unit's are part of.
    package var parent: String?
    /// The days that the first day is among; one day where it is known exactly.
    package var opened: Period?
    /// The last day, where the unit has closed.
    package var closed: CalendarDate?
  }

  /// A kind of figure.
  package struct Indicator: Hashable, Sendable {
    package var id: String
    /// Ids, in key order.
    package var dimensions: [String]
    package var measure: Measure
    package var names: Names
    /// What its values lie within, both ends included; `nil` where nothing is declared.
    package var range: ClosedRange<Int>?
  }

  /// How numbers are printed.
  package struct NumberFormat: Hashable, Sendable {
    /// How the digits of a large number are grouped.
    package enum Grouping: String, CaseIterable, Hashable, Sendable {
      /// By three: `1,234,567`.
      case thousands
      /// The last three, and those before by two: `12,34,567`.
      case lakh
    }

    /// A word behind a number that multiplies it: `thousand`, `mln.`.
    package struct Suffix: Hashable, Sendable {
      package var word: String
      package var power: Int
    }

    /// What parentheses around a number that is alone in its cell mean.
    package enum Parentheses: String, CaseIterable, Hashable, Sendable {
      /// Nothing is said: a minus for scores and changes, and no other number is read so.
      case undeclared
      /// A minus, as accountants print it.
      case minus
      /// Nothing: they are punctuation.
      case plain
    }

    /// What may stand between groups of digits; a space stands for every space-like mark. One number
    /// has only one of them.
    package var thousands: [Character] = []
    /// What may stand before the decimals; never one of `thousands`.
    package var decimal: [Character] = ["."]
    package var grouping = Grouping.thousands
    package var parentheses = Parentheses.undeclared
    /// Words behind a number that multiply it, with the power of ten that each stands for, 1…12.
    package var suffixes: [Suffix] = []
    /// What is printed for zero beside the digit, alone in its cell.
    package var zero: [String] = []
    /// What is printed, alone in its cell, for a value that is known to be absent.
    package var missing: [String] = []

    package init() {}
  }

  package var id: String
  package var titles: Names
  /// The language of the documents, as a language code; decides how letters change case.
  package var language: String
  /// Phrases that an issue contains, all of them.
  package var recognizedBy: [String]
  /// The figures that give the first and last day of the report period; an issue about one day
  /// has no first.
  package var period: (start: FigureKey?, end: FigureKey?)
  /// How often an issue appears; `nil` where nothing is declared.
  package var frequency: Frequency?
  package var numbers: NumberFormat
  package var dates: DateFormat
  package var footnotes: FootnoteFormat
  /// In key order.
  package var dimensions: [Dimension]
  package var units: [Unit]
  package var indicators: [Indicator]
  /// Where the vocabulary declares what it does.
  package var places: [Declaration: SourcePosition]
  /// `publication.yaml`.
  package var vocabulary: SourceFile
  /// `digest.grammar`.
  package var grammar: SourceFile
  /// `consistency.yaml`.
  package var rules: SourceFile
  /// `waivers.yaml`, where there is one.
  package var waivers: SourceFile?
  /// What is odd about the vocabulary.
  package var warnings: [SourceError] = []
}

extension Publication {
  package func dimension(_ id: String) -> Dimension? { dimensions.first { $0.id == id } }
  package func unit(_ id: String) -> Unit? { units.first { $0.id == id } }
  package func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }

  /// The units whose parent is `id`, in declared order.
  package func children(of id: String) -> [Unit] { units.filter { $0.parent == id } }

  /// Ids of the units that a unit is a part of, the nearest first.
  package func wholes(of id: String) -> [String] {
    var wholes: [String] = []
    var next = unit(id)?.parent
    while let whole = next {
      wholes.append(whole)
      next = unit(whole)?.parent
    }
    return wholes
  }

  /// A figure's key, with its coordinates in the publication's order.
  package func key(_ indicator: String, _ coordinates: [FigureKey.Coordinate]) -> FigureKey {
    let ordered = dimensions.compactMap { dimension in
      coordinates.first { $0.dimension == dimension.id }
    }
    return FigureKey(indicator: indicator, coordinates: ordered)
  }
}

extension Publication.Unit {
  /// Whether the unit exists on some day of a period: `nil` where its first day is not known
  /// closely enough to say.
  package func exists(in period: Period) -> Bool? {
    if let closed, closed < period.start { return false }
    guard let opened else { return true }
    if opened.end <= period.end { return true }
    if opened.start > period.end { return false }
    return nil
  }
}
