import DigestModel
import PageExtraction

/// A page for `page.mustache`: its picture, and a box over each figure and each numeral that was not
/// read.
struct PageView {
  let document: ReportedDocument
  let standings: [FigureKey: FigureStanding]

  /// The space between what is printed and the box around it, in points.
  private static let margin = 1.0

  /// - Returns: One view for each page, in order.
  func views() -> [[String: Any]] {
    let recovered = document.checked.recovered
    let pages = Dictionary(document.pages.map { ($0.number, $0) }) { first, _ in first }
    var boxes: [Int: [[String: Any]]] = [:]
    for (place, figure) in recovered.figures.enumerated() {
      let standing = standings[figure.key] ?? FigureStanding()
      for (number, occurrence) in figure.occurrences.enumerated() {
        guard let page = pages[occurrence.page] else { continue }
        var view = Self.view(
          of: occurrence.box, marked: standing.mark, on: page)
        let anchor = number == 0 ? String(place) : "\(place).\(number)"
        view["figure"] =
          ["place": String(place), "printing": String(number), "anchor": anchor]
        view["status"] = standing.status.rawValue
        if !standing.mark.isEmpty { view["mark"] = standing.mark }
        boxes[occurrence.page, default: []].append(view)
      }
    }
    func add(_ numeral: Numeral, _ place: Int, _ kind: String, mark: String) {
      guard let page = pages[numeral.page] else { return }
      var view = Self.view(
        of: numeral.box, marked: mark, on: page)
      view["numeral"] = ["kind": kind, "place": String(place)]
      view["status"] = kind
      view["mark"] = mark
      boxes[numeral.page, default: []].append(view)
    }
    for (place, numeral) in recovered.ledger.unread.enumerated() {
      add(numeral, place, "unread", mark: "?")
    }
    for (place, hidden) in recovered.ledger.unseen.enumerated() {
      add(hidden.numeral, place, "unseen", mark: "⌀")
    }
    return document.pages.enumerated().map { index, page in
      view(of: page, document.pictures[index], boxes[page.number] ?? [])
    }
  }

  private func view(
    of page: Page, _ picture: PagePicture?, _ boxes: [[String: Any]]
  ) -> [String: Any] {
    var view: [String: Any] = [
      "number": page.number, "title": Term.page.text.filled(["n": String(page.number)]).view,
      "width": tenths(page.width), "height": tenths(page.height),
      "markSize": tenths(Self.markSize(on: page)), "boxes": boxes,
    ]
    if let picture {
      view["picture"] = [
        "source": "data:image/png;base64,\(base64(picture.png))",
        "pageWidth": tenths(page.width), "pageHeight": tenths(page.height),
      ]
    } else {
      view["isText"] = page.geometry == .text
      view["isUndrawn"] = page.geometry == .drawn
      view["words"] = page.words.map(Self.view)
    }
    return view
  }

  /// Marks are as large as the smallest print, so that they fit between lines, in points.
  private static func markSize(on page: Page) -> Double {
    page.geometry == .text ? 5 : min(max(page.width / 125, 4), 8)
  }

  /// A box with room around it, and where its mark ends.
  private static func view(
    of box: Box, marked mark: String, on page: Page
  ) -> [String: Any] {
    let isText = page.geometry == .text
    let end = markEnd(of: box, mark, on: page)
    return [
      "x": tenths(box.left - margin), "y": tenths(box.top - (isText ? 0 : margin)),
      "width": tenths(max(box.width, 0) + 2 * margin),
      "height": tenths(max(box.height, 0) + (isText ? 0 : 2 * margin)),
      "markX": tenths(end.x), "markY": tenths(end.baseline),
    ]
  }

  /// Where the mark of a box ends: over its right end, or before or behind it where that would hide words,
  /// as in the rows of a table; in a text behind it, whose lines leave no room.
  ///
  /// - Complexity: O(*n*) in the words of the page.
  private static func markEnd(
    of box: Box, _ mark: String, on page: Page
  ) -> (x: Double, baseline: Double) {
    let size = markSize(on: page)
    guard page.geometry == .drawn else { return (box.right + margin, box.top + size) }
    let width = letterWidth * size * Double(mark.count)
    func isFree(_ place: Box) -> Bool {
      place.left >= 0 && place.right <= page.width
        && !page.words.contains { word in
          // A font's box is higher than its letters.
          let white = letterInset * word.box.height
          var letters = word.box
          (letters.top, letters.bottom) = (letters.top + white, letters.bottom - white)
          return letters.intersects(place) && !word.box.intersects(box)
        }
    }
    let over = Box(
      left: box.right - width, top: box.top - 2 * margin - size, right: box.right,
      bottom: box.top - 2 * margin)
    func beside(endingAt right: Double) -> Box {
      Box(
        left: right - width, top: box.centerY - size / 2, right: right,
        bottom: box.centerY + size / 2)
    }
    let sides = [
      beside(endingAt: box.left - 2 * margin), beside(endingAt: box.right + 2 * margin + width),
    ]
    guard !isFree(over), let side = sides.first(where: isFree) else {
      return (box.right + margin, over.bottom)
    }
    return (side.right, side.bottom - Word.descent * size)
  }

  /// How wide a letter of a mark is at the most, as a part of its size.
  private static let letterWidth = 0.7
  /// How much of a word's height is white over its letters, and under them.
  private static let letterInset = 0.2

  /// A word of a page that has no picture, in its place and turned to its direction.
  private static func view(of word: Word) -> [String: Any] {
    let start = word.baselineStart
    var view: [String: Any] = [
      "text": word.text, "x": tenths(start.x), "y": tenths(start.y),
      "length": tenths(word.length), "size": tenths(word.fontSize),
    ]
    if word.rotation != 0 {
      view["turn"] = "rotate(\(word.rotation) \(tenths(start.x)) \(tenths(start.y)))"
    }
    return view
  }
}
