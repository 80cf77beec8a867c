package import Publications

/// A language that publications name things in.
public enum Language: String, CaseIterable, Sendable {
  case en, az
}

extension Publication {
  /// The publication's title, or its id where it has none.
  package func title(in language: Language) -> String {
    titles.preferred(in: language.rawValue) ?? id
  }
}
