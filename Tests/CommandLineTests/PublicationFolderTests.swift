import Foundation
import Testing

struct PublicationFolderTests {
  /// A vocabulary that is right.
  private static let vocabulary = """
    id: bulletin
    recognised-by: [Bulletin]
    indicators:
      visits: {measure: count}
    """

  @Test func `a publication that is neither known nor a folder is named`() throws {
    #expect(
      try crossfoot("check", "a.pdf", "--publication", "nowhere/bulletin")
        == Outcome(
          status: 78, output: "",
          errors: """
            crossfoot: nowhere/bulletin: no such publication or folder; known are dost, ndcu-daily

            """))
  }

  @Test(arguments: ["publication.yaml", "digest.grammar", "consistency.yaml"])
  func `a file that a publication's folder lacks is named`(name: String) throws {
    try TemporaryFolder.with { folder in
      try files(in: folder)
      try FileManager.default.removeItem(at: folder.url.appending(path: name))
      #expect(
        try check(folder)
          == Outcome(
            status: 78, output: "", errors: "crossfoot: ./\(name): no such file\n"))
    }
  }

  @Test func `a file that is no text is named`() throws {
    try TemporaryFolder.with { folder in
      try files(in: folder)
      try folder.file("digest.grammar", Data([0x73, 0xFF, 0xFE]))
      #expect(
        try check(folder)
          == Outcome(status: 78, output: "", errors: "crossfoot: ./digest.grammar: not UTF-8\n"))
    }
  }

  @Test func `errors in a vocabulary point at their places`() throws {
    try TemporaryFolder.with { folder in
      try files(
        in: folder,
        vocabulary: """
          id: bulletin
          recognised-by: [Bulletin]
          numbers: {thousands: [dot]}
          period: {start: opened}
          indicators:
            visits: {measure: count}
          colour: red
          """)
      #expect(
        try check(folder)
          == Outcome(
            status: 78, output: "",
            errors: """
              ./publication.yaml:3:23: error: thousands must be “space”, “none” or one character
                numbers: {thousands: [dot]}
                                      ^
              ./publication.yaml:4:17: error: there is no indicator “opened”
                period: {start: opened}
                                ^
              ./publication.yaml:7:1: error: unknown key “colour”
                colour: red
                ^

              """))
    }
  }

  private func files(
    in folder: TemporaryFolder, vocabulary: String = PublicationFolderTests.vocabulary
  ) throws {
    try folder.file("publication.yaml", vocabulary)
    try folder.file("digest.grammar", "")
    try folder.file("consistency.yaml", "rules: []\n")
  }

  private func check(_ folder: TemporaryFolder) throws -> Outcome {
    try CrossfootProcess(
      arguments: ["check", "a.pdf", "--publication", "."], folder: folder.url
    ).run()
  }
}
