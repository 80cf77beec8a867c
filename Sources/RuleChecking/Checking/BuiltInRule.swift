import Publications

/// A rule that every publication has.
package struct BuiltInRule: Sendable {
  package let name: String
  private let labels: [Publication.Names.Language]
  private let descriptions: [Publication.Names.Language]
  /// An auditor's tick mark for figures that it holds of; `nil` where it leaves none.
  package let mark: String?

  /// The one line that reports show, in a language, else in English.
  package func label(in language: String) -> String { Self.preferred(labels, language) ?? name }

  /// What it checks, in a language, else in English.
  package func description(in language: String) -> String {
    Self.preferred(descriptions, language) ?? ""
  }

  private static func preferred(
    _ names: [Publication.Names.Language], _ language: String
  ) -> String? {
    Publication.Names(byLanguage: names).preferred(in: language)
  }

  private static func languages(en: String, az: String) -> [Publication.Names.Language] {
    [
      Publication.Names.Language(code: "en", names: [en]),
      Publication.Names.Language(code: "az", names: [az]),
    ]
  }
}

extension BuiltInRule {
  /// Every one of them, in the order of reports.
  package static let all = [repeatsAgree, evidenceAgrees]

  static let repeatsAgree = BuiltInRule(
    name: "repeats-agree",
    labels: languages(
      en: "Repeated figures agree", az: "Təkrarlanan göstəricilər bir-birinə uyğundur"),
    descriptions: languages(
      en: "A figure that is printed several times is the same everywhere; printings with fewer"
        + " decimals are roundings of the others.",
      az: "Bir neçə dəfə çap olunan göstərici hər yerdə eynidir; daha az onluq işarəli olanlar"
        + " digərlərinin yuvarlaqlaşdırılmasıdır."), mark: "Eq")

  static let evidenceAgrees = BuiltInRule(
    name: "evidence-agrees",
    labels: languages(
      en: "Pages say one thing of what they are about",
      az: "Səhifənin nəyə aid olduğunu göstərən məlumatlar bir-birinə uyğundur"),
    descriptions: languages(
      en: "All that tells what a part of a document is about, such as its heading, dates and sums,"
        + " names the same.",
      az:
        "Sənədin hissəsinin nəyə aid olduğunu göstərən başlıq, tarix və cəmlər eyni şeyi göstərir."),
    mark: nil)
}
