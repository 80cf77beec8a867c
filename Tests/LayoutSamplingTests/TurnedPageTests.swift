import DigestModel
import FigureRecovery
import Foundation
import LayoutSampling
import PageExtraction
import Testing

/// A page that is printed sideways or upside down says the same as the upright one.
struct TurnedPageTests {
  private struct Place {
    var key: FigureKey
    var value: FigureValue
    var page: Int
    var x: Double
    var y: Double
  }

  @Test(arguments: SampledIssue.publications, [90, 180, 270])
  func `turned pages are read as upright ones, in their own places`(
    publication: String, degrees: Int
  ) throws {
    for seed in 21...23 as ClosedRange<UInt64> {
      let issue = try SampledIssue(publication, seed: seed)
      let upright = try DocumentReader.read(bytes: issue.digest.pdf, path: "sample.pdf")
      let turned = try DocumentReader.read(
        bytes: Self.turned(issue.digest.pdf, by: degrees), path: "turned.pdf")
      let expected = places(in: issue.grammar.recover(upright)).map { place in
        let page = upright.pages[place.page - 1]
        var moved = place
        switch degrees {
        case 90: (moved.x, moved.y) = (page.height - place.y, place.x)
        case 180: (moved.x, moved.y) = (page.width - place.x, page.height - place.y)
        default: (moved.x, moved.y) = (place.y, page.width - place.x)
        }
        return moved
      }
      let found = places(in: issue.grammar.recover(turned))
      let values = Dictionary(grouping: expected, by: \.key).mapValues { $0.map(\.value) }
      #expect(found.allSatisfy { values[$0.key]?.contains($0.value) ?? true }, "seed \(seed)")
      // Samples of colour that are a few pixels high are seen on one of the two pages, at times.
      let least = degrees == 180 ? expected.count : expected.count * 9 / 10
      let same = expected.filter { place in
        found.contains {
          $0.key == place.key && $0.page == place.page && abs($0.x - place.x) < 2
            && abs($0.y - place.y) < 2
        }
      }
      #expect(!expected.isEmpty && same.count >= least, "seed \(seed)")
    }
  }

  /// The middle of each printing of a figure.
  private func places(in document: RecoveredDocument) -> [Place] {
    document.figures.flatMap { figure in
      figure.occurrences.map { printing in
        Place(
          key: figure.key, value: printing.value, page: printing.page,
          x: (printing.box.left + printing.box.right) / 2,
          y: (printing.box.top + printing.box.bottom) / 2)
      }
    }
  }

  /// The file with the same pages, each to be shown turned clockwise.
  ///
  /// Objects stand elsewhere then than its table says: poppler looks for them.
  private static func turned(_ pdf: [UInt8], by degrees: Int) throws -> [UInt8] {
    var data = Data(pdf)
    let type = Data("/Type /Page ".utf8)
    var start = data.startIndex
    var pages = 0
    while let found = data.range(of: type, in: start..<data.endIndex) {
      let turned = type + Data("/Rotate \(degrees) ".utf8)
      data.replaceSubrange(found, with: turned)
      start = found.lowerBound + turned.count
      pages += 1
    }
    try #require(pages > 0)
    return Array(data)
  }
}
