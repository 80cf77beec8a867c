import DigestModel
import Testing

@testable import CorpusTypesetting

struct TypesetterTests {
  static let issues = CorpusIssue.all.flatMap { issue in
    Layout.allCases.map { (issue.month, $0) }
  }

  @Test(arguments: issues)
  func `the corpus' figures give the corpus' PDF`(month: String, layout: Layout) throws {
    let typeset = try Typesetter(layout: layout).typeset(try Corpus.figures(of: month))
    let committed = try Corpus.bytes("\(month)/\(layout.rawValue).pdf")
    #expect(typeset.pdf == committed, "run crossfoot-corpus all in the package's folder")
  }

  @Test(arguments: issues)
  func `every figure is drawn as printed, and nothing else as one`(
    month: String, layout: Layout
  ) throws {
    let file = try Corpus.figures(of: month)
    let typeset = try Typesetter(layout: layout).typeset(file)
    let texts = Dictionary(uniqueKeysWithValues: file.rows.map { ($0.key, $0.text) })
    #expect(Set(typeset.printings.map(\.key)) == Set(texts.keys))
    for page in typeset.pages {
      for (key, text) in figureTexts(of: page) {
        #expect(text == texts[key]?.filter { $0 != " " }, "\(key)")
      }
    }
  }

  /// The figures of a page with the strings that belong together, without spaces.
  private func figureTexts(of page: PageDrawing) -> [(FigureKey, String)] {
    let runs = page.texts
    return runs.compactMap { run in
      guard let figure = run.figure else { return nil }
      var text = run.text
      // A figure in strings of their own: those that follow on its baseline within its gap.
      var end = run.x + run.width
      while let next = runs.first(where: {
        $0.phrase == run.phrase && $0.figure == nil && $0.baseline == run.baseline
          && $0.x > end && $0.x < end + 0.25 * $0.size && $0.text.allSatisfy(\.isNumber)
      }) {
        text += next.text
        end = next.x + next.width
      }
      return (figure, text.filter { !$0.isWhitespace })
    }
  }

  @Test(arguments: [(Layout.butterfly, 4), (.cards, 4), (.dense, 6), (.fragments, 4)])
  func `the real issue's repeated figures are repeated`(layout: Layout, repeats: Int) throws {
    let typeset = try Typesetter(layout: layout).typeset(try Corpus.figures(of: "2026-03"))
    let times = Dictionary(grouping: typeset.printings, by: \.key).mapValues(\.count)
    #expect(typeset.printings.count == 235 + repeats)
    let twice = [
      "direct[unit=absheron,span=cumulative]", "direct[unit=karabakh,span=cumulative]",
      "direct[unit=karabakh,span=monthly]", "direct[unit=ministry-reception,span=cumulative]",
    ]
    #expect(Set(twice).isSubset(of: times.filter { $0.value == 2 }.map(\.key.description)))
    #expect(typeset.pages.count == 13)
  }

  @Test(arguments: issues)
  func `no text stands on another or leaves its page`(month: String, layout: Layout) throws {
    let typeset = try Typesetter(layout: layout).typeset(try Corpus.figures(of: month))
    for page in typeset.pages {
      #expect(page.collisions.map { [$0.text, $1.text] } == [])
    }
  }

  @Test func `texts that stand too close are found`() {
    func run(_ text: String, at x: Double, phrase: Int) -> PageDrawing.Mark {
      .text(
        PageDrawing.TextRun(
          text: text, face: .sans, size: 10, color: .black, x: x, baseline: 100, width: 20,
          phrase: phrase))
    }
    let near = PageDrawing(marks: [run("a", at: 10, phrase: 1), run("b", at: 31, phrase: 2)])
    #expect(near.collisions.map { [$0.text, $1.text] } == [["a", "b"]])
    let one = PageDrawing(marks: [run("a", at: 10, phrase: 1), run("b", at: 31, phrase: 1)])
    #expect(one.collisions.isEmpty)
    let outside = PageDrawing(marks: [run("a", at: 950, phrase: 1)])
    #expect(outside.collisions.map { [$0.text, $1.text] } == [["a", "a"]])
  }

  @Test(arguments: Layout.allCases)
  func `units' names are headings where they are asked for`(layout: Layout) throws {
    let file = try Corpus.figures(of: "2026-03")
    let name = layout == .cards ? "ŞUŞA DOST FİLİALI" : "Şuşa DOST filialı"
    for isNamed in [true, false] {
      let page = try Typesetter(layout: layout, namesUnits: isNamed).typeset(file).pages[10]
      #expect(page.texts.contains { $0.text == name } == isNamed)
    }
  }

  @Test func `fragments draw groups of digits apart, and bold twice`() throws {
    let typeset = try Typesetter(layout: .fragments).typeset(try Corpus.figures(of: "2026-03"))
    let runs = typeset.pages[0].texts
    #expect(runs.contains { $0.text == "715" } && !runs.contains { $0.text == "715 063" })
    let doubled = runs.filter { $0.text == "715" }.map(\.x).sorted()
    #expect(doubled.count == 2 && doubled[1] - doubled[0] < 0.31)
  }

  @Test func `legends run against the bars`() throws {
    let typeset = try Typesetter(layout: .butterfly).typeset(try Corpus.figures(of: "2026-03"))
    let runs = typeset.pages[0].texts
    let places = ["VƏM ", "Əlillik", "Əmək münasibətləri", "Məşğulluq", "Sosial müdafiə"]
      .compactMap { label in runs.first { $0.text == label }?.x }
    #expect(places.count == 5 && places == places.sorted())
    let values = ["2 202 184", "869 587", "24 036", "50 961", "317 230", "99 676"]
      .compactMap { text in runs.first { $0.text == text }?.x }
    #expect(values.count == 6 && values == values.sorted())
  }

  @Test func `a figure without a place is an error`() throws {
    var file = try Corpus.figures(of: "2026-03")
    let key = FigureKey("nps", ["unit": "shusha", "span": "monthly"])
    file.rows.append(FiguresFile.Row(key: key, value: .number(Quantity(9)), text: "9"))
    #expect(throws: TypesettingError.unplaced([key])) {
      try Typesetter(layout: .dense).typeset(file)
    }
    #expect(
      TypesettingError.unplaced([key]).description
        == "the digest has no place for “nps[unit=shusha,span=monthly]”")
  }

  @Test func `a digest without a report period is an error`() {
    #expect(throws: TypesettingError.noPeriod) {
      try Typesetter(layout: .dense).typeset(FiguresFile(rows: []))
    }
  }

  @Test func `a page that is too full is an error`() throws {
    var file = try Corpus.figures(of: "2026-03")
    let key = FigureKey("total", ["unit": "shusha", "span": "cumulative"])
    let digits = Array(repeating: "999", count: 60).joined(separator: " ")
    file.rows.append(FiguresFile.Row(key: key, value: .number(Quantity(9)), text: digits))
    #expect(throws: TypesettingError.overflow(unit: "shusha", layout: "cards")) {
      try Typesetter(layout: .cards).typeset(file)
    }
  }
}
