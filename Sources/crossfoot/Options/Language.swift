import ArgumentParser
import Publications

/// A language that publications name things in.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case en, az
}

extension Publication {
  /// The publication's title, or its id where it has none.
  func title(in language: Language) -> String {
    titles.preferred(in: language.rawValue) ?? id
  }
}
