import DigestModel

/// Ways to draw a word so that a reader of the page sees it, or does not.
enum SightDrawing: String, CaseIterable {
  // Hidden.
  case onPaper, onPanel, underPatch, underPanel, underPicture, underOtherText, clipped, invisible
  case tiny, transparent, halfCovered, lowerHalfCovered
  // Seen.
  case plain, bold, pale, small, sideways, onDarkPanel, onHighlight, onStripes, onBoxDrawnBefore
  case underVeil, underWatermark, overWatermark, underlined, struckThrough, framed, beyondPanel

  var isHidden: Bool {
    switch self {
    case .onPaper, .onPanel, .underPatch, .underPanel, .underPicture, .underOtherText, .clipped,
      .invisible, .tiny, .transparent, .halfCovered, .lowerHalfCovered:
      true
    default: false
    }
  }

  /// Operators that draw a word at a place from the page's lower left, in a cell of 140 × 36 points.
  func operators(
    _ word: String, _ x: Double, _ y: Double, using random: inout SeededGenerator
  ) -> String {
    let size = Double(Int.random(in: 14...32, using: &random)) / 2
    let width = size * 0.556 * Double(word.count)
    func text(_ color: String = "0 0 0", size: Double = size, font: String = "F1") -> String {
      PDFBuilder.text(.init(word, x, y, size: size, font: font, color: color))
    }
    func box(_ color: String, margin: Double = 3) -> String {
      "\(color) rg \(x - margin) \(y - size * 0.3 - margin) \(width + 2 * margin) "
        + "\(size * 1.3 + 2 * margin) re f "
    }
    let channels = (0..<3).map { _ in Double(Int.random(in: 0...45, using: &random)) / 100 }
    let dark = channels.map { String($0) }.joined(separator: " ")
    let drawing =
      switch self {
      case .onPaper: text("1 1 1")
      case .onPanel: box(dark) + text(dark)
      case .underPatch: text() + box("1 1 1")
      case .underPanel: text() + box(dark)
      case .underPicture:
        text() + picture(x - 3, y - size * 0.3 - 3, width + 6, size * 1.3 + 6, &random)
      case .underOtherText:
        text() + box(dark) + PDFBuilder.text(.init("over", x + 1, y, size: size, color: "1 1 1"))
      case .clipped: "0 0 2 2 re W n " + text()
      case .invisible: "BT 3 Tr ET " + text()
      case .tiny: text(size: 0.5)
      case .transparent: "/Clear gs " + text()
      case .halfCovered:
        text() + "1 1 1 rg \(x + width / 2) \(y - size) \(width) \(2.5 * size) re f "
      case .lowerHalfCovered:
        text() + "1 1 1 rg \(x - 1) \(y - size) \(width + 2) \(1.4 * size) re f "
      case .plain: text()
      case .bold: text(font: "F2")
      case .pale: text("0.75 0.75 0.75")
      case .small: text(size: 4)
      case .sideways:
        PDFBuilder.text(.init(word, x + 60, y - 8, size: 6, matrix: "0 1 -1 0", color: "0 0 0"))
      case .onDarkPanel: box(dark) + text("1 1 1")
      case .onHighlight: box("1 1 0.3", margin: 0) + text()
      case .onStripes: stripes(x, y - size, width, 2.5 * size) + text()
      case .onBoxDrawnBefore: box("0.85 0.9 1") + text(dark)
      case .underVeil: text() + "/Veil gs " + box("1 1 0.6")
      case .underWatermark:
        text() + "/Pale gs "
          + PDFBuilder.text(
            .init("DRAFT", x - 10, y - 14, size: 34, font: "F2", matrix: "0.94 0.34 -0.34 0.94"))
      case .overWatermark:
        "/Pale gs "
          + PDFBuilder.text(
            .init("DRAFT", x - 10, y - 14, size: 34, font: "F2", matrix: "0.94 0.34 -0.34 0.94"))
          + " /Full gs " + text()
      case .underlined: text() + " 0 0 0 rg \(x) \(y - 1.5) \(width) 0.7 re f "
      case .struckThrough: text() + " 1 0 0 rg \(x) \(y + size * 0.3) \(width) 0.7 re f "
      case .framed: text() + " 0 0 0 RG \(x - 2) \(y - 3) \(width + 4) \(size + 4) re S "
      case .beyondPanel:
        "0.8 0.9 1 rg \(x - 3) \(y - size) \(width * 0.6) \(2.5 * size) re f " + text()
      }
    return "q " + drawing + " Q\n"
  }

  /// Patches of many colours, as a photograph has.
  private func picture(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ random: inout SeededGenerator
  ) -> String {
    let side = 1.5
    var drawing = "0.5 0.5 0.5 rg \(x) \(y) \(width) \(height) re f "
    for row in 0..<Int(height / side) {
      for column in 0..<Int(width / side) {
        let color = (0..<3).map { _ in String(Double(Int.random(in: 0...100, using: &random)) / 100)
        }
        drawing += color.joined(separator: " ")
        drawing +=
          " rg \(x + Double(column) * side) \(y + Double(row) * side) \(side) \(side) re f "
      }
    }
    return drawing
  }

  /// Pale stripes across, as rows of a table have.
  private func stripes(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> String {
    var drawing = "0.85 0.92 0.85 rg "
    for place in stride(from: 0, to: height, by: 6) {
      drawing += "\(x) \(y + place) \(width) 3 re f "
    }
    return drawing
  }
}
