import DigestModel
import Reporting
import Testing

/// The page of a checked document.
struct HTMLReportTests {
  private static func page(
    _ findings: [Finding] = Sample.findings, names: FigureNames? = nil, language: String = "en"
  ) -> String {
    HTMLReport(language: language).text(
      of: ReportedDocument(
        checked: CheckedDocument(
          recovered: Sample.document, title: "Bulletin", findings: findings),
        title: Wording(en: "Bulletin", az: "Bülleten"),
        pages: [page(1), page(2)], pictures: [nil, nil],
        names: names ?? FigureNames(indicators: [:], members: [:]),
        rules: [
          "units-foot": .init(
            label: Wording(en: "Units foot", az: "Bölmələr toplanır"), description: nil,
            reason: nil, mark: "Ft")
        ],
        coverage: RuleCoverage(path: "issues/march.md", figures: [])))
  }

  private static func page(_ number: Int) -> Page {
    Page(
      number: number, width: 600, height: 400, geometry: .text,
      words: [Word(text: "<b>word</b>", box: Box(left: 6, top: 12, right: 72, bottom: 24))])
  }

  private static func boxes(_ page: String, with text: String) -> [Substring] {
    page.split(separator: "\n").filter { $0.hasPrefix("<g class=\"box") && $0.contains(text) }
  }

  @Test func `every printing of a figure has a box, and every unread numeral`() {
    let page = Self.page()
    let printings = Sample.document.figures.reduce(0) { $0 + $1.occurrences.count }
    #expect(Self.boxes(page, with: "data-figure=").count == printings)
    #expect(
      Self.boxes(page, with: "data-numeral=\"unread-").count
        == Sample.document.ledger.unread.count)
  }

  @Test func `a figure in a failing identity has a cross, one in none has no mark`() {
    let page = Self.page()
    #expect(Self.boxes(page, with: "data-figure=\"1\"").allSatisfy { $0.contains(">✗") })
    #expect(Self.boxes(page, with: "s-unchecked").allSatisfy { !$0.contains("<text") })
    #expect(!Self.boxes(page, with: "s-unchecked").isEmpty)
  }

  @Test(arguments: [
    (Finding.Status.pass, "pass", "Ft"), (.fail, "fail", "✗"),
    (.indeterminate, "indeterminate", ""),
    (.used, "used", ""), (.broken, "fail", "✗"),
  ])
  func `a figure's mark tells what its identity came to`(
    status: Finding.Status, shown: String, mark: String
  ) throws {
    let key = Sample.document.figures[1].key
    let finding = Finding(
      rule: "units-foot", label: "Units foot", instance: [], status: status, severity: .error,
      figures: [key], message: "a sentence")
    let box = try #require(Self.boxes(Self.page([finding]), with: "data-figure=\"1\"").first)
    #expect(box.contains("s-\(shown)"))
    #expect(mark.isEmpty ? !box.contains("<text") : box.contains(">\(mark)</text>"))
  }

  @Test func `an accepted failure is no news`() throws {
    var finding = Finding(
      rule: "units-foot", label: "Units foot", instance: [], status: .fail, severity: .error,
      figures: [Sample.document.figures[1].key], message: "a sentence")
    finding.acceptance = .known
    let page = Self.page([finding])
    #expect(page.contains("No open contradiction, but 3 numerals were not read"))
    #expect(Self.boxes(page, with: "s-accepted").count == 1)
  }

  @Test func `what documents and publications say is escaped scalar by scalar`() {
    let name = "\"\u{301}<\u{338}script>'&\u{202E}"
    let page = Self.page(
      names: FigureNames(indicators: ["visits": Wording(same: name)], members: [:]))
    #expect(page.contains("&quot;\u{301}&lt;\u{338}script&gt;&#39;&amp;\\u{202E}"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.contains("&lt;b&gt;word&lt;/b&gt;") && !page.contains("<b>word"))
    // In the data of the script nothing can end its element.
    #expect(page.contains("\\\"\u{301}\\u003c\u{338}script>"))
  }

  @Test func `the policy lets the page's own style and script run and nothing be fetched`() throws {
    let page = Self.page()
    let start = try #require(page.firstRange(of: "Content-Security-Policy\" content=\""))
    let policy = page[start.upperBound...].prefix { $0 != "\"" }
    #expect(policy.hasPrefix("default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
  }

  @Test func `the language that is shown first can be chosen, and both are there`() {
    for (language, title) in [
      ("en", "Figures checked: issues/march.md"),
      ("az", "Göstəricilər yoxlanılıb: issues/march.md"),
    ] {
      let page = Self.page(language: language)
      #expect(page.contains("<html lang=\"\(language)\" data-lang=\"\(language)\">"))
      #expect(page.contains("<title>\(title)</title>"))
      #expect(page.contains("<bdi class=\"en\" lang=\"en\">What was not read</bdi>"))
      #expect(page.contains("<bdi class=\"az\" lang=\"az\">Oxunmayanlar</bdi>"))
    }
  }

  @Test func `the same document gives the same page`() {
    #expect(Self.page() == Self.page())
  }

  @Test func `an index has a line a document and says why one was not read`() {
    let index = HTMLIndex(language: "en").text(of: [
      .init(UnreadableDocument(path: "a<b>.pdf", message: "it is \"damaged\""))
    ])
    #expect(index.contains("<bdi>a&lt;b&gt;.pdf</bdi>"))
    #expect(index.contains("it is &quot;damaged&quot;"))
  }
}
