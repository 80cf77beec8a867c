import DigestModel

/// The names on a page that may be labels along the axes of charts, each with the lines that it goes on over.
struct ChartLabels {
  private let labels: [ChartLanes.Label]
  /// Which of them are short names.
  private let short: Set<[Int]>

  /// How far apart the lines of a label are at the most, in heights.
  private static let lineGap = 0.6
  /// How many lines a label has at the most.
  private static let mostLines = 3
  /// How far the edges of labels may be off a line, in points.
  private static let slack = 3.0
  /// How many times the least distance of labels along an axis others may be apart: one between may not be known.
  private static let mostPitches = 2.5
  /// How many short names there must be along an axis at the least: one alone may as well be a place.
  private static let fewestShort = 3

  init(onPage page: Int, besides legend: ChartLegend, of reader: NamedTableReader) {
    let text = reader.text
    let ofLegend = Set(legend.entries.flatMap(\.items))
    let cells = text.wordCells(ofPage: page, between: 0, and: text.pages[page].height)
      .filter { cell in
        ofLegend.isDisjoint(with: cell.items)
          && cell.items.last { !text.isPassable($0) }.map { !text.isPlainNumeral($0) } ?? false
      }.sorted { $0.box.top < $1.box.top }
    var labels: [ChartLanes.Label] = []
    var short: Set<[Int]> = []
    var ofOthers: Set<Int> = []
    for index in cells.indices where !ofOthers.contains(index) {
      var lines = [index]
      while lines.count <= Self.mostLines {
        let items = lines.flatMap { cells[$0].items }
        let named = reader.words.namings(of: items, in: text)
        let namings =
          named.isEmpty ? reader.shortWords?.namings(of: items, in: text) ?? [] : named
        let next = Self.line(under: cells[lines[lines.count - 1]], among: cells[(index + 1)...])
        if !namings.isEmpty, let box = text.box(of: items) {
          // What stands right under a name without being one itself may go on with it.
          if let next, reader.words.namings(of: Array(cells[next].items), in: text).isEmpty,
            reader.shortWords?.namings(of: Array(cells[next].items), in: text).isEmpty ?? true
          {
            lines.append(next)
            continue
          }
          labels.append(ChartLanes.Label(items: items, box: box, namings: namings))
          if named.isEmpty { short.insert(items) }
          ofOthers.formUnion(lines)
          break
        }
        guard let next else { break }
        lines.append(next)
      }
    }
    self.labels = labels
    self.short = short
  }

  /// The cell that stands right under another one, in the type of that.
  private static func line(
    under cell: DocumentCell, among others: ArraySlice<DocumentCell>
  ) -> Int? {
    others.indices.first { index in
      let other = others[index]
      let gap = other.box.top - cell.box.bottom
      return gap > -cell.box.height / 2 && gap <= lineGap * cell.box.height
        && other.box.horizontalOverlap(with: cell.box) > 0
        && abs(other.fontSize - cell.fontSize) < cell.fontSize / 10
    }
  }

  /// The labels along each axis, where bars go to the right once the page is turned.
  func axes(turnedBy degrees: Int) -> [[ChartLanes.Label]] {
    var axes: [[ChartLanes.Label]] = []
    for edge in [\Box.right, \Box.left] {
      func place(_ label: ChartLanes.Label) -> Double {
        label.box.turned(by: degrees)[keyPath: edge]
      }
      var rest = labels.sorted { place($0) < place($1) }[...]
      while let first = rest.first {
        let line = rest.prefix { place($0) - place(first) <= Self.slack }
        rest = rest.dropFirst(line.count)
        axes += parted(Array(line), turnedBy: degrees).filter { axis in
          !axes.contains { Set(axis.map(\.items)).isSubset(of: $0.map(\.items)) }
        }
      }
    }
    return axes
  }

  /// Labels in line, parted where more white is between them than between most.
  private func parted(_ labels: [ChartLanes.Label], turnedBy degrees: Int) -> [[ChartLanes.Label]] {
    func middle(_ label: ChartLanes.Label) -> Double { label.box.turned(by: degrees).centerY }
    let labels = labels.sorted { middle($0) < middle($1) }
    guard let pitch = zip(labels, labels.dropFirst()).map({ middle($1) - middle($0) }).min() else {
      return []
    }
    var axes: [[ChartLanes.Label]] = []
    for label in labels {
      if let last = axes.last?.last, middle(label) - middle(last) <= Self.mostPitches * pitch {
        axes[axes.count - 1].append(label)
      } else {
        axes.append([label])
      }
    }
    return axes.filter { axis in
      let short = axis.count { self.short.contains($0.items) }
      return axis.count >= ChartLanes.fewestLabels && (short == 0 || short >= Self.fewestShort)
    }
  }
}
