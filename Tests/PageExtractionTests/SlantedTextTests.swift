import DigestModel
import Glibc
import PageExtraction
import Testing

/// Text at a slant, as along the axes of charts: whole, in order, and with its angle.
@Suite struct SlantedTextTests {
  private static let letters = Array("abcdefghijklmnoprstuvxyzABCDEFGHKLMNOPRST")

  /// One to three words of three letters and more, or a number.
  private static func label(_ random: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random) == 0
        ? String(Int.random(in: 100...99_999, using: &random))
        : String(
          (0..<Int.random(in: 3...9, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "a"
          })
    }
  }

  private static func matrix(clockwise degrees: Double) -> String {
    let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    return "\(cosine) \(-sine) \(sine) \(cosine)"
  }

  private static func words(_ shows: [PDFBuilder.Show]) throws -> [Word] {
    let content = "BT " + shows.map(\.operators).joined(separator: " ") + " ET"
    return try DocumentReader.read(bytes: PDFBuilder(content).bytes, path: "made.pdf")
      .pages.flatMap(\.words)
  }

  /// Poppler may put the narrow letters of a label together so that nothing tells how they stand: at the most
  /// one label in a hundred.
  @Test func `labels side by side at one slant are read whole`() throws {
    var missing: [String] = []
    for seed in UInt64(1)...60 { missing += try Self.labelsNotWhole(seed: seed) }
    #expect(missing.count <= 3, "\(missing)")
  }

  /// Of five labels side by side and a level line those that are not read as they are.
  private static func labelsNotWhole(seed: UInt64) throws -> [String] {
    var random = SeededGenerator(seed: seed)
    let rises = Bool.random(using: &random)
    let angle = Double.random(in: 18...70, using: &random) * (rises ? -1 : 1)
    let size = Double.random(in: 6...12, using: &random)
    let pitch = size * Double.random(in: 2...4, using: &random)
    let labels = (0..<5).map { _ in label(&random).joined(separator: " ") }
    var shows = labels.enumerated().map { index, label in
      PDFBuilder.Show(
        label, 150 + pitch * Double(index), rises ? 60 : 330, size: size,
        matrix: matrix(clockwise: angle))
    }
    shows.append(.init("Level 12 750", 50, 380))
    let words = try words(shows)
    #expect(words.filter { $0.line == 1 }.map(\.text) == ["Level", "12 750"])
    let lines = Dictionary(grouping: words.dropFirst(2), by: \.line).mapValues { words in
      (text: words.map(\.text).joined(separator: " "), rotations: Set(words.map(\.rotation)))
    }
    return labels.filter { label in
      !lines.values.contains { line in
        line.text == label
          && line.rotations.allSatisfy { rotation in
            // A short label of narrow letters may be one word of poppler's, which says nothing of its slant.
            let turned = Double(rotation > 180 ? rotation - 360 : rotation)
            return abs(turned - angle) <= 2 || label.utf8.count < 5
          }
      }
    }
  }

  /// Poppler gives both letters of a ligature the place of one.
  @Test(arguments: [-60.0, -35, 30, 55])
  func `a ligature is a part of its text`(angle: Double) throws {
    var builder = PDFBuilder(
      PDFBuilder.text(
        .init("level", 50, 380, font: "F3"),
        .init("certiBcates", 200, 200, font: "F3", matrix: Self.matrix(clockwise: angle))))
    builder.mapping = [("42", "00660069")]
    let words = try DocumentReader.read(bytes: builder.bytes, path: "made.pdf").pages
      .flatMap(\.words)
    #expect(words.map(\.text) == ["level", "certificates"])
  }

  /// Steps of single characters, as notes' marks and the cells of small tables may make.
  @Test(arguments: UInt64(1)...40)
  func `characters that stand apart are no slanted text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var shows: [PDFBuilder.Show] = []
    for row in 0..<12 {
      for column in 0..<12 where Bool.random(using: &random) {
        shows.append(
          .init(
            String(Int.random(in: 1...9, using: &random)),
            50 + Double(column) * Double.random(in: 9...14, using: &random),
            350 - Double(row) * 12))
      }
    }
    #expect(try Self.words(shows).allSatisfy { $0.rotation == 0 })
  }

  /// Numbers at the ends of bars that grow by the width of a number from row to row.
  @Test(arguments: UInt64(1)...40)
  func `numbers that stand in stairs are no slanted text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<Int.random(in: 3...5, using: &random)).map { _ in
      String(Int.random(in: 100...999, using: &random))
    }
    let step = 3 * 0.556 * 10 + Double.random(in: -0.2...0.2, using: &random)
    let rise = Double.random(in: -12 ... -6, using: &random)
    let words = try Self.words(
      numbers.enumerated().map {
        .init($1, 100 + Double($0) * step, 300 + Double($0) * rise)
      })
    #expect(words.allSatisfy { $0.rotation == 0 })
    #expect(words.map(\.text).sorted() == numbers.sorted())
  }
}
