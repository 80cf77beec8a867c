import DigestModel
import PageExtraction
import Testing

@testable import Reporting

/// Where the marks of figures stand on a page.
struct MarkPlacementTests {
  /// A table of numbers whose rows have so much room, in heights of a word.
  private struct Table {
    static let height = 8.0
    var page: Page

    init(rows: Int, columns: Int, pitch: Double, gap: Double) {
      let width = 26.0
      page = Page(
        number: 1, width: 600, height: 800, geometry: .drawn,
        words: (0..<rows).flatMap { row in
          (0..<columns).map { column in
            let (left, top) = (40 + Double(column) * (width + gap), 40 + Double(row) * pitch)
            return Word(
              text: "12 345",
              box: Box(left: left, top: top, right: left + width, bottom: top + Self.height))
          }
        })
    }

    /// What of each word is ink.
    var letters: [Box] {
      page.words.map { word in
        Box(
          left: word.box.left, top: word.box.top + 0.2 * Self.height, right: word.box.right,
          bottom: word.box.bottom - 0.2 * Self.height)
      }
    }

    /// The places of a mark over every word, with the areas that the marks cover.
    func marks(_ mark: String, isLarge: Bool = false) -> [(place: MarkPlacement.Place, area: Box)] {
      var placement = MarkPlacement(on: page)
      return page.words.map { word in
        let place = placement.place(of: mark, isLarge: isLarge, at: word.box)
        let size = (place.size ?? placement.size) * (isLarge ? 1.5 : 1)
        // Capitals are about 0.7 of a font's size high, and less than that wide.
        let area = Box(
          left: place.x - 0.6 * size * Double(mark.count), top: place.baseline - 0.7 * size,
          right: place.x, bottom: place.baseline)
        return (place, area)
      }
    }

    /// How many marks cover the ink of a word, and how many that of another mark.
    func hidden(_ marks: [(place: MarkPlacement.Place, area: Box)]) -> (words: Int, marks: Int) {
      let areas = marks.map(\.area)
      return (
        areas.count { area in letters.contains { $0.intersects(area) } },
        areas.indices.count { index in
          areas[..<index].contains { $0.intersects(areas[index]) }
        }
      )
    }
  }

  @Test func `where rows have room, marks are of their usual size`() {
    let table = Table(rows: 12, columns: 6, pitch: 18, gap: 4)
    let marks = table.marks("Ft")
    #expect(marks.count { $0.place.size != nil } == 0)
    #expect(table.hidden(marks) == (0, 0))
  }

  @Test func `in close rows with room between columns marks stand beside the figures`() {
    let table = Table(rows: 12, columns: 6, pitch: 9, gap: 24)
    let marks = table.marks("Ft")
    #expect(marks.count { $0.place.size != nil } == 0)
    #expect(table.hidden(marks) == (0, 0))
  }

  @Test(arguments: [9, 9.5, 10, 11], [3.0, 5.0])
  func `between close rows and columns marks are smaller, and hide nothing`(
    pitch: Double, gap: Double
  ) {
    let table = Table(rows: 12, columns: 6, pitch: pitch, gap: gap)
    let marks = table.marks("Ft")
    #expect(marks.count { $0.place.size != nil } > 0)
    #expect(table.hidden(marks) == (0, 0))
  }

  @Test func `beside print that is smaller than marks are, they are as small`() {
    let page = Page(
      number: 1, width: 1200, height: 800, geometry: .drawn,
      words: [Word(text: "12", box: Box(left: 40, top: 40, right: 48, bottom: 45))])
    var placement = MarkPlacement(on: page)
    #expect(placement.size == 8)
    #expect(placement.place(of: "Ft", isLarge: false, at: page.words[0].box).size == 5)
  }
}
