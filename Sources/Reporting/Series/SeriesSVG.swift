package import DigestModel

/// A series as one drawing of small panels.
package struct SeriesSVG: SeriesFormat {
  var language: String
  var isLogarithmic: Bool
  var isOfRate: Bool

  private static let columns = 3
  private static let gap = 16.0
  private static let heading = 22.0
  private static let legendLine = 14.0

  private static let style = """
    text{font:11px system-ui,"DejaVu Sans",sans-serif;fill:#1b1f27}.heading{font-weight:bold;font-size:12px}\
    .tick{fill:#59616e;font-size:10px}.grid{stroke:#d5d9e0}polyline{fill:none;stroke-width:1.5}\
    .failed{stroke:#b3151b;stroke-width:2;fill:none}.revised{stroke:#85550a;stroke-width:1.5;fill:#fff}\
    .derived{fill:#fff}.reach{fill:none;pointer-events:all}.tip{display:none;font-weight:bold;\
    paint-order:stroke;stroke:#fff;stroke-width:3px}.point:hover .tip,.point:focus .tip{display:inline}
    """

  package func write(_ table: SeriesTable, to output: inout some TextOutputStream) {
    let panels = SeriesPanel.panels(of: table)
    let drawing = PanelDrawing(table: table, language: language)
    var body = ""
    var top = Self.gap
    for start in stride(from: 0, to: panels.count, by: Self.columns) {
      let row = panels[start..<min(start + Self.columns, panels.count)]
      for (column, panel) in row.enumerated() {
        let left = Self.gap + Double(column) * (PanelScale.width + Self.gap)
        body += "<g transform=\"translate(\(left.short) \(top.short))\">"
        body +=
          "<text class=\"heading\" y=\"12\">\(shown(panel.title))</text>"
          + "<g transform=\"translate(0 \(Self.heading.short))\">"
        body += drawing.content(
          of: panel.showing(isOfRate ? .rate : .value), isLogarithmic: isLogarithmic,
          isOfRate: isOfRate)
        body += legend(of: panel) + "</g></g>\n"
      }
      let most = row.map { $0.legendLines }.max() ?? 0
      top += Self.heading + PanelScale.height + Double(most) * Self.legendLine + Self.gap
    }
    let width =
      Self.gap + Double(max(1, min(Self.columns, panels.count))) * (PanelScale.width + Self.gap)
    output.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width.short)\" height=\"\(top.short)\" "
        + "viewBox=\"0 0 \(width.short) \(top.short)\">\n<style>\(Self.style)</style>\n"
        + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + body + "</svg>\n")
  }

  private func legend(of panel: SeriesPanel) -> String {
    guard panel.legendLines > 0 else { return "" }
    return panel.lines.enumerated().map { number, line in
      let columns = panel.legendColumns
      let x = PanelScale.plot.left + Double(number % columns) * 175
      let y = PanelScale.height + Double(number / columns) * Self.legendLine + 8
      let dash = PanelDrawing.dash(number)
      return "<line x1=\"\(x.short)\" x2=\"\((x + 16).short)\" y1=\"\((y - 4).short)\" "
        + "y2=\"\((y - 4).short)\" stroke=\"\(PanelDrawing.color(number))\" stroke-width=\"2\""
        + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"") + "/>"
        + "<text x=\"\((x + 20).short)\" y=\"\(y.short)\">\(shown(line.name))</text>"
    }.joined()
  }

  private func shown(_ wording: Wording) -> String {
    escapedForXML(wording.preferred(in: language).showingControls())
  }
}

extension SeriesPanel {
  /// Names longer than this have a line of their own, in characters.
  private static let longestName = 24

  fileprivate var legendColumns: Int {
    lines.allSatisfy { max($0.name.en.count, $0.name.az.count) <= Self.longestName } ? 2 : 1
  }

  /// A single line without a name needs none.
  fileprivate var legendLines: Int {
    lines.count == 1 && lines[0].name.en.isEmpty
      ? 0 : (lines.count + legendColumns - 1) / legendColumns
  }
}

extension SeriesFormat where Self == SeriesSVG {
  /// Small panels.
  package static func svg(
    language: String, isLogarithmic: Bool, isOfRate: Bool
  ) -> SeriesSVG {
    SeriesSVG(language: language, isLogarithmic: isLogarithmic, isOfRate: isOfRate)
  }
}
