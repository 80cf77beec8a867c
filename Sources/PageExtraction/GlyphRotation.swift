import DigestModel

/// Finds the direction in which each character of a page runs.
///
/// Poppler does not tell it, but it ends its lines with a line feed, puts text of one direction on
/// a line, and moves from character to character the way the text runs.
enum GlyphRotation {
  /// A box' extent across its text agrees with its font's own to this, in ems.
  static let extentTolerance = 0.03
  /// No upright character is wider than this times its height; a dash comes close.
  static let wideShare = 1.3

  /// The rotation of each character, in degrees clockwise; a blank has its line's.
  static func rotations(
    of scalars: [Unicode.Scalar], boxes: [Box], styles: [GlyphStyle]
  ) -> [Int] {
    var rotations = Array(repeating: 0, count: scalars.count)
    var undecided: [Range<Int>] = []
    var extents: [Int: Double] = [:]
    var counts: [Int: Int] = [:]
    for line in lines(of: scalars) {
      guard let rotation = rotation(of: line, scalars: scalars, boxes: boxes) else {
        undecided.append(line)
        continue
      }
      for index in line { rotations[index] = rotation }
      counts[rotation, default: 0] += line.count
      if let first = line.first(where: { !scalars[$0].isBlank }), styles[first].size > 0 {
        let box = boxes[first]
        extents[styles[first].font] =
          (rotation % 180 == 0 ? box.height : box.width) / styles[first].size
      }
    }
    let isUpwards = counts[270, default: 0] >= counts[90, default: 0]
    for line in undecided {
      guard let first = line.first(where: { !scalars[$0].isBlank }),
        isSideways(boxes[first], style: styles[first], extents: extents)
      else { continue }
      for index in line { rotations[index] = isUpwards ? 270 : 90 }
    }
    return rotations
  }

  private static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "\n" {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<scalars.count)
    return lines
  }

  /// The way from a character to the next decides; `nil` for a line of a single one.
  private static func rotation(
    of line: Range<Int>, scalars: [Unicode.Scalar], boxes: [Box]
  ) -> Int? {
    let visible = line.filter { !scalars[$0].isBlank }
    for (index, next) in zip(visible, visible.dropFirst()) {
      let (box, following) = (boxes[index], boxes[next])
      let tolerance = PageGlyphs.edgeTolerance
      let sharesRow =
        abs(box.top - following.top) < tolerance && abs(box.bottom - following.bottom) < tolerance
      let sharesColumn =
        abs(box.left - following.left) < tolerance && abs(box.right - following.right) < tolerance
      if sharesRow && !sharesColumn { return following.left >= box.left ? 0 : 180 }
      if sharesColumn && !sharesRow { return following.top >= box.top ? 90 : 270 }
    }
    return nil
  }

  /// Whether a lone character lies on its side: the extent of its font, where known, is its width
  /// and not its height.
  private static func isSideways(
    _ box: Box, style: GlyphStyle, extents: [Int: Double]
  ) -> Bool {
    let looksSideways = box.width > wideShare * box.height
    guard style.size > 0, let extent = extents[style.font] else { return looksSideways }
    let tolerance = extentTolerance * style.size
    if abs(box.height - extent * style.size) < tolerance { return false }
    return abs(box.width - extent * style.size) < tolerance || looksSideways
  }
}
