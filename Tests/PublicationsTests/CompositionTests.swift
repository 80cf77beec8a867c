import DigestModel
import Publications
import Testing

struct CompositionTests {
  private func publication(_ dimensions: String) throws(SourceErrors) -> Publication {
    try Publication(
      vocabulary: SourceFile(
        path: "publication.yaml",
        text: """
          id: bulletin
          recognised-by: [Bulletin]
          dimensions:
          \(dimensions)
          indicators:
            visits: {measure: count}
          """),
      grammar: SourceFile(path: "digest.grammar", text: ""),
      rules: SourceFile(path: "consistency.yaml", text: ""))
  }

  @Test func `a member is composed of its parts, filled up with zeros`() throws {
    let month = try #require(
      try publication("  month: \"{year}-M{number:2}\"\n  year: open\n  number: open")
        .dimension("month"))
    #expect(month.isOpen)
    let composition = try #require(month.composition)
    #expect(composition.parts == ["year", "number"])
    #expect(composition.member(["year": "2026", "number": "6"].member) == "2026-M06")
    #expect(composition.member(["year": "2026", "number": "123"].member) == "2026-M123")
    #expect(composition.member(["year": "2026"].member) == nil)
  }

  @Test(arguments: [
    ("  month: opened", "publication.yaml:4:10", "opened"),
    ("  month: \"{year-01\"", "publication.yaml:4:10", "unclosed"),
    ("  month: \"{year:x}\"\n  year: open", "publication.yaml:4:10", "width"),
    ("  month: \"{}\"", "publication.yaml:4:10", "empty"),
  ])
  func `what is no composition is reported at its place`(
    dimensions: String, place: String, reason: String
  ) {
    let errors = #expect(throws: SourceErrors.self) { _ = try publication(dimensions) }
    #expect(
      errors?.errors.map(\.description) == [
        "\(place): error: dimension “month” must be “units”, “open”, "
          + "parts such as “{year}-{month:2}” or members"
      ])
  }

  @Test func `parts must be dimensions that are printed`() {
    let errors = #expect(throws: SourceErrors.self) {
      _ = try publication(
        "  month: \"{year}-{name}\"\n  day: \"{month}-{year}\"\n  year: open")
    }
    #expect(
      errors?.errors.map(\.description) == [
        "publication.yaml:4:3: error: no dimension “name” to be a part of “month”",
        "publication.yaml:5:3: error: “month” cannot be a part of “day”: it is composed itself",
      ])
  }
}

extension [String: String] {
  fileprivate func member(_ dimension: String) -> String? { self[dimension] }
}
