internal import DigestModel

/// How a phrase is set.
struct TextStyle {
  enum Alignment { case left, center, right }

  var face: FontFace
  /// Points.
  var size: Double
  var color: Color = .black
  /// Space added after each character, in points.
  var tracking = 0.0
  /// From one baseline to the next, in sizes.
  var leading = 1.3
  var alignment = Alignment.left

  var bold: TextStyle { with { $0.face = face.bold } }
  var centered: TextStyle { with { $0.alignment = .center } }
  var rightAligned: TextStyle { with { $0.alignment = .right } }

  func colored(_ color: Color) -> TextStyle { with { $0.color = color } }
  func scaled(by factor: Double) -> TextStyle { with { $0.size *= factor } }

  func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var style = self
    change(&style)
    return style
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
