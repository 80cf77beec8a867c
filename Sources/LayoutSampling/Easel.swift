internal import CorpusTypesetting
internal import DigestModel

/// What a block's arrangement is drawn with.
struct Easel {
  let fonts: FontShelf
  let style: LayoutStyle
  /// The width of the block, in points.
  let width: Double
  /// What all sizes are multiplied by, where a block is wide for its column.
  var scale = 1.0

  static let grey = Color(0x8A949B)
  static let pale = Color(0xEDF1F4)

  var body: Lettering { style.body.scaled(by: scale) }
  /// The size of the body's letters, in points.
  var em: Double { body.size }
  /// From one line of the body to the next.
  var step: Double { body.size * body.leading }

  func panel(width: Double? = nil) -> Panel { Panel(fonts: fonts, width: width ?? self.width) }

  func color(_ index: Int) -> Color { style.colors[index % style.colors.count] }

  func narrowed(to width: Double) -> Easel {
    Easel(fonts: fonts, style: style, width: width, scale: scale)
  }

  /// A label as it stands before its value.
  func labelled(_ label: [Piece]) -> [Piece] {
    guard style.hasColons, let last = label.last, last.text.last?.isLetter == true else {
      return label
    }
    return label + [Piece(":").glued]
  }

  /// The widest of some texts.
  func widest(_ texts: [[Piece]], _ type: Lettering? = nil) -> Double {
    let panel = panel()
    return texts.map { panel.width(of: $0, type ?? body) }.max() ?? 0
  }

  /// Panels one under another.
  func stacked(_ panels: [Panel], gap: Double) -> Panel {
    var whole = panel()
    var y = 0.0
    for panel in panels {
      whole.add(panel, left: 0, top: y)
      y = whole.height + gap
    }
    return whole
  }

  /// Panels side by side, their tops in line.
  func beside(_ panels: [Panel], gap: Double) -> Panel {
    var whole = panel()
    var x = 0.0
    for panel in panels {
      whole.add(panel, left: x, top: 0)
      x += panel.width + gap
    }
    return whole
  }

  /// A name over what belongs to it.
  func named(_ name: String, _ draw: (Easel) -> Panel, centered: Bool = false) -> Panel {
    var whole = panel()
    let top = whole.paragraph(
      [Piece(name)], left: 0, top: 0, width: width, body.bold, centered ? .center : .left)
    whole.add(draw(self), left: 0, top: top + 0.2 * em)
    return whole
  }
}
