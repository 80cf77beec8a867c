import Testing

/// Lists within sentences: whose number is whose, punctuation says.
struct ListTests {
  private func read(_ text: String) throws -> Harbour.Reading {
    try Harbour.read(
      "Harbour\n\n" + text,
      by: """
          block goods
            prose span (goods moved[unit, span, goods]: count)+
            prose (unit in children(all) (span loads[unit, span]: count)+)+
            pairs goods moved[unit, span=year, goods]: count
        """)
  }

  @Test func `a label goes on to its value up to the comma, over lines`() throws {
    let read = try read("This year: coal – 120, grain\n– 30, ore – 4.")
    #expect(
      read.figures == [
        "moved all year coal 120", "moved all year grain 30", "moved all year ore 4",
      ])
    #expect(read.unread == [])
  }

  @Test func `lists stand in lists`() throws {
    let read = try read("North quay – this year 12, last year 11; South quay – this year 9.")
    #expect(
      read.figures == ["loads north before 11", "loads north year 12", "loads south year 9"])
  }

  /// The list of the grammar has labels first; the sentence names all the same.
  @Test func `a number may stand before its label`() throws {
    let read = try read("This year: 120 coal, 30 grain, 4 ore.")
    #expect(
      read.figures == [
        "moved all year coal 120", "moved all year grain 30", "moved all year ore 4",
      ])
  }

  @Test(arguments: [
    "This year, coal, 120, grain, 30, ore.",
    "This year: coal – 120 30, grain – 4 500, ore – 3.",
  ])
  func `what does not stand behind its label stays unread`(text: String) throws {
    let figures = try read(text).figures
    #expect(!figures.contains("moved all year grain 120"))
    #expect(!figures.contains("moved all year coal 120"))
    #expect(!figures.contains("moved all year ore 30"))
  }

  @Test func `one label and number without punctuation are no list`() throws {
    let read = try Harbour.read(
      "Harbour\n\nThis year\nCoal 120",
      by: "  block goods\n    prose span (goods moved[unit, span, goods]: count)+\n")
    #expect(read.figures == [])
    #expect(read.unread == ["120"])
  }
}
