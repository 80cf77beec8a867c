/// Turns a page upright that is printed sideways or upside down, and back.
package struct PageTurn: Hashable, Sendable {
  /// The rotation of the words that it turns upright, in degrees clockwise: 0, 90, 180 or 270.
  package let rotation: Int
  /// The page's size as it lies, in points.
  private let width: Double
  private let height: Double

  package init(rotation: Int, page: Page) {
    self.rotation = rotation
    width = page.width
    height = page.height
  }

  /// How a page has to be turned whose text is mostly printed sideways or upside down; `nil` where most
  /// of it is upright, or runs in no such direction.
  package init?(of page: Page) {
    guard page.words.contains(where: { $0.rotation != 0 }) else { return nil }
    var letters: [Int: Int] = [:]
    for word in page.words { letters[word.rotation, default: 0] += word.text.unicodeScalars.count }
    let total = letters.values.reduce(0, +)
    guard let most = letters.first(where: { 2 * $0.value > total })?.key,
      [90, 180, 270].contains(most)
    else { return nil }
    self.init(rotation: most, page: page)
  }

  package func upright(_ page: Page) -> Page {
    var turned = page
    if rotation % 180 == 90 { (turned.width, turned.height) = (page.height, page.width) }
    let words = page.words.map(upright)
    // As in `Page.words`, those that are upright stand first.
    turned.words = words.filter { $0.rotation == 0 } + words.filter { $0.rotation != 0 }
    for index in page.unseen.indices {
      turned.unseen[index].word = upright(page.unseen[index].word)
    }
    for index in page.shapes.indices { turned.shapes[index].box = upright(page.shapes[index].box) }
    return turned
  }

  package func upright(_ word: Word) -> Word {
    guard rotation != 0 else { return word }
    var turned = word
    turned.box = upright(word.box)
    turned.rotation = (word.rotation + 360 - rotation) % 360
    return turned
  }

  /// Where a box of the page is once that is turned upright.
  package func upright(_ box: Box) -> Box {
    let corner = corner
    let turned = box.turned(by: (360 - rotation) % 360)
    return Box(
      left: turned.left - corner.x, top: turned.top - corner.y, right: turned.right - corner.x,
      bottom: turned.bottom - corner.y)
  }

  /// Where a box of the upright page is as it is printed.
  package func turnedBack(_ box: Box) -> Box {
    let corner = corner
    return Box(
      left: box.left + corner.x, top: box.top + corner.y, right: box.right + corner.x,
      bottom: box.bottom + corner.y
    ).turned(by: rotation)
  }

  /// The top left corner of the page that lies turned around the one that was its.
  private var corner: (x: Double, y: Double) {
    let turned = Box(left: 0, top: 0, right: width, bottom: height)
      .turned(by: (360 - rotation) % 360)
    return (turned.left, turned.top)
  }
}
