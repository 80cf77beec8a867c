/// A rectangle on a page, in PDF points; origin top left, y down.
package struct Box: Hashable, Sendable, Codable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
  package var centerX: Double { (left + right) / 2 }
  package var centerY: Double { (top + bottom) / 2 }

  /// Whether another box lies wholly inside, or reaches out by no more than a slack in points.
  package func contains(_ other: Box, slack: Double = 0) -> Bool {
    left - slack <= other.left && other.right <= right + slack && top - slack <= other.top
      && other.bottom <= bottom + slack
  }

  /// The box turned clockwise around the page's top left corner.
  ///
  /// - Parameter degrees: 0, 90, 180 or 270; any other leaves it as it is.
  package func turned(by degrees: Int) -> Box {
    switch degrees {
    case 90: Box(left: -bottom, top: left, right: -top, bottom: right)
    case 180: Box(left: -right, top: -bottom, right: -left, bottom: -top)
    case 270: Box(left: top, top: -right, right: bottom, bottom: -left)
    default: self
    }
  }

  /// The smallest box that holds both.
  package func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }

  /// The length that two boxes share horizontally, in points; negative for a gap between them.
  package func horizontalOverlap(with other: Box) -> Double {
    min(right, other.right) - max(left, other.left)
  }

  /// The length that two boxes share vertically, in points; negative for a gap between them.
  package func verticalOverlap(with other: Box) -> Double {
    min(bottom, other.bottom) - max(top, other.top)
  }

  /// Whether two boxes stand on one line: they share half of the lower one's height.
  package func sharesLine(with other: Box) -> Bool {
    verticalOverlap(with: other) >= 0.5 * min(height, other.height)
  }

  /// Whether the middle of another box lies in this one.
  package func contains(centerOf other: Box) -> Bool {
    other.centerX >= left && other.centerX <= right && other.centerY >= top
      && other.centerY <= bottom
  }

  /// Whether the boxes share any area.
  package func intersects(_ other: Box) -> Bool {
    horizontalOverlap(with: other) > 0 && verticalOverlap(with: other) > 0
  }
}
