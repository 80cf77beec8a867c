package import DigestModel

/// Figures as one tidy table: a row per figure, a column per dimension.
///
/// A figure that is printed with several values has a row for every printing. `occurrence` counts a
/// figure's printings from 1.
///
/// The value is empty where the publisher marks it as not available; the text then has the mark.
///
/// Source: RFC 4180, with a header line.
package struct FiguresCSV: FiguresFormat {
  /// The dimensions that have a column, in column order.
  package var dimensions: [String]

  package func write(_ documents: [RecoveredDocument], to output: inout some TextOutputStream) {
    write(
      ["document", "period", "publication", "indicator"] + dimensions
        + ["value", "measure", "page", "text", "occurrence"],
      to: &output)
    for document in documents {
      let period = document.period?.written ?? ""
      for figure in document.figures {
        let occurrences = figure.agrees ? figure.occurrences.prefix(1) : figure.occurrences[...]
        for (place, occurrence) in occurrences.enumerated() {
          write(
            [document.path, period, document.publication, figure.key.indicator]
              + dimensions.map { figure.key[$0] ?? "" }
              + [
                occurrence.value == .notAvailable ? "" : occurrence.value.description,
                figure.measure.rawValue, String(occurrence.page), occurrence.text,
                String(place + 1),
              ],
            to: &output)
        }
      }
    }
  }

  private func write(_ fields: [String], to output: inout some TextOutputStream) {
    output.write(fields.map(Self.escaped).joined(separator: ",") + "\r\n")
  }

  private static func escaped(_ field: String) -> String {
    field.showingControls(keeping: "\r\n\t").csvField
  }
}

extension FiguresFormat where Self == FiguresCSV {
  /// One tidy table of all documents, with a column for each of `dimensions`.
  package static func csv(dimensions: [String]) -> FiguresCSV {
    FiguresCSV(dimensions: dimensions)
  }
}
