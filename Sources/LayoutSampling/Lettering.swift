internal import CorpusTypesetting
internal import DigestModel

/// How a text is set.
struct Lettering {
  var face: FontFace
  /// Points.
  var size: Double
  var color = Color.black
  /// Space added after each character, in points.
  var tracking = 0.0
  /// From one baseline to the next, in sizes.
  var leading = 1.3

  /// From the top of a line to its baseline: the letters stand in the middle of the line.
  var baseline: Double { size * (leading + 0.55) / 2 + 0.04 * size }

  var bold: Lettering { with { $0.face = face.bold } }
  func scaled(by factor: Double) -> Lettering { with { $0.size *= factor } }
  func colored(_ color: Color) -> Lettering { with { $0.color = color } }

  func with(_ change: (inout Lettering) -> Void) -> Lettering {
    var type = self
    change(&type)
    return type
  }
}

extension Color {
  /// `Color(0x1F4E79)`.
  init(_ hexadecimal: UInt32) {
    self.init(
      red: UInt8(hexadecimal >> 16 & 0xFF), green: UInt8(hexadecimal >> 8 & 0xFF),
      blue: UInt8(hexadecimal & 0xFF))
  }
}
