package import DigestModel
import PageExtraction

/// A series as a Frictionless Data Package: a descriptor and the tables that it describes.
///
/// Beside the series it has what indicators and members are called in both languages, the documents
/// with their checksums, and what was restated.
///
/// Source: Frictionless Data, Tabular Data Package and Table Schema, version 1.
package struct DataPackage {
  /// A file of the package, by its path within it.
  package struct File: Hashable, Sendable {
    package var path: String
    package var bytes: [UInt8]
  }

  /// The descriptor, `datapackage.json`, comes last.
  package let files: [File]

  package init(_ table: SeriesTable) {
    let resources = [
      Resource(series: table), Resource(revisions: table), Resource(documents: table),
      Resource(labels: table),
    ]
    let descriptor = Self.descriptor(of: table, resources)
    var text = ""
    descriptor.write(to: &text)
    files =
      resources.map { File(path: $0.path, bytes: $0.bytes) }
      + [File(path: "datapackage.json", bytes: Array(text.utf8))]
  }

  private static func descriptor(of table: SeriesTable, _ resources: [Resource]) -> JSONValue {
    let ids = table.sources.map(\.id)
    let title = table.sources.map(\.title.en).joined(separator: ", ")
    return .object([
      ("profile", .string("tabular-data-package")),
      ("name", .string(name(ids))),
      ("title", .string(title.isEmpty ? "Series" : title)),
      (
        "description",
        .string("Figures recovered from the issues of \(ids.joined(separator: ", "))")
      ),
      (
        "sources",
        .array(
          table.documents.map { document in
            .object([
              ("title", .string(document.path)), ("sha256", .string(document.sha256)),
              ("publication", .string(document.publication)),
              ("period", .string(orNull: document.period?.written)),
            ])
          })
      ),
      ("publications", .array(table.sources.map(\.json))),
      ("resources", .array(resources.map(\.json))),
    ])
  }

  /// Lower case, digits, `.`, `_` and `-`, as the specification has it.
  private static func name(_ ids: [String]) -> String {
    let scalars = (ids.isEmpty ? "series" : ids.joined(separator: "-")).lowercased().unicodeScalars
      .map { scalar -> Unicode.Scalar in
        switch scalar {
        case "a"..."z", "0"..."9", ".", "_", "-": scalar
        default: "-"
        }
      }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension SeriesTable.Source {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("title", title.json),
      (
        "indicators",
        .array(
          indicators.map { indicator in
            .object([
              ("id", .string(indicator.id)), ("unit", .string(indicator.measure.rawValue)),
              ("title", indicator.labels.json),
            ])
          })
      ),
      (
        "dimensions",
        .array(
          dimensions.map { dimension in
            .object([
              ("id", .string(dimension.id)),
              (
                "members",
                .array(
                  dimension.members.map { member in
                    .object([("id", .string(member.id)), ("title", member.labels.json)])
                  })
              ),
            ])
          })
      ),
    ])
  }
}

extension SeriesTable.Source.Labels {
  fileprivate var json: JSONValue { .object([("en", .string(en)), ("az", .string(az))]) }
}
