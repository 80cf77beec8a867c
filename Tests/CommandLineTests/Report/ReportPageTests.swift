import Foundation
import Testing

/// Reports in a real browser.
@Suite(.serialized, .enabled(if: Browser.executable != nil, "needs Debian's chromium"))
struct ReportPageTests {
  private static let digest = "Corpus/dost/2026-03/butterfly.pdf"

  /// Opens the report of a document and hands the page over.
  private func withReport(
    of document: String = digest, _ options: String..., body: (Browser, URL) throws -> Void
  ) throws {
    try TemporaryFolder.with { folder in
      let page = folder.url.appending(path: "report.html")
      let outcome = try CrossfootProcess(
        arguments: ["report", document, "-o", page.path] + options
      ).run()
      #expect(outcome == Outcome(status: 0, output: "", errors: ""))
      let browser = try Browser(in: folder)
      defer { browser.close() }
      try body(browser, page)
    }
  }

  @Test func `a report opens without a complaint and asks for nothing`() throws {
    try withReport { browser, page in
      for (width, isDark) in [(1440, false), (390, true)] {
        try browser.open(page, width: width, isDark: isDark)
        _ = try browser.evaluate("document.getElementById('tab-table').click()")
        #expect(browser.complaints == [])
        #expect(
          browser.requests.filter { !$0.hasPrefix("data:image/png;") } == [page.absoluteString])
        #expect(try browser.number("document.querySelectorAll('.page image').length") == 13)
        // Nothing is wider than the window.
        #expect(try browser.number("document.documentElement.scrollWidth") <= width)
      }
    }
  }

  @Test func `what fails stands first among the identities of a figure`() throws {
    try withReport { browser, page in
      try browser.open(page)
      let figures = try browser.number(
        "JSON.parse(document.getElementById('data').textContent).figures.length")
      var isMixed = false
      for figure in 0..<figures {
        _ = try browser.evaluate("location.hash = '#f-\(figure)'")
        _ = try browser.evaluate("new Promise((done) => setTimeout(done, 1))")
        let standings = try browser.texts(
          """
          [...document.querySelectorAll('#inspected .finding')]
            .map((card) => card.classList.contains('s-fail') ? 'fails' : 'other')
          """)
        #expect(standings == standings.sorted())
        isMixed = isMixed || Set(standings).count == 2
      }
      #expect(isMixed)
    }
  }

  @Test func `printed pages lie as the digest's do`() throws {
    try withReport { browser, page in
      try browser.open(page)
      let printed = try browser.call("Page.printToPDF", ["preferCSSPageSize": true])
      let data = try #require(
        (printed["data"] as? String).flatMap { Data(base64Encoded: $0) })
      let sizes = try #require(ReopenedPDF(data)).sizes
      #expect(sizes.filter { $0.width > $0.height }.count == 13)
      #expect(sizes.first.map { $0.width < $0.height } == true)
    }
  }

  @Test func `choosing a finding lights the boxes of its operands and no others`() throws {
    let check = try crossfoot("check", "--format", "json", Self.digest)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    let document = try #require((root["documents"] as? [[String: Any]])?.first)
    let findings = try #require(document["results"] as? [[String: Any]])
    let figures = try #require(document["figures"] as? [[String: Any]])
    try withReport { browser, page in
      try browser.open(page)
      for place in [0, 40, findings.count - 1]
        + findings.indices.filter({ findings[$0]["status"] as? String == "fail" })
      {
        _ = try browser.evaluate("document.querySelector('#n-\(place) a.choose').click()")
        _ = try browser.evaluate("new Promise((done) => setTimeout(done, 50))")
        let keys = Set(findings[place]["figures"] as? [String] ?? [])
        let printings = figures.filter { keys.contains($0["key"] as? String ?? "") }
          .reduce(0) { $0 + (($1["occurrences"] as? [Any])?.count ?? 0) }
        let lit = try browser.texts(
          """
          (() => { const {figures} = JSON.parse(document.getElementById('data').textContent);
          return [...document.querySelectorAll('.box.lit')].map((box) => figures[box.dataset.figure].key) })()
          """)
        #expect(Set(lit) == keys)
        #expect(lit.count == printings)
        guard !keys.isEmpty else { continue }
        // The first operand is in sight.
        #expect(
          try browser.evaluate(
            """
            (() => { const id = document.querySelector('.finding.chosen').dataset.operands.split(' ')[0];
            const box = document.getElementById('f-' + id).getBoundingClientRect();
            return box.top > 60 && box.bottom < innerHeight && box.left >= 0 && box.right <= innerWidth })()
            """) as? Bool == true)
      }
    }
  }

  @Test func `from a total to its parts and back`() throws {
    try withReport { browser, page in
      try browser.open(page)
      let total = try browser.number(
        """
        JSON.parse(document.getElementById('data').textContent).figures
          .findIndex((figure) => figure.key === 'direct[unit=all,span=monthly]')
        """)
      _ = try browser.evaluate(
        "document.getElementById('f-\(total)').dispatchEvent(new MouseEvent('click', {bubbles: true}))"
      )
      _ = try browser.evaluate("new Promise((done) => setTimeout(done, 50))")
      let key = "document.querySelector('#inspected code').textContent"
      #expect(try browser.text(key) == "direct[unit=all,span=monthly]")
      #expect(try browser.text("document.querySelector('#inspected .big').textContent") == "47 829")
      #expect(
        try browser.texts(
          "[...document.querySelectorAll('#inspected .finding code')].map((rule) => rule.textContent)"
        ).contains("units-foot"))
      _ = try browser.evaluate(
        "[...document.querySelectorAll('#inspected .operand a')].find((link) => link.innerText.includes('Baku DOST centre 2')).click()"
      )
      _ = try browser.evaluate("new Promise((done) => setTimeout(done, 50))")
      #expect(try browser.text(key) == "direct[unit=baku-2,span=monthly]")
      _ = try browser.evaluate("history.back()")
      _ = try browser.evaluate("new Promise((done) => setTimeout(done, 300))")
      #expect(try browser.text(key) == "direct[unit=all,span=monthly]")
      try browser.press("Escape")
      #expect(try browser.evaluate("document.getElementById('inspector').hidden") as? Bool == true)
    }
  }

  @Test func `keys go from figure to figure and through the findings`() throws {
    try withReport { browser, page in
      try browser.open(page)
      try browser.press("n")
      #expect(
        try browser.number("document.querySelectorAll('#work .finding.chosen.s-fail').length") == 1)
      let first = try browser.text("document.querySelector('.finding.chosen').id")
      try browser.press("n")
      #expect(try browser.text("document.querySelector('.finding.chosen').id") != first)
      try browser.press("p")
      #expect(try browser.text("document.querySelector('.finding.chosen').id") == first)
      // 715 063 stands left of 7 414, and above 345 974.
      let text = """
        (() => { const {figures} = JSON.parse(document.getElementById('data').textContent);
        const box = document.activeElement;
        return figures[box.dataset.figure].places[box.dataset.printing].text })()
        """
      _ = try browser.evaluate(
        """
        (() => { const {figures} = JSON.parse(document.getElementById('data').textContent);
        document.getElementById('f-' + figures.findIndex((figure) => figure.key === 'direct[unit=baku-1,span=cumulative]')).focus() })()
        """)
      #expect(try browser.text(text) == "715 063")
      try browser.press("ArrowDown")
      #expect(try browser.text(text) == "345 974")
      try browser.press("ArrowRight")
      #expect(try browser.text(text) == "3 899")
      try browser.press("Enter")
      #expect(
        try browser.text("document.querySelector('#inspected code').textContent")
          == "direct[unit=baku-2,span=monthly]")
    }
  }

  @Test func `search, the table, its filter, its order and its copy`() throws {
    try withReport { browser, page in
      try browser.open(page)
      try browser.press("/")
      try browser.type("715063")
      #expect(
        try browser.texts(
          "[...document.querySelectorAll('#results [role=option]')].map((one) => one.innerText.replace(/\\s+/g, ' '))"
        )
          == ["direct appeals · Baku DOST centre 1 · cumulative 715 063"])
      #expect(try browser.number("document.querySelectorAll('.box.hit').length") >= 1)
      try browser.press("Enter")
      #expect(
        try browser.text("document.querySelector('#inspected code').textContent")
          == "direct[unit=baku-1,span=cumulative]")
      _ = try browser.evaluate(
        "document.getElementById('search').value = ''; document.getElementById('search').dispatchEvent(new Event('input')); document.getElementById('tab-table').click()"
      )
      let rows = "[...document.querySelectorAll('#table tbody tr')].filter((row) => !row.hidden)"
      #expect(try browser.number(rows + ".length") == 235)
      _ = try browser.evaluate(
        """
        document.getElementById('filter-status').value = 'fail';
        document.getElementById('filter-status').dispatchEvent(new Event('change'))
        """)
      let failing = try browser.number(rows + ".length")
      #expect((4..<20).contains(failing))
      #expect(
        try browser.texts(
          "[...new Set(\(rows).map((row) => row.querySelector('.mark').textContent[0]))]")
          == ["✗"])
      _ = try browser.evaluate("document.querySelector('[data-column=printed] button').click()")
      let order = try browser.evaluate(
        "\(rows).map((row) => Number(row.querySelector('.number').textContent.replace(/\\s/g, '')))"
      )
      let numbers = try #require(order as? [Int])
      #expect(numbers == numbers.sorted())
      #expect(
        try browser.text(
          "document.querySelector('[data-column=printed]').getAttribute('aria-sort')")
          == "ascending")
      let csv = try browser.text(
        """
        new Promise((done) => {
          document.execCommand = () => { done(document.activeElement.value ?? getSelection().toString()); return true };
          navigator.clipboard.writeText = async (text) => done(text);
          document.getElementById('copy').click();
        })
        """)
      let lines = csv.split(separator: "\r\n")
      #expect(lines.count == failing + 1)
      #expect(lines[0] == "key,label,value,printed,measure,mark,status,page,line")
      #expect(lines[1].hasPrefix("\"labour-relations[unit=labour-inspectorate-reception,"))
    }
  }

  @Test func `language and theme can be switched`() throws {
    try withReport(of: Self.digest, "--lang", "az") { browser, page in
      try browser.open(page)
      let heading = "document.getElementById('failing').innerText"
      #expect(try browser.text(heading) == "Ziddiyyətlər")
      #expect(try browser.text("document.documentElement.lang") == "az")
      #expect(
        try browser.text("document.getElementById('search').placeholder")
          == "Ad və ya qiymət üzrə axtar")
      _ = try browser.evaluate("document.getElementById('language').click()")
      #expect(try browser.text(heading) == "What contradicts itself")
      #expect(try browser.text("document.documentElement.lang") == "en")
      #expect(
        try browser.text("document.getElementById('search').placeholder")
          == "Search labels and values")
      let color = "getComputedStyle(document.body).backgroundColor"
      let light = try browser.text(color)
      _ = try browser.evaluate("document.getElementById('theme').click()")
      #expect(try browser.text(color) != light)
      _ = try browser.evaluate("document.getElementById('theme').click()")
      #expect(try browser.text(color) == light)
    }
  }

  @Test func `coverage is a layer that tells figures nothing checks`() throws {
    try withReport { browser, page in
      try browser.open(page)
      #expect(
        try browser.text("document.getElementById('coverage').getAttribute('aria-pressed')")
          == "false")
      let fill = "getComputedStyle(document.querySelector('.box.s-unchecked rect')).fill"
      let plain = try browser.text(fill)
      _ = try browser.evaluate("document.getElementById('coverage').click()")
      #expect(
        try browser.text("document.getElementById('coverage').getAttribute('aria-pressed')")
          == "true")
      #expect(try browser.text(fill) != plain)
      #expect(
        try browser.evaluate(
          "[...document.querySelectorAll('.box.s-unchecked')].every((box) => box.dataset.cover === 'none' && box.querySelector('text') === null)"
        ) as? Bool == true)
    }
  }

  @Test func `every page is printed with its marks`() throws {
    try withReport { browser, page in
      try browser.open(page)
      let printed = try browser.call(
        "Page.printToPDF", ["printBackground": false, "paperWidth": 8.27, "paperHeight": 11.69])
      let data = try #require(Data(base64Encoded: printed["data"] as? String ?? ""))
      try TemporaryFolder.with { folder in
        let file = try folder.file("printed.pdf", data)
        let words = try crossfoot("text", file.path, "--layout", "words").output
          .split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
          }
        let titles = words.indices.filter { words[$0][8] == "Page" }.map { words[$0][0] }
        #expect(Set(titles).count == 13)
        #expect(words.count { $0[8] == "Cft" } > 50)
        #expect(words.contains { $0[8] == "✗" })
        #expect(!words.contains { $0[8] == "Coverage" })
      }
    }
  }
}
