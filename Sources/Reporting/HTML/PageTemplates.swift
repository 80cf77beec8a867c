import DigestModel
import Mustache
import PageExtraction

/// The templates, the style and the script of reports, as files of the target.
struct PageTemplates {
  private let library: MustacheLibrary

  init() {
    MustacheContentTypes.register(MarkupContent(), named: MarkupContent.name)
    var library = MustacheLibrary()
    for (name, bytes) in Self.files {
      // Each template names its content type: a partial does not take over that of its caller.
      var text = "{{% CONTENT_TYPE:\(MarkupContent.name)}}" + Self.text(bytes)
      if text.hasSuffix("\n") { text.removeLast() }
      do {
        try library.register(text, named: name)
      } catch {
        preconditionFailure("the template \(name) is malformed: \(error)")
      }
    }
    self.library = library
  }

  func rendered(_ template: String, _ view: [String: Any]) -> String {
    guard let text = library.render(view, withTemplate: template) else {
      preconditionFailure("there is no template \(template)")
    }
    return text
  }

  /// What every page needs: the words, the style, the script, and the policy that lets only these
  /// two run and nothing be fetched.
  ///
  /// Source: Content Security Policy Level 3, hashes of inline elements (section 8.3).
  static func frame(language: String) -> [String: Any] {
    let style = PackageResources.report_css
    let script = PackageResources.report_js
    return [
      "lang": language,
      "w": Term.views,
      "style": text(style),
      "script": text(script),
      "policy":
        "default-src 'none'; img-src data:; style-src '\(hash(style))';"
        + " script-src '\(hash(script))'; base-uri 'none'; form-action 'none'",
    ]
  }

  private static let files: [(String, [UInt8])] = [
    ("report", PackageResources.report_mustache), ("index", PackageResources.index_mustache),
    ("finding", PackageResources.finding_mustache), ("page", PackageResources.page_mustache),
    ("series", PackageResources.series_mustache),
    ("both", PackageResources.both_mustache), ("head", PackageResources.head_mustache),
  ]

  private static func hash(_ bytes: [UInt8]) -> String {
    "sha256-\(base64(sha256Digest(of: bytes)))"
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Term {
  /// All words as templates show them.
  fileprivate static let views: [String: any Sendable] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text.view) })
}

extension Wording {
  /// How `both.mustache` shows it: once where all languages have the same.
  var view: [String: any Sendable] {
    en == az ? ["one": en] : ["two": ["en": en, "az": az]]
  }
}
