import Foundation
import Testing

/// `crossfoot publications draft`.
struct PublicationsDraftTests {
  private func issue(_ scale: Int) -> String {
    let rows = [("North", 12, 34), ("South", 25, 61), ("West", 34, 11)].map { name, first, second in
      (name, first * scale + 7, second * scale + 3)
    }
    let lines = (rows + [("All offices", rows.map(\.1).reduce(0, +), rows.map(\.2).reduce(0, +))])
      .map { name, first, second in
        "\(name.padding(toLength: 20, withPad: " ", startingAt: 0))\(first)     \(second)     \(first + second)"
      }
    return """
      Bulletin of the visitors' offices

      Office              Men       Women     Total

      """ + lines.joined(separator: "\n") + "\n"
  }

  @Test func `a draft passes its check and reads the issues it is made from, and others`() throws {
    try TemporaryFolder.with { folder in
      let files = try [101, 203, 307].map { try folder.file("\($0).txt", issue($0)).path }
      let draft = folder.url.appending(path: "bulletin").path
      let outcome = try crossfoot("publications", "draft", files[0], files[1], "-o", draft)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("  12 figures\n"))
      let check = try crossfoot("publications", "check", draft)
      #expect(check.status == 0)
      let other = try crossfoot("check", files[2], "--publication", draft)
      #expect(other.status == 0)
      #expect(other.output.contains("12 figures read, 0 numerals unread"))
      #expect(other.output.contains("0 fail"))
      #expect(try crossfoot("publications", "draft", files[0], "-o", draft).status == 64)
    }
  }

  @Test func `rows of another kind than their column, and those that come again, are left out`()
    throws
  {
    func issue(_ scale: Int) -> String {
      """
      Bulletin of the harbour's offices

      Office              Cases     Share
      North               \(12 * scale)       42.1%
      South               \(25 * scale)       31.9%
      West                \(34 * scale)       26.0%
      Centre              \(41 * scale)       12.5%
      Offices at risk     \(11 * scale)       \(scale)

      Bulletin of the harbour's offices, for the boats that came from other harbours in the year

      Office              Cases     Share
      North               \(17 * scale)       11.4%
      South               \(52 * scale)       31.5%
      Quay                \(53 * scale)       31.5%

      """
    }
    try TemporaryFolder.with { folder in
      let files = try [101, 203, 307].map { try folder.file("\($0).txt", issue($0)).path }
      let draft = folder.url.appending(path: "harbour").path
      let outcome = try crossfoot("publications", "draft", files[0], files[1], "-o", draft)
      #expect(outcome.status == 0)
      let grammar = try String(contentsOfFile: draft + "/digest.grammar", encoding: .utf8)
      #expect(
        grammar.contains(
          "    # ??? Left out: Offices at risk: its numbers are of another kind than those of its "
            + "column.\n"))
      #expect(grammar.contains("# ??? Left out: North: "))
      let figures = try crossfoot("figures", files[2], "--publication", draft)
      #expect(figures.status == 0)
      #expect(figures.output.contains("west"))
      #expect(!figures.output.contains("    north"))
      #expect(!figures.output.contains("but "))
    }
  }

  @Test func `a draft has rules of shares, of a hundred and of totals in other tables`() throws {
    // The year's cases by month, and by region with their shares.
    func issue(_ scale: Int) -> String {
      let regions = [("North", 4121), ("South", 2539), ("West", 1847), ("Centre", 977)]
        .map { ($0, $1 * scale + 13) }
      let year = regions.reduce(0) { $0 + $1.1 }
      let months = [
        ("January", year / 3), ("February", year / 4), ("March", year - year / 3 - year / 4),
      ]
      func line(_ label: String, _ numbers: String...) -> String {
        label.padding(toLength: 20, withPad: " ", startingAt: 0)
          + numbers.joined(separator: "     ")
      }
      let shares = regions.map { name, cases in
        let share = (20_000 * cases + year) / (2 * year)
        return line(name, "\(cases)", "\(share / 100).\(share % 100 / 10)\(share % 10)%")
      }
      return """
        Bulletin of cases in the regions

        Month               Cases
        \(line("2026", "\(year)"))

        """ + months.map { line($0, "\($1)") }.joined(separator: "\n") + """


          Region              Cases     Share

          """ + shares.joined(separator: "\n") + "\n"
    }
    try TemporaryFolder.with { folder in
      let files = try [101, 203, 307].map { try folder.file("\($0).txt", issue($0)).path }
      let draft = folder.url.appending(path: "cases").path
      let outcome = try crossfoot("publications", "draft", files[0], files[1], "-o", draft)
      #expect(outcome.status == 0)
      let rules = try String(contentsOfFile: draft + "/consistency.yaml", encoding: .utf8)
      let expressions = rules.split(separator: "\n").filter { $0.contains(" == ") }
        .map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(
        expressions == [
          "table-1.cases[table-1=year-2026] == table-1.cases[table-1=january] "
            + "+ table-1.cases[table-1=february] + table-1.cases[table-1=march]",
          "table-1.cases[table-1=year-2026] == sum(table-2.cases[table-2])",
          "sum(table-2.share[table-2]) == 100",
          "table-2.share[table-2] == share(table-2.cases[table-2], table-1.cases[table-1=year-2026])",
        ])
      let other = try crossfoot("check", files[2], "--publication", draft)
      #expect(other.status == 0)
      #expect(other.output.contains("7 pass"))
      // What is wrong in an issue is found by them.
      let wrong = issue(307).replacing("South               ", with: "South               1")
      let file = try folder.file("wrong.txt", wrong).path
      #expect(try crossfoot("check", file, "--publication", draft).status == 1)
    }
  }

  @Test func `issues without a table give no draft`() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.file("a.txt", "Weather report of the day\n").path
      let outcome = try crossfoot(
        "publications", "draft", file, "-o", folder.url.appending(path: "weather").path)
      #expect(outcome.status == 65)
      #expect(
        outcome.errors
          == "crossfoot: no draft: the issues have no table in common whose rows have labels\n")
    }
  }
}
