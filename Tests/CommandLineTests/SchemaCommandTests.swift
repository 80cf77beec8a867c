import Testing

/// The schemas, and the lists that are written as JSON.
struct SchemaCommandTests {
  @Test func `schemas are listed`() throws {
    let outcome = try crossfoot("schema")
    #expect(outcome.status == 0)
    let names = outcome.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(
      names == [
        "figures", "check", "check-document", "check-error", "check-result", "check-known",
        "check-waiver", "footings", "archive", "series", "revision", "baseline", "coverage",
        "rules",
        "explanation", "publications", "publication-check", "pages",
      ])
    for name in names {
      let schema = try crossfoot("schema", String(name))
      #expect(schema.status == 0 && schema.errors.isEmpty)
      #expect(schema.output.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/"))
    }
  }

  @Test func `a schema that there is not is wrong usage`() throws {
    let outcome = try crossfoot("schema", "figure")
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("Error: There is no schema “figure”; known are figures,"))
  }

  @Test(arguments: [
    (["rules", "list", "dost"], "rules/1"),
    (["rules", "explain", "units-foot", "dost"], "explanation/1"),
    (["rules", "explain", "dost", "units-foot", Self.issue], "explanation/1"),
    (["rules", "coverage", Self.issue], "coverage/1"),
    (["publications", "list"], "publications/1"),
    (["publications", "check", "dost"], "publication-check/1"),
    (["figures", Self.issue], "figures/1"),
  ])
  func `every list is written as JSON, too`(arguments: [String], schema: String) throws {
    let outcome = try CrossfootProcess(arguments: arguments + ["--format", "json"]).run()
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("{\n  \"schema\": \"crossfoot.\(schema)\""))
  }

  @Test func `lines of JSON and words fit their schemas`() throws {
    // Each run is validated; here is only what no other test writes.
    let lines = try crossfoot("check", Self.issue, "nowhere.pdf", "--format", "ndjson")
    #expect(lines.status == 66)
    #expect(lines.output.split(separator: "\n").count > 100)
    #expect(try crossfoot("text", Self.issue, "--layout", "json").status == 0)
  }

  @Test(arguments: [
    ["rules", "explain", "units-foot", "dost"], ["rules", "explain", "dost", "units-foot"],
    ["rules", "explain", "units-foot", "--publication", "dost"],
    ["rules", "explain", "units-foot", "Rules/dost"],
  ])
  func `a publication is an argument, before or behind the rule`(arguments: [String]) throws {
    #expect(
      try CrossfootProcess(arguments: arguments).run()
        == crossfoot("rules", "explain", "units-foot", "--publication", "Rules/dost"))
  }

  @Test func `a publication is named once, and with a rule`() throws {
    let twice = try crossfoot("rules", "list", "dost", "--publication", "dost")
    #expect(twice.status == 64)
    #expect(twice.errors.hasPrefix("Error: The publication is named twice: name it once."))
    let alone = try crossfoot("rules", "explain", "dost")
    #expect(alone.status == 64)
    #expect(
      alone.errors.hasPrefix("Error: “dost” is a publication: name one of its rules, too."))
    #expect(
      try crossfoot("rules", "list", "dost")
        == crossfoot("rules", "list", "--publication", "dost"))
  }

  private static let issue = "Corpus/dost/2026-03/butterfly.pdf"
}
