package import DigestModel

/// Everything that is drawn on one page, in drawing order.
package struct PageDrawing: Sendable {
  /// The pages of the fixed layouts are 16:9, as slides are.
  package static let size = Size(width: 960, height: 540)

  /// A page's width and height in points.
  package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  package enum Mark: Hashable, Sendable {
    case text(TextRun)
    case rectangle(Box, Color)
    /// The outline of a rectangle; the width in points.
    case frame(Box, Color, width: Double)
    /// From the box's top left to its bottom right; the width in points.
    case line(Box, Color, width: Double)
  }

  /// A string drawn in one go.
  package struct TextRun: Hashable, Sendable {
    package var text: String
    package var face: FontFace
    package var size: Double
    package var color: Color
    /// The left end of the baseline.
    package var x: Double
    package var baseline: Double
    /// Without tracking; in points.
    package var width: Double
    /// Space added after each character, in points.
    package var tracking = 0.0
    /// Which phrase of the page it belongs to; runs of one phrase may stand close.
    package var phrase = 0
    /// Runs upwards instead of to the right.
    package var isRotated = false
    /// The figure that it prints.
    package var figure: FigureKey?

    package init(
      text: String, face: FontFace, size: Double, color: Color, x: Double, baseline: Double,
      width: Double, tracking: Double = 0, phrase: Int = 0, isRotated: Bool = false,
      figure: FigureKey? = nil
    ) {
      self.text = text
      self.face = face
      self.size = size
      self.color = color
      self.x = x
      self.baseline = baseline
      self.width = width
      self.tracking = tracking
      self.phrase = phrase
      self.isRotated = isRotated
      self.figure = figure
    }

    /// Where its letters stand, without the room above capitals and below descenders.
    package var box: Box {
      let length = width + tracking * Double(max(0, text.unicodeScalars.count - 1))
      return isRotated
        ? Box(
          left: x - 0.73 * size, top: baseline - length, right: x + 0.2 * size, bottom: baseline)
        : Box(
          left: x, top: baseline - 0.73 * size, right: x + length, bottom: baseline + 0.2 * size)
    }
  }

  package var marks: [Mark]
  package var size: Size

  package init(marks: [Mark] = [], size: Size = PageDrawing.size) {
    self.marks = marks
    self.size = size
  }

  package var texts: [TextRun] {
    marks.compactMap { mark in
      if case .text(let run) = mark { run } else { nil }
    }
  }

  /// The figures whose texts were drawn, once for each printing, in drawing order.
  package var printedFigures: [FigureKey] {
    texts.compactMap(\.figure)
  }
}
