import DigestModel

/// Reads what a head says: its phrases and labels in any order, and nothing else.
struct HeadParser {
  let text: DocumentText
  let pattern: Pattern.Table?

  /// The column of the statement that a head is of; `nil` for none, and for several.
  func column(_ items: [Int]) -> CrossTable.Column? {
    guard let pattern else { return nil }
    let items = items.filter { !text.isPassable($0) }
    var found: [CrossTable.Column] = []
    for (index, column) in pattern.columns.enumerated() {
      guard let labels = labels(of: column.head, filling: items[...]), agrees(labels, with: column)
      else { continue }
      found.append(CrossTable.Column(pattern: index, labels: labels, items: items))
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether no label names another member than the figure.
  private func agrees(_ labels: [LabelMatch], with column: Pattern.Table.Column) -> Bool {
    labels.allSatisfy { label in
      column.capture.template.coordinates.allSatisfy { own in
        own.dimension != label.dimension || own.member.map { $0 == label.member } ?? true
      }
    }
  }

  /// The labels of a head that consists of some of the elements and nothing else; `nil` for none.
  private func labels(
    of head: [Pattern.Element], filling items: ArraySlice<Int>
  ) -> [LabelMatch]? {
    guard !items.isEmpty else {
      return head.allSatisfy { !$0.isRequired } ? [] : nil
    }
    for (index, element) in head.enumerated() {
      var rest = head
      rest.remove(at: index)
      for taken in takes(element, at: items) where taken.count > 0 {
        if let more = labels(of: rest, filling: items.dropFirst(taken.count)) {
          return taken.labels + more
        }
      }
    }
    return nil
  }

  /// The ways that an element stands at the head of some items: how many of them it takes.
  private func takes(
    _ element: Pattern.Element, at items: ArraySlice<Int>
  ) -> [(count: Int, labels: [LabelMatch])] {
    switch element {
    case .phrase(let phrase): return count(of: phrase, at: items).map { [($0, [])] } ?? []
    case .labels(let labels):
      return labels.labels.compactMap { label in
        count(of: label.phrase, at: items).map {
          ($0, [LabelMatch(dimension: labels.dimension, member: label.member)])
        }
      }
    case .member(let dimension, let terminal):
      guard let first = items.first, let member = text.member(terminal, at: first) else {
        return []
      }
      return [(1, [LabelMatch(dimension: dimension, member: member)])]
    case .optional(let inner): return takes(inner, at: items)
    case .choice(let choices):
      return choices.flatMap { choice -> [(count: Int, labels: [LabelMatch])] in
        var ways: [(count: Int, labels: [LabelMatch])] = [(0, [])]
        for element in choice {
          ways = ways.flatMap { way in
            takes(element, at: items.dropFirst(way.count)).map {
              (way.count + $0.count, way.labels + $0.labels)
            }
          }
        }
        return ways
      }
    case .capture, .hole, .pageNumber, .numeral, .repeated: return []
    }
  }

  /// How many items a phrase takes that stands at their head letter for letter; `nil` where it does not.
  private func count(of phrase: Pattern.Phrase, at items: ArraySlice<Int>) -> Int? {
    var offset = 0
    for (count, item) in items.enumerated() {
      let letters = text.letters[text.items[item].letters]
      guard phrase.letters[offset...].starts(with: letters) else { return nil }
      offset += letters.count
      if offset == phrase.letters.count { return count + 1 }
    }
    return nil
  }

  // MARK: Titles

  /// The dimensions that heads or titles may name and that some columns' heads do not.
  func dimensions(missingIn columns: [CrossTable.Column]) -> [Pattern.Labels] {
    var missing: [Pattern.Labels] = []
    for column in columns {
      for labels in pattern?.columns[column.pattern].head.flatMap(\.allLabels) ?? []
      where !column.labels.contains(where: { $0.dimension == labels.dimension })
        && !missing.contains(where: { $0.dimension == labels.dimension })
      {
        missing.append(labels)
      }
    }
    return missing
  }

  /// Whether some items name a dimension that columns may leave to the title.
  func isTitle(_ items: [Int]) -> Bool { title(items) != nil }

  /// What some items say of a dimension that columns may leave to the title, if they say nothing else.
  func title(_ items: [Int]) -> LabelMatch? {
    let items = items.filter { !text.isPassable($0) }
    return pattern?.columns.lazy.flatMap(\.head).flatMap(\.allLabels).compactMap { labels in
      takes(.labels(labels), at: items[...]).first { $0.count == items.count }?.labels.first
    }.first
  }

  /// The labels of a dimension within a line, from left to right, the longest at each place.
  func labels(_ labels: Pattern.Labels, within items: [Int]) -> [LabelMatch] {
    let items = items.filter { !text.isPassable($0) }
    var found: [LabelMatch] = []
    var index = 0
    while index < items.count {
      let way = takes(.labels(labels), at: items[index...]).max { $0.count < $1.count }
      if let way { found += way.labels }
      index += way?.count ?? 1
    }
    return found
  }
}

extension Pattern.Element {
  /// Whether a head must have it: a phrase; what a dimension's label does not say, a title may.
  fileprivate var isRequired: Bool {
    switch self {
    case .phrase, .member: true
    case .choice(let choices): choices.allSatisfy { $0.contains(where: \.isRequired) }
    case .labels, .optional, .capture, .hole, .pageNumber, .numeral, .repeated: false
    }
  }

  /// The dimensions whose labels it may be.
  var allLabels: [Pattern.Labels] {
    switch self {
    case .labels(let labels): [labels]
    case .optional(let inner): inner.allLabels
    case .choice(let choices): choices.joined().flatMap(\.allLabels)
    case .phrase, .member, .capture, .hole, .pageNumber, .numeral, .repeated: []
    }
  }
}
