import DigestModel
import FigureRecovery
import Testing

struct PageLayoutTests {
  private func word(_ text: String, _ left: Double, _ top: Double, line: Int) -> Word {
    Word(
      text: text,
      box: Box(left: left, top: top, right: left + 5 * Double(text.count), bottom: top + 8),
      line: line)
  }

  @Test func `cells end at wide gaps, and reading goes down through what stands below`() {
    let page = Page(
      number: 1, width: 300, height: 200, geometry: .drawn,
      words: [
        word("all", 10, 10, line: 1), word("visits", 30, 10, line: 1),
        word("715", 100, 10, line: 1), word("063", 118, 10, line: 1),
        word("by", 10, 22, line: 2), word("office", 25, 22, line: 2),
        word("far", 10, 90, line: 3),
      ])
    let first = Box(left: 10, top: 10, right: 60, bottom: 18)
    let number = Box(left: 100, top: 10, right: 133, bottom: 18)
    let second = Box(left: 10, top: 22, right: 55, bottom: 30)
    let far = Box(left: 10, top: 90, right: 25, bottom: 98)
    #expect(
      PageLayout(of: page)
        == PageLayout(
          lines: [first.union(number), second, far], cells: [first, number, second, far],
          blocks: [first.union(second), number, far]))
  }
}
