import Foundation
import Testing

struct SeriesCommandTests {
  @Test func `a row a figure and period, of files and of an archive alike`() throws {
    try MarketArchive.with { archive in
      let files = try archive.market.run(
        "series", "march.txt", "february.txt", "--select", "visits[unit in {all, west}, span=year]")
      let expected = """
        period,publication,indicator,unit,span,value,measure,status,document,page
        2026-02,market,visits,all,year,1200,count,printed,february.txt,1
        2026-03,market,visits,all,year,1800,count,printed,march.txt,1
        2026-02,market,visits,west,year,500,count,printed,february.txt,1
        2026-03,market,visits,west,year,800,count,printed,march.txt,1

        """.replacing("\n", with: "\r\n")
      #expect(files == Outcome(status: 0, output: expected, errors: ""))
      _ = try archive.add("february.txt", "march.txt")
      #expect(
        try archive.run("series", "--select", "visits[unit in {all, west}, span=year]").output
          == expected)
    }
  }

  @Test func `a value that a failing rule suspects, and one that was restated`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run(
        "series", "february.txt", "wrong.txt", "march.txt", "--select", "visits[unit=west]")
      #expect(
        outcome.output
          == """
          period,publication,indicator,unit,span,value,measure,status,document,page
          2026-02,market,visits,west,month,300,count,failed,february.txt,1
          2026-03,market,visits,west,month,300,count,revised,march.txt,1
          2026-02,market,visits,west,year,500,count,printed,february.txt,1
          2026-03,market,visits,west,year,800,count,printed,march.txt,1

          """.replacing("\n", with: "\r\n"))
      let failing = try market.run(
        "series", "february.txt", "wrong.txt", "--select", "visits[unit=west, span=month]")
      #expect(
        failing.output.contains("2026-03,market,visits,west,month,310,count,failed,wrong.txt,1"))
      let revisions = try market.run(
        "series", "february.txt", "wrong.txt", "march.txt", "--revisions", "--format", "ndjson")
      #expect(
        revisions.output == """
          {"schema": "crossfoot.revision/1", "period": "2026-03", "publication": "market", \
          "indicator": "visits", "unit": "west", "span": "month", "measure": "count", \
          "old_value": 310, "new_value": 300, "difference": -10, "old_period": "2026-03", \
          "old_vintage": 1, "old_document": "wrong.txt", "old_page": 1, "new_period": "2026-03", \
          "new_vintage": 2, "new_document": "march.txt", "new_page": 1, "kind": "printed"}

          """)
    }
  }

  @Test func `a missing month is a gap, and derived where that is asked for`() throws {
    try MarketArchive.with { archive in
      try archive.writeIssues(4, to: "issues")
      let folder = archive.market.folder.url.appending(path: "issues")
      try FileManager.default.removeItem(at: folder.appending(path: "2020-03.txt"))
      // Without a declared frequency nothing tells that an issue is lacking.
      let vocabulary = try archive.market.text("publication.yaml")
      try archive.market.folder.file(
        "publication.yaml",
        vocabulary.replacing("end: \"period.end\"}", with: "end: \"period.end\", every: month}"))
      let rows = { (arguments: [String]) in
        try archive.market.run(
          ["series", "issues", "--select", "visits[unit=west]"] + arguments
        ).output.split(separator: "\r\n").filter { $0.hasPrefix("2020-03") }
      }
      #expect(
        try rows([]) == [
          "2020-03,market,visits,west,month,,count,missing,,",
          "2020-03,market,visits,west,year,,count,missing,,",
        ])
      #expect(
        try rows(["--derive"]) == [
          "2020-03,market,visits,west,month,300,count,derived,,",
          "2020-03,market,visits,west,year,900,count,derived,,",
        ])
    }
  }

  @Test func `a column a figure, and SDMX`() throws {
    try MarketFolder.with { market in
      let wide = try market.run(
        "series", "february.txt", "march.txt", "--select", "visits[unit=all]", "--wide")
      #expect(
        wide.output
          == """
          period,"visits[unit=all,span=month]","visits[unit=all,span=year]"
          2026-02,500,1200
          2026-03,600,1800

          """.replacing("\n", with: "\r\n"))
      let observations = try market.run(
        "series", "february.txt", "--select", "visits[unit=all, span=month]", "--select", "rating",
        "--format", "sdmx-csv")
      #expect(
        observations.output
          == """
          STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,UNIT,SPAN,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,\
          OBS_STATUS,READING_STATUS,SOURCE_DOCUMENT,SOURCE_PAGE
          dataflow,CROSSFOOT:MARKET(1.0.0),I,visits,all,month,2026-02,500,count,U,failed,february.txt,1
          dataflow,CROSSFOOT:MARKET(1.0.0),I,rating,_Z,_Z,2026-02,4,score,A,printed,february.txt,1

          """.replacing("\n", with: "\r\n"))
    }
  }

  @Test func `what chooses nothing names what is near it`() throws {
    try MarketFolder.with { market in
      func errors(_ pattern: String) throws -> String {
        let outcome = try market.run("series", "march.txt", "--select", pattern)
        #expect(outcome.status == 64 && outcome.output.isEmpty)
        return outcome.errors
      }
      #expect(
        try errors("visit[unit=all]") == """
          --select:1:1: error: unknown indicator “visit”: did you mean “visits”?
            visit[unit=all]
            ^

          """)
      #expect(
        try errors("visits[unit=norht]") == """
          --select:1:13: error: dimension “unit” has no member “norht”: did you mean “north”?
            visits[unit=norht]
                        ^

          """)
      try market.folder.file(
        "short.txt", "Market visits\nPeriod: 01.03.2026 - 31.03.2026\n\nRating 4\n")
      #expect(
        try market.run("series", "short.txt", "--select", "visits[unit=all]").errors
          == "crossfoot: --select visits[unit=all]: no figure is so called\n")
    }
  }

  @Test func `days without an issue are said to have none`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("series", "february.txt", "march.txt", "--from", "2026-04")
      #expect(
        outcome
          == Outcome(
            status: 64, output: "",
            errors:
              "crossfoot: no figure lies between those days; the issues are of 2026-02 to 2026-03\n"
          ))
      #expect(
        try market.run("series", "february.txt", "march.txt", "--from", "2026-03").status == 0)
    }
  }

  @Test(arguments: [
    (["--wide", "--format", "ndjson"], "--wide goes with --format csv."),
    (["--format", "sqlite"], "--format sqlite needs --output."),
    (["--revisions", "--format", "svg"], "--revisions goes with --format csv or ndjson."),
    (["--from", "2026-04", "--to", "2026-03"], "--from is after --to."),
    (["--archive", "a.sqlite"], "Files and --archive: give one of them."),
    (["--log"], "--log and --per-month go with --format html or svg."),
  ])
  func `wrong usage is told`(arguments: [String], message: String) throws {
    let outcome = try CrossfootProcess(arguments: ["series", "march.txt"] + arguments).run()
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test func `a picture needs nothing beside it, and escapes what a document prints`() throws {
    try MarketFolder.with { market in
      let page = try market.run("series", "february.txt", "march.txt", "--format", "html")
      #expect(page.status == 0)
      #expect(page.output.hasPrefix("<!doctype html>\n"))
      #expect(!page.output.contains("http://") && !page.output.contains("https://"))
      #expect(page.output.contains("All halls, 2026-03: 1 800 (march.txt, page 1)"))
      try market.folder.file(
        "<b>&\"'.txt", try market.text("march.txt"))
      for format in ["html", "svg"] {
        let hostile = try market.run("series", "<b>&\"'.txt", "--format", format)
        #expect(hostile.status == 0)
        #expect(!hostile.output.contains("<b>"))
        #expect(hostile.output.contains("&lt;b&gt;&amp;&quot;"))
      }
    }
  }
}
