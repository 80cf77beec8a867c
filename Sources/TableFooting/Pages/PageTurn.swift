import DigestModel

/// Turns what is printed sideways upright, and back.
struct PageTurn {
  /// Clockwise, in degrees, as words have it.
  let rotation: Int
  private let width: Double
  private let height: Double

  init(rotation: Int, page: Page) {
    self.rotation = rotation
    (width, height) = (page.width, page.height)
  }

  func upright(_ word: Word) -> Word {
    guard rotation != 0 else { return word }
    var turned = word
    turned.box = turn(word.box)
    turned.rotation = 0
    return turned
  }

  /// The table with its places as they are on the page.
  func turnedBack(_ table: Table) -> Table {
    guard rotation != 0 else { return table }
    var turned = table
    turned.box = table.box.map { turnBack($0) }
    for row in turned.rows.indices {
      for column in turned.rows[row].indices {
        if case .page(let page, let box)? = turned.rows[row][column]?.place {
          turned.rows[row][column]?.place = .page(page, turnBack(box))
        }
      }
    }
    return turned
  }

  private func turn(_ box: Box) -> Box {
    switch rotation {
    case 90:
      Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    case 180:
      Box(
        left: width - box.right, top: height - box.bottom, right: width - box.left,
        bottom: height - box.top)
    case 270:
      Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    default: box
    }
  }

  private func turnBack(_ box: Box) -> Box {
    switch rotation {
    case 90:
      Box(left: width - box.bottom, top: box.left, right: width - box.top, bottom: box.right)
    case 180: turn(box)
    case 270:
      Box(left: box.top, top: height - box.right, right: box.bottom, bottom: height - box.left)
    default: box
    }
  }
}
