import DigestModel

/// Draws a panel as SVG: gaps as gaps, what failed or was restated marked, each point with its value,
/// issue and page.
struct PanelDrawing {
  let table: SeriesTable
  let language: String

  /// Colours that are told apart by those who see few, after which lines are dashed.
  ///
  /// Source: Okabe and Ito, "Color Universal Design", 2008.
  static let colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#444444"]
  private static let dashes = ["", "6 3", "2 3"]

  static func color(_ line: Int) -> String { colors[line % colors.count] }

  static func dash(_ line: Int) -> String { dashes[line / colors.count % dashes.count] }

  /// The inside of a picture `PanelScale.width` wide and `PanelScale.height` high; empty where there is
  /// nothing to show.
  func content(of lines: [SeriesPanel.Line], isLogarithmic: Bool, isOfRate: Bool) -> String {
    guard let scale = PanelScale(lines, isLogarithmic: isLogarithmic) else { return "" }
    var drawing = grid(scale)
    for (number, line) in lines.enumerated() {
      drawing += strokes(of: line, number, scale)
    }
    for (number, line) in lines.enumerated() {
      for point in line.points {
        drawing += mark(of: point, line, number, scale, isOfRate: isOfRate)
      }
    }
    return drawing
  }

  private func grid(_ scale: PanelScale) -> String {
    let plot = PanelScale.plot
    var grid = ""
    for tick in scale.ticks {
      guard let y = scale.y(tick) else { continue }
      grid +=
        "<line class=\"grid\" x1=\"\(plot.left.short)\" x2=\"\(plot.right.short)\" y1=\"\(y.short)\" "
        + "y2=\"\(y.short)\"/><text class=\"tick\" x=\"\((plot.left - 5).short)\" "
        + "y=\"\((y + 4).short)\" text-anchor=\"end\">\(tick.axisLabel)</text>"
    }
    for (day, anchor) in [(scale.firstDay, "start"), (scale.lastDay, "end")] {
      let date = CalendarDate(ordinal: day).map { String($0.description.prefix(10)) } ?? ""
      grid +=
        "<text class=\"tick\" x=\"\(scale.x(day).short)\" y=\"\((plot.bottom + 16).short)\" "
        + "text-anchor=\"\(anchor)\">\(date)</text>"
    }
    return grid
  }

  /// A stroke for every run of points without a gap.
  private func strokes(of line: SeriesPanel.Line, _ number: Int, _ scale: PanelScale) -> String {
    var runs: [[String]] = [[]]
    for point in line.points {
      if let y = point.value.flatMap(scale.y) {
        runs[runs.count - 1].append("\(scale.x(point.day).short),\(y.short)")
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    let dash = Self.dash(number)
    return runs.filter { $0.count > 1 }.map { run in
      "<polyline points=\"\(run.joined(separator: " "))\" stroke=\"\(Self.color(number))\""
        + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"") + "/>"
    }.joined()
  }

  private func mark(
    of point: SeriesPanel.Point, _ line: SeriesPanel.Line, _ number: Int, _ scale: PanelScale,
    isOfRate: Bool
  ) -> String {
    guard let value = point.value, let y = scale.y(value) else { return "" }
    let x = scale.x(point.day)
    let color = Self.color(number)
    let shape: String
    switch point.row.status {
    case .failed:
      shape =
        "<path class=\"failed\" d=\"M\((x - 4).short) \((y - 4).short)l8 8m0-8l-8 8\"/>"
    case .revised:
      shape =
        "<path class=\"revised\" d=\"M\(x.short) \((y - 5).short)l5 5-5 5-5-5z\"/>"
    case .derived:
      shape =
        "<circle class=\"derived\" cx=\"\(x.short)\" cy=\"\(y.short)\" r=\"3\" stroke=\"\(color)\"/>"
    case .printed, .missing:
      shape = "<circle cx=\"\(x.short)\" cy=\"\(y.short)\" r=\"2\" fill=\"\(color)\"/>"
    }
    let text = escapedForXML(said(of: point, line, isOfRate: isOfRate).showingControls())
    let middle = (PanelScale.plot.left + PanelScale.plot.right) / 2
    let anchor = x < middle ? "start" : "end"
    return "<g class=\"point\" tabindex=\"0\" role=\"img\" aria-label=\"\(text)\">"
      + "<circle class=\"reach\" cx=\"\(x.short)\" cy=\"\(y.short)\" r=\"7\"/>\(shape)"
      + "<text class=\"tip\" x=\"\((x < middle ? PanelScale.plot.left : PanelScale.plot.right).short)\" "
      + "y=\"14\" text-anchor=\"\(anchor)\">\(text)</text></g>"
  }

  /// `Baku 1, 2026-03: 715 063, failed (2026-03.pdf, page 1)`.
  private func said(
    of point: SeriesPanel.Point, _ line: SeriesPanel.Line, isOfRate: Bool
  ) -> String {
    let row = point.row
    let name = line.name.preferred(in: language)
    let value = row.value?.written(as: row.measure) ?? ""
    let status = row.status == .printed ? "" : ", \(row.status.rawValue)"
    let place = row.document.map { document in
      " (\(table.documents[document].path.lastComponent)"
        + (row.page.map { ", \(Self.page.preferred(in: language)) \($0)" } ?? "") + ")"
    }
    let growth =
      isOfRate
      ? point.value.map { ", \(Self.growth.preferred(in: language)) \($0.axisLabel)" } ?? "" : ""
    return (name.isEmpty ? "" : name + ", ") + (row.period?.written ?? "") + ": " + value + growth
      + status + (place ?? "")
  }

  private static let page = Wording(en: "page", az: "səhifə")
  private static let growth = Wording(en: "per month", az: "ayda")
}

extension Double {
  /// With one decimal at most, for places in a drawing.
  var short: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// A round number for an axis, or about so much: `2.5 M`, `300`, `0.05`.
  var axisLabel: String {
    let size = abs(self)
    let units = [(1e9, " G"), (1e6, " M"), (1e4, " k")]
    for (unit, name) in units where size >= unit {
      return (self / (unit == 1e4 ? 1e3 : unit)).short + name
    }
    if size >= 10 || self == rounded() { return String(Int(rounded())) }
    var digits = 0
    var scaled = size
    while digits < 6, abs(scaled - scaled.rounded()) > 1e-6, digits < 3 {
      scaled *= 10
      digits += 1
    }
    return Quantity(Int((self < 0 ? -scaled : scaled).rounded()), decimals: digits).description
  }
}

extension String {
  /// What is behind the last slash.
  fileprivate var lastComponent: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}
