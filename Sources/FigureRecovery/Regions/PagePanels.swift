import DigestModel

/// Panels: areas that a frame or a ground of their own sets apart from the rest of a page. A heading that stands
/// in one with numbers of its block heads nothing outside.
struct PagePanels {
  typealias Heading = PageRegions.Heading

  /// A panel that is read by itself.
  struct Panel {
    var box: Box
    var headings: [Heading]
  }

  /// How much of a panel is of one paint: the rest are its letters.
  static let leastFill = 0.5

  /// Those of a page, the largest first; none of a text.
  static func boxes(on page: Page) -> [Box] {
    page.shapes.filter { $0.fill >= leastFill && !ChartColors.isThin($0) }.map(\.box)
      .sorted { $0.width * $0.height > $1.width * $1.height }
  }

  /// The outermost panels with headings of their own.
  ///
  /// - Parameters:
  ///   - boxes: Of all panels, the largest first.
  ///   - headings: Those of the page.
  ///   - witnesses: What tells on the page under whose heading it stands.
  ///   - numbers: Those on the page, with the blocks that could take them.
  /// - Complexity: O(*n* *m*) in the panels with headings, and the headings, witnesses and numbers.
  static func panels(
    among boxes: [Box], _ headings: [Heading], _ witnesses: [PageRegions.Witness],
    _ numbers: [PageRegions.Witness]
  ) -> [Panel] {
    var panels: [Panel] = []
    for box in boxes where !panels.contains(where: { $0.box.intersects(box) }) {
      let own = headings.filter { box.contains(centerOf: $0.box) }
      // What has all headings tells none from another.
      guard !own.isEmpty, own.count < headings.count,
        own.contains(where: { has(numbers, around: $0, in: box) }),
        !isMissed(own, by: witnesses, outside: box, headings)
      else { continue }
      panels.append(Panel(box: box, headings: own))
    }
    return panels
  }

  /// Whether a number that a heading's block could take stands under or over it in its panel: a bar behind a
  /// heading is the ground of that alone.
  private static func has(
    _ numbers: [PageRegions.Witness], around heading: Heading, in box: Box
  ) -> Bool {
    numbers.contains { number in
      !(heading.box.top...heading.box.bottom).contains(number.box.centerY)
        && number.blocks.contains(heading.block) && box.contains(centerOf: number.box)
    }
  }

  /// Whether something outside a panel looks for a heading of its blocks, and there is none but in it.
  private static func isMissed(
    _ own: [Heading], by witnesses: [PageRegions.Witness], outside box: Box, _ headings: [Heading]
  ) -> Bool {
    let blocks = Set(own.map(\.block))
    let others = Set(headings.filter { !box.contains(centerOf: $0.box) }.map(\.block))
    return witnesses.contains { witness in
      !witness.blocks.isDisjoint(with: blocks) && witness.blocks.isDisjoint(with: others)
        && !box.contains(centerOf: witness.box)
    }
  }
}
