import DigestModel

/// The parts of a document whose title names what they are about.
///
/// What a note or caption says of one of them somewhere else does not make that page its own.
struct TitledParts {
  /// The items of the parts, by what their titles name.
  private var parts: [FigureKey.Coordinate: [Range<Int>]] = [:]

  init() {}

  init(_ parts: [Recovery.Part]) {
    for part in parts {
      for label in part.titleLabels {
        self.parts[label.coordinate, default: []].append(part.instance.items)
      }
    }
  }

  /// Whether the titles of a part on drawn pages name several of what it may be about: it was not parted under them.
  static func titlesSeveral(_ part: Recovery.Part, in text: DocumentText) -> Bool {
    guard text.items.indices.contains(part.instance.items.lowerBound),
      text.pages[text.page(of: part.instance.items.lowerBound)].geometry == .drawn
    else { return false }
    return part.pattern.bindings.contains { binding in
      Set(part.titleLabels.filter { $0.dimension == binding.dimension }.map(\.member)).count > 1
    }
  }

  /// Whether others have a title that names what a part has no title for, none of them right before it or, on its
  /// page, right behind it.
  func has(
    _ own: FigureKey.Coordinate, besides part: Recovery.Part, in text: DocumentText
  ) -> Bool {
    guard let others = parts[own], !part.titleLabels.contains(where: { $0.coordinate == own })
    else { return false }
    let items = part.instance.items
    return !others.contains { other in
      other.upperBound == items.lowerBound
        || other.lowerBound == items.upperBound
          && text.page(of: other.lowerBound) == text.page(of: items.upperBound - 1)
    }
  }
}

extension Recovery.Part {
  /// The labels that its titles print.
  fileprivate var titleLabels: [LabelMatch] {
    found.filter { $0.isTitle(in: pattern) }.flatMap(\.match.labels)
  }
}

extension LabelMatch {
  fileprivate var coordinate: FigureKey.Coordinate {
    FigureKey.Coordinate(dimension: dimension, member: member)
  }
}
