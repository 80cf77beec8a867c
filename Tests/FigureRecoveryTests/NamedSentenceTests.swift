import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// Numbers in running text whose sentences name all that they are about.
@Suite struct NamedSentenceTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...40

  /// The grammar has no sentence: nothing but the vocabulary's names tells what a number is.
  private static let grammar = Harbour.namedValues(goods: "What was moved")

  /// What a quay has: the same number wherever it is said.
  private struct Quay {
    let id: String
    private var numbers: [String: Int] = [:]

    init(_ id: String, _ random: inout SplitMix64) {
      self.id = id
      for key in ["calls", "tows", "coal", "grain", "ore", "used"] {
        for span in ["year", "before"] {
          numbers["\(key) \(span)"] = 10_000 + Int(random.next() % 900_000)
        }
      }
    }

    func callAsFunction(_ key: String, _ span: String) -> Int { numbers["\(key) \(span)"] ?? 0 }

    func used(_ span: String) -> String { "\(self("used", span) % 90 + 1).5" }

    var sentences: [String] {
      [
        "This year \(self("tows", "year")) ships were towed and \(self("calls", "year")) calls were recorded.",
        "Calls amounted to \(self("calls", "year")) in this year, \(self("calls", "before")) in last year.",
        "There were \(self("calls", "year")) calls this year and \(self("calls", "before")) last year.",
        "Last year \(self("calls", "before")), this year \(self("calls", "year")) calls were received.",
        "Last year coal came to \(self("coal", "before")), grain to \(self("grain", "before")) and ore "
          + "to \(self("ore", "before")).",
        "Berths in use stood at \(used("year"))% this year; at \(used("before"))% last year.",
        "This year \(self("calls", "year")) calls and \(self("tows", "year")) ships towed were recorded; "
          + "last year these figures were \(self("calls", "before")) and \(self("tows", "before")) "
          + "respectively.",
      ]
    }

    var figures: [String] {
      ["year", "before"].flatMap { span in
        [
          "calls \(id) \(span) \(self("calls", span))", "tows \(id) \(span) \(self("tows", span))",
          "used \(id) \(span) \(used(span))",
        ]
      }
        + ["coal", "grain", "ore"].map { "moved \(id) before \($0) \(self($0, "before"))" }
    }
  }

  /// Sentences of a quay, each kind once, as lines.
  private static func lines(
    of id: String, width: Int, _ figures: inout [String], _ random: inout SplitMix64
  ) -> [String] {
    let quay = Quay(id, &random)
    figures += quay.figures
    return wrapped(
      quay.sentences.shuffled(using: &random).joined(separator: " "), to: width)
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines
  }

  private static func shows(_ lines: [String], x: Double, from top: Double) -> [Show] {
    lines.enumerated().map { Show($1, x, top + 12 * Double($0)) }
  }

  @Test(arguments: seeds)
  func `numbers are what the words of their sentences name`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures = ["cases all 60"]
    var pages = [Harbour.firstPage]
    for quay in Harbour.quays {
      let width = 50 + Int(random.next() % 45)
      let lines = Self.lines(of: quay.1, width: width, &figures, &random)
      pages.append(
        [Show(quay.0, 30, 60, size: 18)] + Self.shows(lines, x: 30, from: 100))
    }
    let reading = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
    #expect(reading.unread == [])
  }

  @Test(arguments: seeds)
  func `columns of text are read one after the other`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let quay = Quay("north", &random)
    let sentences = quay.sentences.shuffled(using: &random)
    let columns = [sentences.prefix(4), sentences.suffix(3)].map {
      Self.wrapped($0.joined(separator: " "), to: 46)
    }
    let shows =
      [Show("North quay", 30, 60, size: 18)] + Self.shows(columns[0], x: 30, from: 100)
      + Self.shows(columns[1], x: 310, from: 100)
    let reading = try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == (["cases all 60"] + quay.figures).sorted())
  }

  /// Words that are none of the publication's may say anything.
  @Test(
    arguments: [
      "This year about 5120 calls were recorded.", "This year 5120 calls were refused.",
      "This year 5120 calls were not recorded.", "The forecast is 5120 calls this year.",
      "This year more than 5120 calls came in.", "A month ago 5120 calls of this year were open.",
      "On 03.05.2020 there were 5120 calls this year.",
      "This year 5120 calls by night, 4100 ships were recorded.",
      // Two numbers that nothing tells apart, one of which nothing is said of, and one of no span.
      "This year 5120 and 4100 calls were recorded.", "Calls this year: 5120, 4100.",
      "There were 5120 calls.", "There were 5120 calls and ships towed this year.",
      // A total of what was said before is another number.
      "This year coal came to 5120, altogether 9000.",
      // Measured in something else, a change, a part, a number in parentheses, a question, another day.
      "Calls this year were 5120 percent.", "Calls this year were handled in 5120 minutes.",
      "This year calls were up 5120.", "Of the calls recorded this year, 5120 were handled.",
      "Of 9000 calls this year, 5120 were handled.", "There had to be 5120 calls this year.",
      "Were there 5120 calls this year?", "Calls this year came to $5120.",
      "At 09:30 there were 5120 calls this year.", "Calls in 2023 were 5120 this year.",
      "This year 5120 people made calls.",
      // An abbreviation ends no sentence.
      "The target set in Dec. was 5120 calls this year.",
      "This year in 5 minutes 5120 calls were recorded.",
      // What does not end as a sentence does is none.
      "This year 5120 calls were recorded",
    ], [false, true])
  func `a sentence that says more or less than names is not read`(
    sentence: String, isLast: Bool
  ) throws {
    let lines = Self.wrapped(sentence, to: 40)
    let other = Self.wrapped("Last year 7 calls were recorded.", to: 60)
    let shows = Self.shows(isLast ? other + lines : lines, x: 30, from: 100)
    let first = Harbour.firstPage + [Show("Until 31.12.2024", 30, 120)]
    let reading = try Harbour.read(
      DrawnPages(pages: [first, [Show("North quay", 30, 60, size: 18)] + shows]).bytes,
      "page.pdf", by: Self.grammar)
    let known = sentence.hasPrefix("This year coal") ? ["moved north year coal 5120"] : []
    let before = isLast ? ["calls north before 7"] : []
    #expect(reading.figures == before + ["cases all 60"] + known)
  }

  /// What is read of lines of text on the page of a quay.
  private func read(_ lines: [String]) throws -> Harbour.Reading {
    let shows = [Show("North quay", 30, 60, size: 18)] + Self.shows(lines, x: 30, from: 100)
    return try Harbour.read(
      DrawnPages(pages: [Harbour.firstPage, shows]).bytes, "page.pdf", by: Self.grammar)
  }

  @Test func `what begins with a small letter goes on from somewhere`() throws {
    let reading = try read(["and this year 5120 calls were recorded."])
    #expect(reading.figures == ["cases all 60"])
  }

  @Test func `a sentence in the text of one quay may be about another`() throws {
    let reading = try read([
      "This year 5120 calls were recorded.", "At East quay 4100 calls were recorded this year.",
    ])
    #expect(reading.figures == ["calls east year 4100", "calls north year 5120", "cases all 60"])
  }

  @Test func `numbers that two sentences tell differently are not read`() throws {
    let reading = try read([
      "This year 5120 calls were recorded.", "There were 5210 calls this year.",
      "Last year there were 4000 calls.",
    ])
    #expect(reading.figures == ["calls north before 4000", "cases all 60"])
    #expect(reading.unread == ["5120", "5210"])
  }

  @Test func `a number in parentheses is not told by the words around them`() throws {
    let reading = try read(["Calls: 5120 this year (4100), last year 7000."])
    #expect(!reading.figures.contains("calls north year 4100"))
    #expect(reading.unread.contains("4100"))
  }

  /// Endings make the contrary of a word, or tell what a number is a part of.
  @Test(arguments: [
    ("512 müraciət tam cavablandırılmışdır", true), ("512 müraciət tam cavablandırıldı", true),
    ("512 müraciət tam cavablandırılmamışdır", false),
    ("512 müraciət tam cavablandırılmadı", false),
    ("tam cavablandırılmayan müraciətlərin sayı 512 olmuşdur", false),
    ("512 müraciət tam cavablandırılacaq", false),
    ("müraciət edən 40 kişidən 512 nəfəri tam cavablandırılmışdır", false),
  ])
  func `endings may say the contrary`(words: String, isRead: Bool) throws {
    let text = """
      Statistik icmal AYLIQ
      01.03.26 – 31.03.26

      Ümumi baxış

      Hesabat ayı ərzində \(words).
      """
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "sentence.txt")
    let figures = try Grammar.digest().recover(document).figures
      .filter { $0.value.description == "512" }.map(\.key.description)
    #expect(figures == (isRead ? ["response[unit=all,span=monthly,outcome=answered]"] : []))
  }
}
