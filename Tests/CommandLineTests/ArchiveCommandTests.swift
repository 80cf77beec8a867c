import Foundation
import Testing

struct ArchiveCommandTests {
  @Test func `a folder in an archive's place, and a file without a name, are said to be so`() throws
  {
    try TemporaryFolder.with { folder in
      let outcome = try crossfoot("archive", "list", "--archive", folder.url.path)
      let errors = "crossfoot: \(folder.url.path): is a directory, expected a file\n"
      #expect(outcome == Outcome(status: 65, output: "", errors: errors))
    }
    #expect(try crossfoot("figures", "").errors == "crossfoot: “”: no such file\n")
  }

  @Test func `documents are added once, and another one of a period beside the first`() throws {
    try MarketArchive.with { archive in
      #expect(
        try archive.add("february.txt", "march.txt", "wrong.txt")
          == Outcome(
            status: 0,
            output: """
              added market 2026-02: february.txt (11 figures, 1 of 6 checks fail)
              added market 2026-03: march.txt (11 figures, 10 checks pass)
              added as vintage 2 of market 2026-03: wrong.txt (11 figures, 2 of 10 checks fail)
              2 added, 1 vintage

              """, errors: ""))
      #expect(
        try archive.add("march.txt")
          == Outcome(status: 0, output: "unchanged: march.txt\n1 unchanged\n", errors: ""))
      let list = try archive.run("archive", "list")
      #expect(list.status == 0)
      #expect(
        list.output.replacing(#/  [0-9a-f]{12}  /#, with: "  …  ") == """
          market  2026-02             11 figures  1 fails  …  february.txt
          market  2026-03             11 figures  clean    …  march.txt
          market  2026-03  vintage 2  11 figures  2 fail   …  wrong.txt

          """)
      #expect(try archive.run("archive", "list", "--format", "json").status == 0)
      #expect(
        try archive.run("archive", "verify")
          == Outcome(status: 0, output: "sound: 3 documents, 33 figures\n", errors: ""))
    }
  }

  @Test func `a changed file of the publication has documents read again`() throws {
    try MarketArchive.with { archive in
      _ = try archive.add("march.txt")
      let rules = try archive.market.text("consistency.yaml")
      try archive.market.folder.file("consistency.yaml", rules + "\n# changed\n")
      #expect(
        try archive.add("march.txt").output
          == "read again market 2026-03: march.txt (11 figures, 6 checks pass)\n1 read again\n")
    }
  }

  @Test func `a document is shown with what fails`() throws {
    try MarketArchive.with { archive in
      _ = try archive.add("february.txt", "wrong.txt")
      let shown = try archive.run("archive", "show", "2026-03")
      #expect(shown.status == 0)
      #expect(
        shown.output.replacing(#/[0-9a-f]{64}/#, with: "…") == """
          market 2026-03
            document     wrong.txt
            sha-256      …
            vintage      1
            known since  2026-03-31
            figures      11
            checks       8 pass, 2 fail, 0 undecided, 0 broken, 0 used

            error  halls-foot (span=month)
              stated 600 differs from the sum of its parts 610 by 10
              suspect: 300 for visits[unit=west,span=month]

            error  year-continues (unit=west)
              800 differs from 810 by 10
              suspect: 300 for visits[unit=west,span=month]

          """)
      #expect(try archive.run("archive", "show", "market/2026-03", "--format", "json").status == 0)
      #expect(
        try archive.run("archive", "show", "2027")
          == Outcome(
            status: 66, output: "",
            errors: """
              crossfoot: 2027: no such document in archive.sqlite; name one by its path, its period \
              or its checksum, as “crossfoot archive list” writes them

              """))
    }
  }

  @Test func `a document is taken out by a word that means it alone`() throws {
    try MarketArchive.with { archive in
      _ = try archive.add("february.txt", "march.txt", "wrong.txt")
      let vague = try archive.run("archive", "remove", "2026-03")
      #expect(vague.status == 66)
      #expect(vague.errors.hasPrefix("crossfoot: 2026-03: 2 documents answer to it"))
      #expect(
        try archive.run("archive", "remove", "wrong.txt", "2026-02").output == """
          removed market 2026-03: wrong.txt
          removed market 2026-02: february.txt

          """)
      #expect(try archive.run("archive", "verify").output == "sound: 1 document, 11 figures\n")
    }
  }

  @Test func `figures are exported as they are written of files`() throws {
    try MarketArchive.with { archive in
      _ = try archive.add("march.txt", "february.txt")
      for format in ["json", "csv", "text"] {
        #expect(
          try archive.run("archive", "export", "--format", format)
            == archive.market.run("figures", "february.txt", "march.txt", "--format", format))
      }
    }
  }

  @Test func `an archive is checked, and files against it`() throws {
    try MarketArchive.with { archive in
      _ = try archive.add("february.txt", "march.txt")
      let all = try archive.run("check", "--format", "json")
      #expect(
        all == (try archive.market.run("check", "february.txt", "march.txt", "--format", "json")))
      _ = try archive.run("archive", "remove", "march.txt")
      let one = try archive.run("check", "wrong.txt", "--publication", ".")
      #expect(
        one == (try archive.market.run("check", "wrong.txt", "--previous", "february.txt")))
    }
  }

  @Test func `files below a folder are added by their paths, and others passed over`() throws {
    try MarketArchive.with { archive in
      try archive.writeIssues(3, to: "issues/old")
      try archive.market.folder.file("issues/data.tsv", "1\t2")
      let outcome = try archive.add("issues")
      #expect(outcome.status == 0)
      #expect(
        outcome.output == """
          added market 2020-01: issues/old/2020-01.txt (11 figures, 6 checks pass)
          added market 2020-02: issues/old/2020-02.txt (11 figures, 10 checks pass)
          added market 2020-03: issues/old/2020-03.txt (11 figures, 10 checks pass)
          3 added

          """)
      try archive.market.folder.file("issues/notes.txt", "nothing of the kind")
      let recognised = try archive.run("archive", "add", "issues/notes.txt")
      #expect(recognised.status == 65)
    }
  }

  @Test func `what goes wrong is told`() throws {
    try MarketArchive.with { archive in
      #expect(
        try archive.run("archive", "list")
          == Outcome(
            status: 66, output: "",
            errors:
              "crossfoot: archive.sqlite: there is no archive; “crossfoot archive add” makes one\n"
          ))
      let missing = try archive.add("march.txt", "nowhere.txt")
      #expect(missing.status == 66)
      #expect(missing.output.hasSuffix("1 added, 1 failed\n"))
      // SQLite itself would take a short file for an empty database, and write over it.
      for text in ["x", "a,b\n1,2\n", String(repeating: "no database ", count: 20)] {
        try archive.market.folder.file("archive.sqlite", text)
        for arguments in [["archive", "add", "march.txt"], ["archive", "list"], ["series"]] {
          let damaged = try archive.run(arguments)
          #expect(damaged.status == 65)
          #expect(
            damaged.errors
              == "crossfoot: archive.sqlite: no sound archive: file is not a database\n"
          )
        }
        #expect(try archive.market.text("archive.sqlite") == text)
      }
      try archive.market.folder.file("archive.sqlite", "")
      #expect(try archive.run("archive", "list").status == 66)
      #expect(try archive.market.text("archive.sqlite") == "")
    }
  }
}
