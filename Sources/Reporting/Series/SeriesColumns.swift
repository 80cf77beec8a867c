import DigestModel

/// The columns of a series, the same in every tidy form.
struct SeriesColumns {
  let names: [String]
  private let table: SeriesTable

  /// Columns that every table has, in their order; those of dimensions stand behind `indicator`.
  static let leading = ["period", "publication", "indicator"]
  static let trailing = ["value", "measure", "status", "document", "page"]

  init(_ table: SeriesTable) {
    self.table = table
    names = Self.leading + table.dimensions.map(Self.column) + Self.trailing
  }

  /// The column of a dimension; one that is called as another column gets its name told apart.
  static func column(_ dimension: String) -> String {
    leading.contains(dimension) || trailing.contains(dimension) || dimension == "schema"
      ? dimension + "_dimension" : dimension
  }

  /// A field for each column; `nil` for one without a value.
  func fields(_ row: SeriesTable.Row) -> [String?] {
    var fields: [String?] = [
      row.period?.written, row.publication, row.key.indicator,
    ]
    fields += table.dimensions.map { row.key[$0] }
    fields += [
      row.value?.description, row.measure.rawValue, row.status.rawValue,
      row.document.map { table.documents[$0].path }, row.page.map { String($0) },
    ]
    return fields
  }
}

/// The columns of revisions.
struct RevisionColumns {
  let names: [String]
  private let table: SeriesTable

  init(_ table: SeriesTable) {
    self.table = table
    names =
      ["period", "publication", "indicator"] + table.dimensions.map(SeriesColumns.column)
      + [
        "measure", "old_value", "new_value", "difference", "old_period", "old_vintage",
        "old_document", "old_page", "new_period", "new_vintage", "new_document", "new_page", "kind",
      ]
  }

  func fields(_ revision: SeriesTable.Revision) -> [String?] {
    let old = table.documents[revision.old.document]
    let new = table.documents[revision.new.document]
    var fields: [String?] = [
      revision.about.written, revision.publication, revision.key.indicator,
    ]
    fields += table.dimensions.map { revision.key[$0] }
    fields += [
      revision.measure.rawValue, value(revision.old.value), value(revision.new.value),
      revision.difference?.description, old.period?.written, String(old.vintage), old.path,
      String(revision.old.page), new.period?.written, String(new.vintage), new.path,
      String(revision.new.page), revision.isImplied ? "implied" : "printed",
    ]
    return fields
  }

  private func value(_ value: FigureValue) -> String? {
    value == .notAvailable ? nil : value.description
  }
}
