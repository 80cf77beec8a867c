/// The JSON Schema of one kind of JSON that Crossfoot writes, kept as a file beside this one.
///
/// Source: JSON Schema, draft 2020-12.
package struct Schema: Hashable, Sendable {
  /// `figures`: what asks for it.
  package let name: String
  /// What its JSON has as `schema`: `crossfoot.figures/1`.
  package let id: String
  package let text: String

  private init(_ name: String, _ id: String, _ bytes: [UInt8]) {
    (self.name, self.id) = (name, id)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// All of them, by the commands that write them.
  package static let all = [
    Schema("figures", "crossfoot.figures/1", PackageResources.figures_schema_json),
    Schema("check", "crossfoot.check/1", PackageResources.check_schema_json),
    Schema(
      "check-document", "crossfoot.check-document/1",
      PackageResources.check_document_schema_json),
    Schema("check-error", "crossfoot.check-error/1", PackageResources.check_error_schema_json),
    Schema("check-result", "crossfoot.check-result/1", PackageResources.check_result_schema_json),
    Schema("check-known", "crossfoot.check-known/1", PackageResources.check_known_schema_json),
    Schema("check-waiver", "crossfoot.check-waiver/1", PackageResources.check_waiver_schema_json),
    Schema("footings", "crossfoot.footings/1", PackageResources.footings_schema_json),
    Schema("archive", "crossfoot.archive/1", PackageResources.archive_schema_json),
    Schema("series", "crossfoot.series/1", PackageResources.series_schema_json),
    Schema("revision", "crossfoot.revision/1", PackageResources.revision_schema_json),
    Schema("baseline", "crossfoot.baseline/2", PackageResources.baseline_schema_json),
    Schema("coverage", "crossfoot.coverage/1", PackageResources.coverage_schema_json),
    Schema("rules", "crossfoot.rules/1", PackageResources.rules_schema_json),
    Schema("explanation", "crossfoot.explanation/1", PackageResources.explanation_schema_json),
    Schema("publications", "crossfoot.publications/1", PackageResources.publications_schema_json),
    Schema(
      "publication-check", "crossfoot.publication-check/1",
      PackageResources.publication_check_schema_json),
    Schema("pages", "crossfoot.text/1", PackageResources.pages_schema_json),
  ]

  /// The schema of a name, or of what its JSON has as `schema`, with or without the version.
  ///
  /// - Returns: `nil` where there is none.
  package static func named(_ name: String) -> Schema? {
    all.first { $0.name == name }
      ?? all.first { $0.id == name || $0.id.prefix { $0 != "/" } == "crossfoot.\(name)" }
  }

  /// What JSON it is of, in a line.
  package var title: String {
    guard let start = text.firstRange(of: "\"description\": \"")?.upperBound else { return id }
    return String(text[start...].prefix { $0 != "\"" })
  }
}
