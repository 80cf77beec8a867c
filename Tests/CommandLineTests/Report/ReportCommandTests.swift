import Foundation
import Testing

/// Where `crossfoot report` writes to.
struct ReportCommandTests {
  @Test func `what a baseline knows is shown as accepted`() throws {
    try MarketFolder.with { market in
      let known = ["--baseline", "known.json"]
      #expect(try market.run(["check", "wrong.txt", "--write-baseline"] + known).status == 0)
      let report = try market.run(["report", "wrong.txt"] + known)
      #expect(report.status == 0)
      #expect(report.output.contains("No new contradiction; 1 accepted"))
      #expect(report.output.contains("known from the baseline"))
      let without = try market.run("report", "wrong.txt")
      #expect(without.output.contains("1 contradiction found"))
      let missing = try market.run("report", "wrong.txt", "--baseline", "nowhere.json")
      #expect(missing.status == 66)
      let over = try market.run(["report", "wrong.txt", "-o", "known.json"] + known)
      #expect(over.status == 64)
    }
  }

  @Test func `several issues are compared with each other, in whatever order they are given`()
    throws
  {
    try MarketFolder.with { market in
      let alone = try market.run("report", "wrong.txt").output
      let after = try market.run("report", "wrong.txt", "--previous", "february.txt").output
      #expect(!alone.contains("800 differs from 810 by 10"))
      #expect(after.contains("800 differs from 810 by 10"))
      for files in [["february.txt", "wrong.txt"], ["wrong.txt", "february.txt"]] {
        #expect(
          try market.run(["report"] + files + ["-o", "pages"])
            == Outcome(status: 0, output: "", errors: ""))
        #expect(try market.text("pages/wrong.html") == after)
        #expect(try market.text("pages/index.html").contains("wrong.html"))
      }
      let again = try market.run("report", "february.txt", "wrong.txt", "march.txt", "-o", "more")
      #expect(again.status == 0)
      let index = try market.text("more/index.html")
      #expect(index.contains("id=\"issues-title\""))
      #expect(index.contains("wrong.txt, march.txt"))
      #expect(try !market.text("pages/index.html").contains("id=\"issues-title\""))
    }
  }

  @Test func `a document is compared with the issues of an archive`() throws {
    try MarketArchive.with { archive in
      #expect(try archive.add("february.txt").status == 0)
      let before = ["report", "wrong.txt", "--publication", "."]
      #expect(
        try archive.run(before)
          == archive.market.run("report", "wrong.txt", "--previous", "february.txt"))
      let missing = try archive.market.run("report", "wrong.txt", "--archive", "nowhere.sqlite")
      #expect(missing.status == 66)
      #expect(missing.output == "")
    }
  }

  @Test func `a baseline knows the findings of several documents, as it does in a check`() throws {
    try MarketFolder.with { market in
      let files = ["february.txt", "wrong.txt"]
      let known = ["--baseline", "known.json"]
      #expect(try market.run(["check", "--write-baseline"] + files + known).status == 0)
      #expect(try market.run(["report", "-o", "pages"] + files + known).status == 0)
      let page = try market.text("pages/wrong.html")
      #expect(page.contains("No new contradiction; 2 accepted"))
      // The issue alone is not what the baseline knows: a rule has nothing to compare.
      #expect(try market.run(["report", "wrong.txt"] + known).output.contains("1 accepted"))
    }
  }

  @Test func `one document goes to standard output or a file, several to a folder`() throws {
    try MarketFolder.with { market in
      let page = try market.run("report", "march.txt")
      #expect(page.status == 0 && page.errors.isEmpty)
      #expect(page.output.hasPrefix("<!doctype html>\n<html lang=\"en\""))
      #expect(page.output.hasSuffix("</html>"))
      #expect(
        try market.run("report", "march.txt", "-o", "page.html")
          == Outcome(status: 0, output: "", errors: ""))
      let file = market.folder.url.appending(path: "page.html")
      #expect(try String(contentsOf: file, encoding: .utf8) == page.output)
      #expect(
        try market.run("report", "march.txt", "wrong.txt", "-o", "pages")
          == Outcome(status: 0, output: "", errors: ""))
      let folder = market.folder.url.appending(path: "pages")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == ["index.html", "march.html", "wrong.html"])
      let march = folder.appending(path: "march.html")
      #expect(try String(contentsOf: march, encoding: .utf8) == page.output)
    }
  }

  @Test func `documents of one name get files of their own`() throws {
    try MarketFolder.with { market in
      let other = market.folder.url.appending(path: "other")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
      for name in ["march.txt", "INDEX.txt"] {
        try FileManager.default.copyItem(
          at: market.folder.url.appending(path: "march.txt"), to: other.appending(path: name))
      }
      let outcome = try market.run(
        "report", "march.txt", "other/march.txt", "other/INDEX.txt", "-o", "pages")
      #expect(outcome == Outcome(status: 0, output: "", errors: ""))
      let folder = market.folder.url.appending(path: "pages")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == ["INDEX-2.html", "index.html", "march-2.html", "march.html"])
    }
  }

  @Test func `a document that cannot be read has a line in the index`() throws {
    try MarketFolder.with { market in
      try market.folder.file("broken.txt", "")
      let outcome = try market.run("report", "broken.txt", "march.txt", "none.txt", "-o", "pages/")
      #expect(outcome.status == 65)
      #expect(outcome.errors.split(separator: "\n").count == 2)
      let index = try String(
        contentsOf: market.folder.url.appending(path: "pages/index.html"), encoding: .utf8)
      let rows = index.split(separator: "\n").filter { $0.hasPrefix("<tr class=\"g-") }
      #expect(rows.count == 3)
      #expect(rows[0].contains("broken.txt") && rows[0].contains("empty"))
      #expect(rows[1].contains("href=\"march.html\"") && rows[1].contains("g-pass"))
      #expect(rows[2].contains("none.txt"))
    }
  }

  @Test func `several documents need a folder`() throws {
    try MarketFolder.with { market in
      let outcome = try market.run("report", "march.txt", "wrong.txt")
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.hasPrefix(
          "Error: The reports of several documents need a folder: name it by --output.\n"))
    }
  }

  @Test func `a report is never written over a document`() throws {
    try MarketFolder.with { market in
      let march = market.folder.url.appending(path: "march.txt")
      let text = try Data(contentsOf: march)
      #expect(try market.run("report", "march.txt", "-o", "march.txt").status == 64)
      try market.folder.file("march.html", text)
      let outcome = try market.run("report", "march.html", "-o", "./")
      #expect(
        outcome.errors.hasPrefix(
          "Error: --output would overwrite march.html, which is read: name another file.\n"))
      #expect(try Data(contentsOf: march) == text)
    }
  }

  @Test func `what cannot be written is said`() throws {
    try MarketFolder.with { market in
      for output in ["none/page.html", "none/pages/"] {
        let outcome = try market.run("report", "march.txt", "-o", output)
        #expect(outcome.status == 73)
        #expect(
          outcome.errors == "crossfoot: \(output): cannot write: no such file or directory\n")
      }
    }
  }
}
