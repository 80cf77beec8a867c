import DigestModel
import PageExtraction
import Testing

struct TextWordTests {
  private func pages(_ text: String) throws -> [Page] {
    try DocumentReader.read(bytes: Array(text.utf8), path: "some.md").pages
  }

  /// Words as `text`, `text!` for strong ones, joined by as many dots as there are blank columns.
  private func outline(_ text: String) throws -> String {
    var outline = ""
    var end = 0
    for word in try pages(text).flatMap(\.words) {
      let column = Int(word.box.left / Page.textCellWidth)
      outline += String(repeating: ".", count: max(0, column - end))
      outline += outline.isEmpty || column > end ? "" : "|"
      outline += word.text + (word.weight == 700 ? "!" : "")
      end = Int(word.box.right / Page.textCellWidth)
    }
    return outline
  }

  @Test(arguments: [
    ("715 063\t1 saylı DOST\t7 414", "715.063...1.saylı.DOST...7.414"),
    ("a\tb", "a.......b"),
    ("sevenxx\tb", "sevenxx...b"),
    ("a\t\tb", "a...............b"),
    ("| a | b |", "....a.....b"),
    ("a|12", "a...12"),
    ("a  b   c", "a..b...c"),
    ("715\u{A0}063\u{202F}111 kişi", "715 063 111.kişi"),
    ("3\u{2009}563,5%; x", "3 563,5%;.x"),
    ("12\u{A0}kişi", "12.kişi"),
    ("1234\u{A0}567", "1234.567"),
    ("715\u{A0}063a 5", "715 063a.5"),
    ("715\u{A0}063(1)\u{A0}kişi", "715 063(1).kişi"),
    ("11\u{202F}1001", "11 1001"),
    ("12\u{A0}\u{A0}567", "12..567"),
    ("Aylıq: **47 829**", "Aylıq:.47!.829!"),
    ("**Aylıq:** __5__", "Aylıq:!.5!"),
    ("4 343 583*", "4.343.583*"),
    ("4 343 583\\*", "4.343.583*"),
    ("31.03.26)**883 178***", "31.03.26)|883!.178*!"),
    ("* o cümlədən:", "*.o.cümlədən:"),
    ("*kursiv söz* 5", "kursiv.söz.5"),
    ("429*, 430*", "429*,.430*"),
    ("| *359* | 5 |", "....359.....5"),
    ("| 35* | 9* |", "....35*.....9*"),
    ("| `359` | `a b` |", "....359.....a.b"),
    ("| [120](https://a.b/c) | 5 |", "....120.....5"),
    ("[120](5) ` 5", "[120](5).`.5"),
    ("97,9%Kumulyativ", "97,9%Kumulyativ"),
    ("dövr**5**ay", "dövr|5!|ay"),
    ("(**99**, **5,4%**)", "(99,!.5,4%)!"),
    ("## Baş 1", "...Baş.1"),
    ("- yaşı **48**;", "..yaşı.48;!"),
    ("\u{F0B7} pandemiya - **38**", "..pandemiya.-.38!"),
    (" • - iki", ".....iki"),
    ("-\t12\t-", "-.......12......-"),
    ("- \t5", "-.......5"),
    ("üzrə statistika**", "üzrə.statistika"),
    ("** qeyd 5", "**.qeyd.5"),
    ("snake__case 5 _ 6", "snake__case.5._.6"),
    ("so\u{AD}sial", "sosial"),
    ("I\u{307}l 5", "I\u{307}l.5"),
    ("30 718 11\u{A0}781", "30.718.11 781"),
  ])
  func `a line gives its words in their columns`(line: String, expected: String) throws {
    #expect(try outline(line) == expected)
  }

  @Test(arguments: ["---|---", "|:--|--:|", "--------\t--------", "======"])
  func `a table's rule gives no words`(rule: String) throws {
    #expect(try outline("a\n\(rule)\n5") == "a|5")
  }

  @Test func `lines and pages are counted`() throws {
    let pages = try pages("\u{FEFF}one\r\n\r\ntwo\u{C}three\r\n four\n\u{C}")
    #expect(pages.map(\.number) == [1, 2])
    #expect(pages.map { $0.words.map(\.text) } == [["one", "two"], ["three", "four"]])
    #expect(pages.map { $0.words.map(\.line) } == [[1, 3], [3, 4]])
    #expect(
      pages[1].words.map(\.box) == [
        Box(left: 0, top: 0, right: 30, bottom: 12), Box(left: 6, top: 12, right: 30, bottom: 24),
      ])
    #expect(pages.allSatisfy { $0.geometry == .text })
    #expect(pages.map(\.height) == [36, 36])
  }

  @Test func `no digit is lost or moved`() throws {
    var random = SplitMix(state: 20_260_331)
    let pieces = [
      "1", "23", "456", "7 890", "12\u{A0}345", "**", "__", "*", "***", "_", "\t", " ", "  ", "|",
      "\\*", "\\|", "# ", "- ", "+ ", "• ", "\u{F0B7}", "söz", "%", ",", ".", "(", ")", "-",
      "\u{2009}", "\u{202F}", "\u{AD}", "\u{C}", "\n", "\r\n", ":", "³", "I\u{307}",
    ]
    for _ in 0..<3000 {
      let line = (0..<Int.random(in: 1...24, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let digits = line.filter(\.isASCIIDigit)
      guard !digits.isEmpty else { continue }
      let words = try pages(line).flatMap(\.words)
      #expect(
        words.map(\.text).joined().filter(\.isASCIIDigit) == digits, "\(line.debugDescription)")
      #expect(words.allSatisfy { !$0.text.isEmpty && $0.box.width > 0 })
      for words in try pages(line).map(\.words) {
        for (left, right) in zip(words, words.dropFirst()) where left.line == right.line {
          #expect(left.box.right <= right.box.left, "\(line.debugDescription)")
        }
      }
    }
  }

  @Test func `a long line takes linear time`() throws {
    let line = String(repeating: "*a __b |1\u{A0}234\t", count: 20_000)
    #expect(try pages(line).flatMap(\.words).count > 40_000)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// The generator of Steele, Lea and Flood (doi:10.1145/2660193.2660195), the same everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
