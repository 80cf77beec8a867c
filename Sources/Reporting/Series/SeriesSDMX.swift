package import DigestModel

/// A series as SDMX-CSV 2.0: an observation a line, with the dataflow that it belongs to.
///
/// The dataflow of a publication is `CROSSFOOT:MARKET(1.0.0)`, its id in capitals. Every dimension has a
/// column; `_Z`, not applicable, stands where a figure lacks it. A value that is missing is `NaN` of a
/// number, else `#N/A`.
///
/// Source: SDMX Technical Working Group, SDMX-CSV Data Message field guide, version 2.0; time periods
/// after SDMX 3.0, section 2, 4.2; statuses after the cross-domain code list `CL_OBS_STATUS`.
package struct SeriesSDMX: SeriesFormat {
  package func write(_ table: SeriesTable, to output: inout some TextOutputStream) {
    CSVTable.write(
      ["STRUCTURE", "STRUCTURE_ID", "ACTION", "INDICATOR"]
        + table.dimensions.map { Self.identifier($0) }
        + [
          "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "READING_STATUS",
          "SOURCE_DOCUMENT", "SOURCE_PAGE",
        ], to: &output)
    for row in table.rows {
      // An observation has a time.
      guard let period = row.period else { continue }
      CSVTable.write(
        [
          "dataflow", "CROSSFOOT:\(Self.identifier(row.publication))(1.0.0)", "I",
          row.key.indicator,
        ] + table.dimensions.map { row.key[$0] ?? Self.notApplicable }
          + [
            Self.time(period), value(of: row), row.measure.rawValue, Self.status(row.status),
            row.status.rawValue, row.document.map { table.documents[$0].path },
            row.page.map { String($0) },
          ], to: &output)
    }
  }

  /// The code for what does not apply, of the SDMX guidelines for code lists.
  private static let notApplicable = "_Z"

  private func value(of row: SeriesTable.Row) -> String {
    if let value = row.value { return value.description }
    return row.measure == .date ? "#N/A" : "NaN"
  }

  /// A name of capitals, digits and underscores.
  static func identifier(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "a"..."z": Unicode.Scalar(UInt8(scalar.value) - 32)
      case "A"..."Z", "0"..."9": scalar
      default: "_"
      }
    }
    let text = String(String.UnicodeScalarView(scalars))
    return text.first.map { $0.isNumber } == true ? "_" + text : text
  }

  /// `2026`, `2026-Q1`, `2026-03`, `2026-03-31`, and of other stretches `2026-03-01/P10D`.
  static func time(_ period: Period) -> String {
    let (start, end) = (period.start, period.end)
    if start == end { return start.description }
    if start.isFirstOfMonth, end.isLastOfMonth, start.year == end.year {
      let year = start.description.prefix(4)
      switch (start.month, end.month) {
      case (1, 12): return String(year)
      case (1, 3), (4, 6), (7, 9), (10, 12): return "\(year)-Q\(end.month / 3)"
      case let (first, last) where first == last: return period.written
      default: break
      }
    }
    return "\(start)/P\(end.ordinal - start.ordinal + 1)D"
  }

  private static func status(_ status: SeriesTable.Status) -> String {
    switch status {
    case .printed, .revised: "A"
    case .derived: "I"
    case .missing: "O"
    case .failed: "U"
    }
  }
}

extension SeriesFormat where Self == SeriesSDMX {
  /// SDMX-CSV 2.0.
  package static var sdmxCSV: SeriesSDMX { SeriesSDMX() }
}
