import Foundation
import Testing

/// `crossfoot foot`: tables without a publication.
struct FootCommandTests {
  private static let exports = """
    Exports by region,,,
    Region,2007,2008,2009
    North,"1,234","1,300","1,410"
    South,"2,500","2,611","2,702"
    "East, West",345,"400","412"
    Total,"4,079","4,311","4,542"

    """

  @Test func `a sum that fails is worked on paper`() throws {
    let outcome = try crossfoot("foot", "-", input: Self.exports)
    #expect(
      outcome
        == Outcome(
          status: 1,
          output: """
            -  1 table, 3 sums found

            fail
              column  table 1  Exports by region
              stated 4,542 differs from the sum of its parts 4,524 by 18

                  4,542  Total · 2009       row 6, column 4
                  1,410  North · 2009       row 3, column 4
                  2,702  South · 2009       row 4, column 4
                    412  East, West · 2009  row 5, column 4
                  ─────
                  4,524  sum of 3
                  ─────
                    +18  difference

                  suspects, likeliest first: any of these 4 cells would mend the sum if changed
                    4,524  for  4,542  Total · 2009       digits-transposed
                    2,720  for  2,702  South · 2009       digits-transposed
                    1,428  for  1,410  North · 2009
                      430  for    412  East, West · 2009

            pass
              table 1  2 passed    Exports by region

            1 document: 1 fail, 0 indeterminate, 2 pass

            """, errors: ""))
  }

  @Test func `totals that are not checked are counted at the end`() throws {
    let outcome = try crossfoot(
      "foot", "-", input: "Item,2023\nFees,6123\nFines,1456\nTotal,9000\n")
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            -  1 table, 0 sums found

            no cell was found to be the sum of others: nothing was checked

            not checked
              9000  Total · 2023  row 4, column 2  the 2 numbers in line with it add up to 7579, which may be of something else

            1 document: nothing was checked, 1 total not checked

            """, errors: ""))
  }

  @Test func `of a long sum that fails the first and last parts are written out`() throws {
    var lines = ["Item,2022,2023,2024"]
    var sums = [0, 0, 0]
    for number in 1...60 {
      let values = (0..<3).map { (number &* 7919 &+ $0 &* 104_729 &+ 13) % 100_003 }
      for index in sums.indices { sums[index] += values[index] }
      lines.append("item \(number)," + values.map(String.init).joined(separator: ","))
    }
    sums[1] += 90_000
    lines.append("Total," + sums.map(String.init).joined(separator: ","))
    let outcome = try crossfoot("foot", "-", input: lines.joined(separator: "\n") + "\n")
    #expect(outcome.status == 1)
    let others = outcome.output.split(separator: "\n").filter { $0.hasSuffix("others together") }
    #expect(
      others == [
        "       351554  4 others together", "       591565  10 others together",
        "      1255817  26 others together",
      ])
    #expect(outcome.output.contains("sum of 60"))
  }

  @Test func `a format that is named with the file, as check takes it, is refused`() throws {
    let outcome = try crossfoot("foot", "-", "-o", "sarif=x.sarif", input: Self.exports)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.hasPrefix(
        "Error: --output names a file alone: give the format by --format sarif.\n"))
  }

  @Test func `cells of fields have their row and column`() throws {
    let outcome = try crossfoot("foot", "-", "--format", "json", input: Self.exports)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("{\n  \"schema\": \"crossfoot.footings/1\",\n"))
    #expect(outcome.output.contains("\"difference\": \"18\""))
    #expect(outcome.output.contains("\"row\": 6,\n            \"column\": 4,"))
  }

  @Test func `a table of a text is footed as one of fields`() throws {
    let outcome = try crossfoot(
      "foot", "-",
      input: """
        Region        2007     2008     2009
        North        1,234    1,300    1,410
        South        2,500    2,611    2,702
        West           345      400      412
        Total        4,079    4,311    4,542

        """)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("stated 4,542 differs from the sum of its parts 4,524 by 18"))
  }

  @Test func `a table drawn with rules is footed as one of fields`() throws {
    let outcome = try crossfoot(
      "foot", "-",
      input: """
        Sales by region
        ┌──────────┬───────┬───────┬───────┐
        │ Region   │  2023 │  2024 │ Total │
        ╞══════════╪═══════╪═══════╪═══════╡
        │ North    │ 1,204 │ 1,310 │ 2,514 │
        │ South    │   980 │ 1,005 │ 1,985 │
        │ East     │   455 │   490 │   945 │
        ├──────────┼───────┼───────┼───────┤
        │ Total    │ 2,639 │ 2,815 │ 5,444 │
        └──────────┴───────┴───────┴───────┘

        """)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("stated 2,815 differs from the sum of its parts 2,805 by 10"))
  }

  @Test func `a quote that is not closed is told`() throws {
    let open = "Region,2023,2024\nNorth,1204,1310\n\"South,980,1005\nTotal,2184,2315\n"
    let outcome = try crossfoot("foot", "-", input: open)
    #expect(outcome.output.contains("the quote that opens in line 3 is not closed"))
    let whole = try crossfoot("foot", "-", input: Self.exports)
    #expect(!whole.output.contains("not closed"))
  }

  @Test func `lakhs and crores are numbers`() throws {
    let outcome = try crossfoot(
      "foot", "-",
      input: """
        State,Rural,Urban,Total
        Goa,"5,51,731","9,06,814","14,58,545"
        Kerala,"1,74,71,135","1,59,34,926","3,34,06,061"
        Sikkim,"4,56,999","1,53,578","6,10,577"
        Total,"1,84,79,865","1,69,95,318","3,54,75,283"

        """)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains(
        "stated 3,54,75,283 differs from the sum of its parts 3,54,75,183 by 100"))
  }

  @Test func `the formats of a check write sums, too`() throws {
    let outcome = try crossfoot("foot", "-", "--format", "junit", input: Self.exports)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("<testsuites name=\"Crossfoot\" tests=\"3\" failures=\"1\""))
  }

  @Test func `a document without tables passes and says so`() throws {
    let outcome = try crossfoot("foot", "-", input: "Weather report\n")
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            -  0 tables, 0 sums found

            no table with numbers was found: nothing was added up

            1 document: nothing was checked

            """, errors: ""))
  }

  @Test func `what cannot be read has the statuses of a check`() throws {
    #expect(try crossfoot("foot", "nowhere.pdf").status == 66)
    #expect(try crossfoot("foot").status == 64)
    #expect(try crossfoot("foot", "-", "-").status == 64)
    let outcome = try CrossfootProcess(
      arguments: ["foot", "-"], input: Data([0xFF, 0xFE, 0x61, 0x00])
    ).run()
    #expect(outcome.status == 65)
    #expect(
      outcome.errors == """
        crossfoot: standard input: is a text in UTF-16, expected a PDF or a text in UTF-8

        """)
  }

  @Test func `known failures count no more`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("exports.csv", Data(Self.exports.utf8)).path
      let baseline = folder.url.appending(path: "known.json").path
      #expect(
        try crossfoot("foot", file, "--baseline", baseline, "--write-baseline").status == 0)
      let outcome = try crossfoot("foot", file, "--baseline", baseline)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("\n1 sum fails that is known\n"))
    }
  }

  @Test func `what a table says does nothing to a terminal or a spreadsheet`() throws {
    let text = """
      \u{1B}[2J=1+1,2007,2008,2009
      =cmd(),1234,1300,1410
      \u{202E}b,2500,2611,2702
      Total,3734,3911,4112

      """
    for format in ["text", "csv", "json", "markdown"] {
      let outcome = try crossfoot("foot", "-", "--verbose", "--format", format, input: text)
      #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}"))
      if format == "csv" { #expect(!outcome.output.contains(",=cmd")) }
    }
  }
}
