import DigestModel

/// Turns the words of a line upright, so that all lines are cut into items in one way, and back.
///
/// The labels along the axis of a chart are set at a slant where they are long, each ending or beginning at
/// its tick. What stands at the tick says what it names: they are placed as if they hung straight down
/// from there.
struct LineTurn {
  /// The direction that the line is placed in, in degrees clockwise: 0, 90, 180 or 270.
  let rotation: Int
  /// Of a slanted line the middle of the end that stands higher, from which it hangs, in points.
  private let tick: (x: Double, y: Double)?

  init(of words: [Word]) {
    let angle = words.first?.rotation ?? 0
    switch angle {
    case 271...359:
      rotation = 270
      tick = words.last.map { ($0.box.right, $0.box.top) }
    case 1...89:
      rotation = 90
      tick = words.first.map { ($0.box.left, $0.box.top) }
    default:
      rotation = angle % 90 == 0 ? angle : 0
      tick = nil
    }
  }

  /// A word with its box as if the line ran from left to right.
  func upright(_ word: Word) -> Word {
    guard word.rotation != 0 else { return word }
    var turned = word
    turned.rotation = 0
    guard let tick else {
      turned.box = word.box.turned(by: (360 - rotation) % 360)
      return turned
    }
    let half = word.fontSize / 2
    let across = rotation == 90 ? -tick.x : tick.x
    let rises = rotation == 270
    func distance(_ x: Double, _ y: Double) -> Double {
      ((x - tick.x) * (x - tick.x) + (y - tick.y) * (y - tick.y)).squareRoot()
    }
    let ends = [
      distance(word.box.left, rises ? word.box.bottom : word.box.top),
      distance(word.box.right, rises ? word.box.top : word.box.bottom),
    ].map { rises ? -tick.y - $0 : tick.y + $0 }
    turned.box = Box(
      left: ends[0], top: across - half, right: max(ends[0], ends[1]), bottom: across + half)
    return turned
  }

  /// Where the line's own box of an upright one is.
  func placed(_ box: Box) -> Box { box.turned(by: rotation) }

  /// Whether its words stand elsewhere than their boxes say.
  var isSlanted: Bool { tick != nil }
}
