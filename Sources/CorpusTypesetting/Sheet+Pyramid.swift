internal import DigestModel

extension Sheet {
  /// Draws men to the left, women to the right, the oldest on top, an axis with ticks beneath.
  ///
  /// - Returns: Where the ticks' labels end.
  mutating func pyramid(
    _ groups: [Block.Applicants.Group], in column: Column, _ style: TextStyle,
    colors: (men: Color, women: Color), rule color: Color
  ) -> Double {
    let step = 10 * scale * min(1.4, stretch)
    let spine = 18 * scale
    let length = column.width / 2 - spine - 40 * scale
    let most = groups.map { max($0.male.magnitude, $0.female.magnitude) }.max() ?? 1
    let end = axisTicks(upTo: most).last ?? 1
    var y = column.top
    for group in groups.reversed() {
      let baseline = baseline(centeredIn: y, y + step, style)
      text("\(group.age)", at: column.center, baseline: baseline, style.centered)
      for (figure, side, color) in [
        (group.male, -1.0, colors.men), (group.female, 1, colors.women),
      ] {
        let near = column.center + side * spine
        let far = near + side * max(0.5, figure.magnitude / Double(max(1, end)) * length)
        fill(
          Box(left: min(near, far), top: y + 1, right: max(near, far), bottom: y + step - 1), color)
        text(
          "\(plain: figure)", at: far + side * 3, baseline: baseline,
          side < 0 ? style.rightAligned : style)
      }
      y += step
    }
    rule(from: column.left, to: column.right, at: y, color)
    let tiny = style.scaled(by: 0.85).colored(Color(0x7A8B92))
    let baseline = y + 1.4 * tiny.size * scale
    for (tick, distance) in [(0, 0), (end, length)] {
      for side in [-1.0, 1] {
        text(
          "\(grouped(tick))", at: column.center + side * (spine + distance), baseline: baseline,
          tiny.centered)
      }
    }
    return baseline + 3 * scale
  }
}
