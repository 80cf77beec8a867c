import DigestModel

/// Cuts a page into what stands under each of its headings.
///
/// Where several cuts are possible, as a column of one block may look like the lower part of another one,
/// the one is taken that leaves the most witnesses under a heading of a block that looks for them; of
/// equal ones the first, between columns before between bands.
struct RegionCutter {
  typealias Heading = PageRegions.Heading
  typealias Region = PageRegions.Region

  /// A part of a page.
  struct Part {
    var headings: [Heading]
    var boxes: [Box]
    var witnesses: [PageRegions.Witness]
    /// Its numbers, with the blocks that could take them.
    var numbers: [PageRegions.Witness]

    fileprivate func split(where isFirst: (Box) -> Bool) -> (Part, Part) {
      func part(_ isOurs: (Box) -> Bool) -> Part {
        Part(
          headings: headings.filter { isOurs($0.box) }, boxes: boxes.filter(isOurs),
          witnesses: witnesses.filter { isOurs($0.box) }, numbers: numbers.filter { isOurs($0.box) }
        )
      }
      return (part(isFirst), part { !isFirst($0) })
    }
  }

  enum Cut: Hashable {
    case columns(at: Double)
    case bands(at: Double)
  }

  /// Where in its column a heading stands.
  enum Start {
    case edge, middle
  }

  /// Of a line, in points.
  let height: Double
  /// Whether it is a text: its lines touch, and only what is left blank from edge to edge is white.
  let isText: Bool
  /// The blocks with several headings on the page.
  private let repeated: Set<Int>
  /// How many parts may still be cut in another way than the first.
  private var trials = Self.mostTrials

  /// How many parts of a page are cut in other ways than the first: the work on a page is bounded.
  private static let mostTrials = 64

  init(height: Double, headings: [Heading], isText: Bool) {
    self.height = height
    self.isText = isText
    // A text has no type to tell headings and labels apart, and columns that one line more parts.
    repeated =
      isText
      ? []
      : Set(
        Dictionary(grouping: headings, by: \.block)
          .filter { Set($0.value.map(\.first)).count > 1 }.keys)
  }

  /// - Complexity: O(*h* *n* log *n*) in the headings and boxes where the first cuts leave every witness where
  ///   it may be; else as often as other cuts are tried, which are bounded.
  mutating func region(of part: Part) -> Region { best(of: part, below: []).region }

  /// What is counted of a heading that has numbers of its block under it: itself, by its first item, or the block
  /// where it may be one of the labels of that.
  private enum Served: Hashable {
    case heading(Int)
    case block(Int)
  }

  private func served(_ heading: Heading) -> Served {
    heading.isMaybeLabel || isRepeated(heading) ? .block(heading.block) : .heading(heading.first)
  }

  /// Whether it is one of several headings of its block on a drawn page, and of the words of a label of that.
  private func isRepeated(_ heading: Heading) -> Bool {
    heading.namesLabel && repeated.contains(heading.block)
  }

  /// A region with how many witnesses stand where they may, and what has numbers under it.
  private struct Scored {
    var region: Region
    var agreeing: Int
    var served: Set<Served>
    /// How many numbers stand under one of several headings of a block that cannot take them: that one is likelier a
    /// label of the block. Tells only between cuts of one score.
    var misfits: Int

    var score: Int { agreeing + served.count }
  }

  /// - Parameter above: The parts over it, from the top down: what stands before its headings goes on with
  ///   theirs.
  private mutating func best(of part: Part, below above: [Region]) -> Scored {
    guard let first = part.headings.first, part.headings.contains(where: { $0.box != first.box })
    else {
      if let edge = edge(leftOf: part) {
        return scored(.columns(at: edge, .leaf([]), .leaf(part.headings)), part, above)
      }
      return scored(.leaf(part.headings), part, above)
    }
    let most = mostScore(of: part, below: above)
    var best: Scored?
    var seen: Set<Cut> = []
    for (cut, isGuess) in cuts(of: part) where seen.insert(cut).inserted {
      if best != nil {
        guard trials > 0 else { break }
        trials -= 1
      }
      let found = self.cut(part, cut, above)
      // In a table there are gutters, too: numbers alone say nothing for one.
      let isBetter = best.map { best in
        isGuess
          ? found.agreeing > best.agreeing
          : (found.score, best.misfits) > (best.score, found.misfits)
      }
      if isBetter ?? true { best = found }
      if best?.score == most, best?.misfits == 0 { break }
    }
    return best ?? scored(.leaf(part.headings), part, above)
  }

  private mutating func cut(_ part: Part, _ cut: Cut, _ above: [Region]) -> Scored {
    switch cut {
    case .columns(let gutter):
      let (left, right) = part.split { $0.centerX < gutter }
      let (first, second) = (best(of: left, below: above), best(of: right, below: above))
      return Scored(
        region: .columns(at: gutter, first.region, second.region),
        agreeing: first.agreeing + second.agreeing, served: first.served.union(second.served),
        misfits: first.misfits + second.misfits)
    case .bands(let edge):
      let (upper, lower) = part.split { $0.centerY < edge }
      let first = best(of: upper, below: above)
      let second = best(of: lower, below: above + [first.region])
      return Scored(
        region: .bands(at: edge, first.region, second.region),
        agreeing: first.agreeing + second.agreeing, served: first.served.union(second.served),
        misfits: first.misfits + second.misfits)
    }
  }

  /// The gutter between the one heading of a part and what stands left of it on its line: that goes on with
  /// something else; `nil` where nothing does. What stands right of a heading may be the heads of its columns.
  private func edge(leftOf part: Part) -> Double? {
    guard let heading = part.headings.first?.box,
      part.boxes.contains(where: { $0.right < heading.left && $0.sharesLine(with: heading) })
    else { return nil }
    return WhiteSpace.gaps(between: part.boxes.map { $0.left...max($0.left, $0.right) })
      .filter { $0.upperBound <= heading.left && $0.length >= WhiteSpace.gutter * height }
      .max { $0.lowerBound < $1.lowerBound }.map(Self.middle)
  }

  // MARK: Witnesses

  private func scored(_ region: Region, _ part: Part, _ above: [Region]) -> Scored {
    func heading(over box: Box) -> Heading? {
      PageRegions.heading(over: box, in: region) ?? Self.heading(of: above, at: box.centerX)
    }
    var served: Set<Served> = []
    var misfits = 0
    for number in part.numbers {
      guard let heading = heading(over: number.box) else { continue }
      if number.blocks.contains(heading.block) {
        served.insert(self.served(heading))
      } else if isRepeated(heading) {
        misfits += 1
      }
    }
    return Scored(
      region: region,
      agreeing: part.witnesses.count { witness in
        heading(over: witness.box).map { witness.blocks.contains($0.block) } ?? false
      },
      served: served, misfits: misfits)
  }

  /// The score of a part whose witnesses all stand under a heading of theirs, where one is, and whose headings all
  /// have numbers under them.
  private func mostScore(of part: Part, below above: [Region]) -> Int {
    let blocks = Set(part.headings.map(\.block))
    return Set(part.headings.map(served)).count
      + part.witnesses.count { witness in
        !witness.blocks.isDisjoint(with: blocks)
          || Self.heading(of: above, at: witness.box.centerX).map {
            witness.blocks.contains($0.block)
          } ?? false
      }
  }

  private static func heading(of above: [Region], at place: Double) -> Heading? {
    above.reversed().lazy.compactMap { PageRegions.last(at: place, in: $0) }.first
  }
}
