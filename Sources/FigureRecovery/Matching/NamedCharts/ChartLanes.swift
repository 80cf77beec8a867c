import DigestModel

/// The labels along the axis of a chart, with the values at the bars in the lane of each. Columns are bars on a page
/// that is turned.
struct ChartLanes {
  struct Label {
    var items: [Int]
    /// As it is printed.
    var box: Box
    var namings: [Naming]
  }

  struct Value {
    /// The numeral's item.
    var item: Int
    var color: Color
  }

  /// A label and what stands in its lane.
  struct Lane {
    var label: Label
    var values: [Value]
  }

  let lanes: [Lane]
  /// Whether bars are of different lengths: the grounds of a table's cells are not.
  let isToScale: Bool
  /// Around all bars and values, as they are printed.
  let body: Box
  /// The same with the labels.
  let box: Box

  /// Degrees that a page is turned by so that columns go to the right.
  static let quarter = 90
  /// The fewest labels of a chart.
  static let fewestLabels = 3
  /// How much of a pitch the distances of labels may be off it, or several of it where some are not known.
  private static let slack = 0.25
  /// How far the edges of bars may be from where they begin, in points.
  private static let touch = 2.0
  /// How many times as long as the shortest bar the longest one is, at the least.
  private static let leastScale = 1.05
  /// How many times as long as broad a dot is at the most.
  private static let roundness = 1.3

  /// - Parameters:
  ///   - labels: Along one axis.
  ///   - marks: What values stand at, by item.
  ///   - degrees: What the page is turned by so that bars go to the right.
  init?(
    of labels: [Label], _ marks: [Int: ColorMark], in text: DocumentText, turnedBy degrees: Int
  ) {
    typealias Bar = (item: Int, mark: ColorMark, box: Box)
    let places = labels.map { $0.box.turned(by: degrees) }
    let pitches = zip(places, places.dropFirst()).map { $1.centerY - $0.centerY }
    guard labels.count >= Self.fewestLabels, let pitch = pitches.min(), pitch > 0,
      pitches.allSatisfy({ abs($0 / pitch - ($0 / pitch).rounded()) <= Self.slack }),
      let edge = places.map(\.right).max()
    else { return nil }
    let bars: [Bar] = marks.map { ($0.key, $0.value, $0.value.shape.box.turned(by: degrees)) }
      .filter { $0.box.left >= edge - Self.touch }
      .sorted { ($0.box.left, $0.item) < ($1.box.left, $1.item) }
    let areDots = bars.allSatisfy { bar in
      let sides = [bar.box.width, bar.box.height].sorted()
      return sides[1] <= Self.roundness * sides[0] && sides[1] < pitch / 2
    }
    // Labels between two halves are those of both.
    guard !Self.haveMirrored(places, marks.values.map { $0.shape.box.turned(by: degrees) }, pitch)
    else { return nil }
    let own = places.map { place in
      bars.filter { abs($0.box.centerY - place.centerY) < pitch / 2 }
    }
    // All bars begin at one axis, or go on where others end; what does not is another chart's.
    guard let start = own.compactMap(\.first?.box.left).min() else { return nil }
    let chains = own.map { own in
      own.reduce(into: [Bar]()) { chain, bar in
        let goesOn =
          areDots || bar.box.left <= start + Self.touch
          || chain.contains { abs($0.box.right - bar.box.left) <= Self.touch }
        if goesOn { chain.append(bar) }
      }
    }
    guard chains.count(where: { !$0.isEmpty }) >= Self.fewestLabels else { return nil }
    lanes = zip(labels, chains).map { label, chain in
      Lane(
        label: label, values: chain.map { Value(item: $0.item, color: $0.mark.shape.color) })
    }
    let lengths = chains.joined().map(\.box.width).sorted()
    isToScale = lengths[lengths.count - 1] > Self.leastScale * lengths[0]
    let boxes = chains.joined().flatMap { [$0.mark.shape.box, text.items[$0.item].box] }
    let body = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    self.body = body
    box = labels.map(\.box).reduce(body) { $0.union($1) }
  }

  /// Whether bars before some labels, in their lanes, all end at one axis.
  private static func haveMirrored(_ labels: [Box], _ bars: [Box], _ pitch: Double) -> Bool {
    guard let edge = labels.map(\.left).min() else { return false }
    let before = bars.filter { bar in
      bar.right <= edge + touch && labels.contains { abs($0.centerY - bar.centerY) < pitch / 2 }
    }
    guard let axis = before.map(\.right).max() else { return false }
    return before.count { axis - $0.right <= touch } >= fewestLabels
  }
}
