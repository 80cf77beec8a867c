import DigestModel
import Testing

struct BoxTests {
  private let box = Box(left: 10, top: 20, right: 30, bottom: 60)

  @Test func `a box has a size and a centre`() {
    #expect([box.width, box.height, box.centerX, box.centerY] == [20, 40, 20, 40])
  }

  @Test func `a union holds both boxes`() {
    let other = Box(left: 0, top: 30, right: 20, bottom: 70)
    #expect(box.union(other) == Box(left: 0, top: 20, right: 30, bottom: 70))
  }

  @Test(arguments: [
    (Box(left: 20, top: 30, right: 40, bottom: 40), 10.0, 10.0, true),
    (Box(left: 30, top: 20, right: 40, bottom: 60), 0.0, 40.0, false),
    (Box(left: 35, top: 70, right: 40, bottom: 80), -5.0, -10.0, false),
  ])
  func `overlap is a length, a gap is negative`(
    other: Box, horizontal: Double, vertical: Double, intersects: Bool
  ) {
    #expect(box.horizontalOverlap(with: other) == horizontal)
    #expect(box.verticalOverlap(with: other) == vertical)
    #expect(box.intersects(other) == intersects)
  }
}
