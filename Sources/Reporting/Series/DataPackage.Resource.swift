import DigestModel
import PageExtraction

extension DataPackage {
  /// A table of a package.
  struct Resource {
    /// A column.
    struct Field {
      var name: String
      var type = "string"
      var title: String
      /// What its values are one of; none for any.
      var choices: [String] = []
      var isRequired = false
    }

    let name: String
    let title: String
    let fields: [Field]
    let bytes: [UInt8]

    var path: String { "data/\(name).csv" }

    private init(_ name: String, _ title: String, _ fields: [Field], _ text: String) {
      self.name = name
      self.title = title
      self.fields = fields
      bytes = Array(text.utf8)
    }
  }
}

extension DataPackage.Resource {
  init(series table: SeriesTable) {
    var text = ""
    SeriesCSV().write(table, to: &text)
    let measures = Measure.allCases.map(\.rawValue)
    let fields =
      [
        Field(name: "period", title: "The period of the issue, after ISO 8601"),
        Field(name: "publication", title: "The publication", isRequired: true),
        Field(name: "indicator", title: "What is counted or measured", isRequired: true),
      ] + Self.fields(ofDimensions: table) + [
        Field(
          name: "value", type: Self.type(of: table.rows.compactMap(\.value)),
          title: "As printed, with a decimal point and without grouping; durations in seconds"),
        Field(name: "measure", title: "The unit of the value", choices: measures, isRequired: true),
        Field(
          name: "status", title: "How the value is known",
          choices: SeriesTable.Status.allCases.map(\.rawValue), isRequired: true),
        Field(name: "document", title: "The document that the value was read from"),
        Field(name: "page", type: "integer", title: "The page, from 1"),
      ]
    self.init("series", "A row a figure and period", fields, text)
  }

  init(revisions table: SeriesTable) {
    var text = ""
    RevisionsCSV().write(table, to: &text)
    let values = table.revisions.flatMap { [$0.old.value, $0.new.value] }
    let fields =
      [
        Field(name: "period", title: "The days that the figure is about", isRequired: true),
        Field(name: "publication", title: "The publication", isRequired: true),
        Field(name: "indicator", title: "What is counted or measured", isRequired: true),
      ] + Self.fields(ofDimensions: table) + [
        Field(name: "measure", title: "The unit of the values"),
        Field(name: "old_value", type: Self.type(of: values), title: "As it was printed first"),
        Field(name: "new_value", type: Self.type(of: values), title: "As it was restated"),
        Field(name: "difference", type: "number", title: "New minus old"),
        Field(name: "old_period", title: "The period of the earlier document"),
        Field(name: "old_vintage", type: "integer", title: "Its vintage"),
        Field(name: "old_document", title: "The earlier document"),
        Field(name: "old_page", type: "integer", title: "The page there"),
        Field(name: "new_period", title: "The period of the later document"),
        Field(name: "new_vintage", type: "integer", title: "Its vintage"),
        Field(name: "new_document", title: "The later document"),
        Field(name: "new_page", type: "integer", title: "The page there"),
        Field(
          name: "kind", title: "Whether the later document prints the value, or goes on from it",
          choices: ["printed", "implied"]),
      ]
    self.init("revisions", "A row a restated value", fields, text)
  }

  init(documents table: SeriesTable) {
    var text = ""
    CSVTable.write(["document", "sha256", "publication", "period", "vintage"], to: &text)
    for document in table.documents {
      CSVTable.write(
        [
          document.path, document.sha256, document.publication, document.period?.written,
          String(document.vintage),
        ], to: &text)
    }
    let fields = [
      Field(name: "document", title: "The document's path", isRequired: true),
      Field(name: "sha256", title: "The checksum of its bytes", isRequired: true),
      Field(name: "publication", title: "The publication", isRequired: true),
      Field(name: "period", title: "Its period, after ISO 8601"),
      Field(
        name: "vintage", type: "integer",
        title: "Counts the documents of one period, from 1", isRequired: true),
    ]
    self.init("documents", "A row a document", fields, text)
  }

  init(labels table: SeriesTable) {
    var text = ""
    CSVTable.write(["publication", "dimension", "id", "en", "az"], to: &text)
    for source in table.sources {
      for indicator in source.indicators {
        CSVTable.write(
          [source.id, "indicator", indicator.id, indicator.labels.en, indicator.labels.az],
          to: &text)
      }
      for dimension in source.dimensions {
        for member in dimension.members {
          CSVTable.write(
            [source.id, dimension.id, member.id, member.labels.en, member.labels.az], to: &text)
        }
      }
    }
    let fields = [
      Field(name: "publication", title: "The publication", isRequired: true),
      Field(name: "dimension", title: "The dimension, or indicator", isRequired: true),
      Field(name: "id", title: "The member, as the series names it", isRequired: true),
      Field(name: "en", title: "In English"),
      Field(name: "az", title: "In Azerbaijani"),
    ]
    self.init("labels", "What indicators and members are called", fields, text)
  }

  private static func fields(ofDimensions table: SeriesTable) -> [Field] {
    table.dimensions.map { Field(name: SeriesColumns.column($0), title: "The dimension \($0)") }
  }

  /// `number` or `date` where all values are that, else `string`.
  private static func type(of values: [FigureValue]) -> String {
    func all(_ isSo: (FigureValue) -> Bool) -> Bool { !values.isEmpty && values.allSatisfy(isSo) }
    let isNumber: (FigureValue) -> Bool = { value in
      switch value {
      case .number, .duration, .notAvailable: true
      case .date, .range: false
      }
    }
    if all(isNumber) { return "number" }
    if all({ if case .date = $0 { true } else { false } }) { return "date" }
    return "string"
  }

  var json: JSONValue {
    .object([
      ("name", .string(name)), ("title", .string(title)), ("path", .string(path)),
      ("profile", .string("tabular-data-resource")), ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      ("bytes", .number(bytes.count)), ("hash", .string("sha256:" + sha256(of: bytes))),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)), ("header", .bool(true)),
        ])
      ),
      (
        "schema",
        .object([
          ("fields", .array(fields.map(\.json))), ("missingValues", .strings([""])),
        ])
      ),
    ])
  }
}

extension DataPackage.Resource.Field {
  fileprivate var json: JSONValue {
    var constraints: [(key: String, value: JSONValue)] = []
    if isRequired { constraints.append(("required", .bool(true))) }
    if !choices.isEmpty { constraints.append(("enum", .strings(choices))) }
    return .object(
      [("name", .string(name)), ("type", .string(type)), ("title", .string(title))]
        + (constraints.isEmpty ? [] : [("constraints", .object(constraints))]))
  }
}
