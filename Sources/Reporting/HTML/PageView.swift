import DigestModel
import PageExtraction

/// A page for `page.mustache`: its picture, and a box over each figure and each numeral that was not
/// read.
struct PageView {
  let document: ReportedDocument
  let standings: [FigureKey: FigureStanding]

  /// - Returns: One view for each page, in order.
  func views() -> [[String: Any]] {
    let recovered = document.checked.recovered
    let pages = Dictionary(document.pages.map { ($0.number, $0) }) { first, _ in first }
    var boxes: [Int: [[String: Any]]] = [:]
    var placements = pages.mapValues { MarkPlacement(on: $0) }
    for (index, figure) in recovered.figures.enumerated() {
      let standing = standings[figure.key] ?? FigureStanding()
      for (number, occurrence) in figure.occurrences.enumerated() {
        guard let page = pages[occurrence.page] else { continue }
        let place = placements[page.number]?.place(
          of: standing.mark, isLarge: standing.status == .fail, at: occurrence.box)
        var view = Self.view(of: occurrence.box, marked: place, on: page)
        let anchor = number == 0 ? String(index) : "\(index).\(number)"
        view["figure"] =
          ["place": String(index), "printing": String(number), "anchor": anchor]
        view["status"] = standing.status.rawValue
        if !standing.mark.isEmpty { view["mark"] = standing.mark }
        boxes[occurrence.page, default: []].append(view)
      }
    }
    func add(_ numeral: Numeral, _ index: Int, _ kind: String, mark: String) {
      guard let page = pages[numeral.page] else { return }
      let place = placements[page.number]?.place(
        of: mark, isLarge: kind == "unread", at: numeral.box)
      var view = Self.view(of: numeral.box, marked: place, on: page)
      view["numeral"] = ["kind": kind, "place": String(index)]
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
      "markSize": tenths(MarkPlacement(on: page).size), "boxes": boxes,
      "isWide": page.geometry == .drawn && page.width > page.height,
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

  /// A box with room around it, and where its mark stands.
  private static func view(
    of box: Box, marked place: MarkPlacement.Place?, on page: Page
  ) -> [String: Any] {
    let margin = MarkPlacement.margin
    let isText = page.geometry == .text
    var view: [String: Any] = [
      "x": tenths(box.left - margin), "y": tenths(box.top - (isText ? 0 : margin)),
      "width": tenths(max(box.width, 0) + 2 * margin),
      "height": tenths(max(box.height, 0) + (isText ? 0 : 2 * margin)),
      "markX": tenths(place?.x ?? 0), "markY": tenths(place?.baseline ?? 0),
    ]
    if let size = place?.size { view["ownSize"] = tenths(size) }
    return view
  }

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
