import DigestModel
import PageExtraction

/// Looks at the places of a document's figures as a reader of its pages does.
final class DocumentSight {
  private let sight: PageSight?
  private let wordsByPage: [Int: [Word]]
  /// What was found at places that were looked at before.
  private var reasons: [Place: String?] = [:]

  private struct Place: Hashable {
    let page: Int
    let box: Box
  }

  init(_ document: ReadDocument) {
    sight = PageSight(bytes: document.bytes)
    wordsByPage = Dictionary(document.source.pages.map { ($0.number, $0.words) }) { first, _ in
      first
    }
  }

  /// Why a reader does not see what is printed at a place; `nil` where he does or it cannot be told.
  func reasonUnseen(_ occurrence: Figure.Occurrence) -> String? {
    guard sight != nil else { return nil }
    let place = Place(page: occurrence.page, box: occurrence.box)
    if let known = reasons[place] { return known }
    let reason = look(at: occurrence)
    reasons[place] = .some(reason)
    return reason
  }

  private func look(at occurrence: Figure.Occurrence) -> String? {
    let words = words(at: occurrence)
    if words.isEmpty { return nil }
    if let other = overlaid(by: words) { return "“\(other.text)” is drawn at the same place" }
    switch sight?.visibility(of: occurrence.box, onPage: occurrence.page) {
    case .covered: return "something is drawn over it"
    case .drawnInBackgroundColor: return "it has the colour of what is behind it"
    case .visible, nil: return nil
    }
  }

  /// The words of which a printing consists, left to right.
  private func words(at occurrence: Figure.Occurrence) -> [Word] {
    (wordsByPage[occurrence.page] ?? []).filter { $0.box.coversMost(of: occurrence.box) }
  }

  /// A word with other text that is drawn over the same place.
  private func overlaid(by words: [Word]) -> Word? {
    guard let first = words.first else { return nil }
    return words.dropFirst().first { word in
      word.text != first.text
        && word.box.horizontalOverlap(with: first.box) > 0.5 * min(word.box.width, first.box.width)
    }
  }

  /// The figures with what is not seen of them noted in their reading, where it was looked at.
  func noting(_ figures: [Figure], looked: Set<FigureKey>) -> [Figure] {
    guard sight != nil else { return figures }
    return figures.map { figure in
      guard looked.contains(figure.key),
        let reason = figure.occurrences.lazy.compactMap(reasonUnseen).first
      else { return figure }
      var figure = figure
      figure.reading.removeAll { $0 == .plain }
      figure.reading.append(.unseen(reason))
      return figure
    }
  }
}

extension Box {
  /// Whether another box lies mostly in this one, or this one in the other.
  fileprivate func coversMost(of other: Box) -> Bool {
    let width = horizontalOverlap(with: other)
    let height = verticalOverlap(with: other)
    return width > 0 && height > 0.5 * min(self.height, other.height)
      && width > 0.5 * min(self.width, other.width)
  }
}
