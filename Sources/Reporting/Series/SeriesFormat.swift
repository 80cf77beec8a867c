package import DigestModel

/// A way to write a series down as one text.
package protocol SeriesFormat {
  func write(_ table: SeriesTable, to output: inout some TextOutputStream)
}

/// Writes a series: `report(series: table, as: .csv, to: &text)`.
package func report(
  series table: SeriesTable, as format: some SeriesFormat, to output: inout some TextOutputStream
) {
  format.write(table, to: &output)
}
