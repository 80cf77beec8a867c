import Foundation
import Testing

/// A report of a document and a publication that want to do more than be read.
@Suite(.serialized, .enabled(if: Browser.executable != nil, "needs Debian's chromium"))
struct HostileReportTests {
  private static let script =
    "</script><img src=x onerror=alert(1)><script>window.hacked = 1</script>"
  private static let quote = "\"\u{301} onmouseover=alert(1) x=\"<\u{338}b>{{path}}{n}"
  private static let formula = "=HYPERLINK(\"http://example.invalid\",\"open\")"
  private static let turned = "abc\u{202E}txt.exe"
  private static let long = String(repeating: "long ", count: 2000)

  /// A text in YAML's double quotes, scalar by scalar.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      scalar == "\\" || scalar == "\"" ? "\\\(scalar)" : String(scalar)
    }
    return "\"\(escaped.joined())\""
  }

  private static var vocabulary: String {
    """
    id: hostile
    titles: {en: \(quoted(script))}
    recognised-by: [Visits]
    numbers: {thousands: [space], decimal: "."}
    dimensions:
      unit: units
    units:
      - {id: all, name: {en: [\(quoted(script)), All]}}
      - {id: a, name: {en: [\(quoted(quote)), Left]}, parent: all}
      - {id: b, name: {en: [\(quoted(formula)), Right]}, parent: all}
      - {id: c, name: {en: [\(quoted(long)), Upper]}, parent: all}
    indicators:
      visits: {dimensions: [unit], measure: count, name: {en: \(quoted(formula))}}
    """
  }

  private static let grammar = """
    section visits
      begins "Visits"

      block halls
        rows unit  visits[unit]: count
    """

  private static let rules = """
    rules:
      - name: halls-foot
        label: {en: \(quoted(quote))}
        mark: Ft
        expr: visits[unit=all] == sum(visits[unit in children(all)])
    """

  private static let page = """
    Visits \(script) \(turned)

    All       600
    Left      100
    Right     200
    Upper     310

    \(long.replacing("long", with: "wide")) 17 \(turned) 18
    """

  @Test func `a hostile document stays text`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("publication.yaml", Self.vocabulary)
      try folder.file("digest.grammar", Self.grammar)
      try folder.file("consistency.yaml", Self.rules)
      let name = "a<img src=x onerror=alert(2)>&\u{202E}.txt"
      try folder.file(name, Self.page)
      let outcome = try CrossfootProcess(
        arguments: ["report", name, "--publication", ".", "-o", "pages/"], folder: folder.url
      ).run()
      #expect(outcome == Outcome(status: 0, output: "", errors: ""))
      let browser = try Browser(in: folder)
      defer { browser.close() }
      let index = folder.url.appending(path: "pages/index.html")
      try browser.open(index)
      #expect(browser.complaints == [])
      let link = try browser.text("document.querySelector('tbody a').href")
      try browser.open(try #require(URL(string: link)))
      #expect(browser.complaints == [])
      #expect(browser.requests.count == 1)
      #expect(try browser.evaluate("window.hacked") == nil)
      #expect(
        try browser.number(
          "document.querySelectorAll('img, [onmouseover], [onerror], iframe').length") == 0)
      #expect(try browser.number("document.querySelectorAll('script').length") == 2)
      #expect(
        try browser.text("document.querySelector('h1').innerText").contains(
          "<img src=x onerror=alert(2)>&\\u{202E}"))
      // Nothing that would turn the text around it is left.
      #expect(
        try browser.evaluate(
          "/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.innerHTML)") as? Bool
          == false)
      #expect(try browser.number("document.querySelectorAll('.finding.s-fail').length") == 1)
      #expect(try browser.text("document.querySelector('.finding h4').innerText") == Self.quote)
      _ = try browser.evaluate("document.getElementById('tab-table').click()")
      #expect(try browser.number("document.documentElement.scrollWidth") <= 1440)
      let csv = try browser.text(
        """
        new Promise((done) => {
          document.execCommand = () => { done(document.activeElement.value); return true };
          navigator.clipboard.writeText = async (text) => done(text);
          document.getElementById('copy').click();
        })
        """)
      #expect(csv.contains("\"'=HYPERLINK(\"\"http://example.invalid\"\",\"\"open\"\") · "))
      #expect(!csv.contains(",=") && !csv.contains("\n=") && !csv.contains(",\"="))
    }
  }
}
