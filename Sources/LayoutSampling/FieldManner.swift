internal import DigestModel

/// How labels with values of their own are set.
struct FieldManner {
  enum Side: String, CaseIterable {
    case right, left, above, below, leaders
  }

  let side: Side
  let isSpread: Bool
  let big: Double
  /// Words behind each value that say what is counted.
  let hasUnit: Bool

  init(_ dice: inout Dice) {
    side = dice.choose("value side", Side.allCases)
    isSpread = dice.chance(60)
    big = Double(dice.number(10...24)) / 10
    hasUnit = dice.choose("unit behind the value", percent: 8)
  }

  func draw(_ fields: [PlannedField], unit: String?, on easel: Easel) -> Panel {
    let values = fields.map { field -> [Piece] in
      guard hasUnit, let unit, field.values.count == 1 else { return field.values }
      return field.values + [Piece(unit)]
    }
    switch side {
    case .right, .left: return lines(fields, values, easel)
    case .leaders: return leaders(fields, values, easel)
    case .above, .below: return boxes(fields, values, easel)
    }
  }

  private func lines(
    _ fields: [PlannedField], _ values: [[Piece]], _ easel: Easel
  ) -> Panel {
    var panel = easel.panel()
    var y = 0.0
    let texts = zip(fields, values).map { field, value in
      side == .right ? easel.labelled(field.label) + value.bold : value.bold + field.label
    }
    // Where labels take several lines, only the gaps tell which value is whose.
    let areLong = texts.contains { panel.lines(of: $0, width: easel.width, easel.body).count > 1 }
    let gap = (areLong ? 0.9 : 0.25) * easel.em
    for text in texts {
      y = gap + panel.paragraph(text, left: 0, top: y, width: easel.width, easel.body)
    }
    return panel
  }

  /// The label at the left margin, the values at the right one, dots between.
  private func leaders(
    _ fields: [PlannedField], _ values: [[Piece]], _ easel: Easel
  ) -> Panel {
    var panel = easel.panel()
    let valueWidth = easel.widest(values, easel.body.bold)
    let labelWidth = easel.width - valueWidth - 2 * easel.em
    let grey = easel.body.colored(Easel.grey)
    let dot = panel.width(of: [Piece(".")], grey)
    var y = 0.0
    for (field, value) in zip(fields, values) {
      let lines = panel.lines(of: field.label, width: labelWidth, easel.body)
      y = panel.paragraph(field.label, left: 0, top: y, width: labelWidth, easel.body)
      let baseline = y - easel.step + easel.body.baseline
      panel.set(value.bold, at: easel.width, baseline: baseline, easel.body, .right)
      let left = panel.width(of: lines.last ?? [], easel.body) + 0.6 * easel.em
      let right =
        easel.width - panel.width(of: value.bold, easel.body) - 0.6 * easel.em
      let count = Int((right - left - 4) / dot)
      if count > 3 {
        panel.set(
          [Piece(String(repeating: ".", count: count))], at: right, baseline: baseline, grey,
          .right)
      }
    }
    return panel
  }

  /// Boxes side by side, each with large values over or under its label.
  private func boxes(
    _ fields: [PlannedField], _ values: [[Piece]], _ easel: Easel
  ) -> Panel {
    var panel = easel.panel()
    let gap = 1.5 * easel.em
    let large = easel.body.bold.scaled(by: big)
    let least = max(8 * easel.em, easel.widest(values, large) + 0.5)
    let most = max(1, Int((easel.width + gap) / (least + gap)))
    let count = isSpread ? min(fields.count, most) : 1
    let width = (easel.width - gap * Double(count - 1)) / Double(count)
    var top = 0.0
    for start in stride(from: 0, to: fields.count, by: count) {
      var end = top
      for index in start..<min(start + count, fields.count) {
        let left = Double(index - start) * (width + gap)
        let parts: [([Piece], Lettering)] = [
          (values[index], large), (fields[index].label, easel.body),
        ]
        var y = top
        for (pieces, type) in side == .above ? parts : parts.reversed() {
          y = panel.paragraph(
            pieces, left: left, top: y, width: width, type, isSpread ? .center : .left)
        }
        end = max(end, y)
      }
      top = end + 0.9 * easel.em
    }
    return panel
  }
}
