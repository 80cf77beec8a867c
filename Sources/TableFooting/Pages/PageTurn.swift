import DigestModel

/// Turns what is printed sideways upright, and back.
struct PageTurn {
  /// Clockwise, in degrees, as words have it.
  let rotation: Int
  /// From where the page lies turned around its top left corner to where it begins there.
  private let shift: (x: Double, y: Double)

  init(rotation: Int, page: Page) {
    self.rotation = rotation
    let page = Box(left: 0, top: 0, right: page.width, bottom: page.height)
      .turned(by: (360 - rotation) % 360)
    shift = (-page.left, -page.top)
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
    let turned = box.turned(by: (360 - rotation) % 360)
    return Box(
      left: turned.left + shift.x, top: turned.top + shift.y, right: turned.right + shift.x,
      bottom: turned.bottom + shift.y)
  }

  private func turnBack(_ box: Box) -> Box {
    Box(
      left: box.left - shift.x, top: box.top - shift.y, right: box.right - shift.x,
      bottom: box.bottom - shift.y
    ).turned(by: rotation)
  }
}
