import DigestModel
import Reporting
import SchemaValidation
import Testing

/// Every JSON that is written fits its schema.
struct SchemaTests {
  @Test(arguments: Sample.Ending.allCases)
  func `checks fit theirs`(ending: Sample.Ending) throws {
    let check = Sample.report(ending)
    #expect(try SchemaValidator.problems(in: written(check, as: "json")) == [])
    for line in written(check, as: "ndjson").split(separator: "\n") {
      #expect(try SchemaValidator.problems(in: line) == [])
    }
  }

  @Test func `the other outputs fit theirs`() throws {
    var texts: [String] = []
    func write(_ body: (inout String) -> Void) {
      var text = ""
      body(&text)
      texts.append(text)
    }
    write { report([Sample.document, Sample.bare], as: .json, to: &$0) }
    write { report(Sample.pages, as: .json, to: &$0) }
    write { report(rules: Sample.rules, as: .json, to: &$0) }
    write {
      let explanation = Explanation(rule: Sample.rules[0], documents: Sample.check.documents)
      report(explanations: [explanation], as: .json(), to: &$0)
    }
    write {
      BaselineJSON().write(
        Baseline(of: Sample.check.documents.map { ($0.recovered, $0.findings) }), to: &$0)
    }
    write {
      let file = SourceFile(path: "a.yaml", text: "a: b\n")
      let error = SourceError(in: file, at: SourcePosition(line: 1, column: 2), "no")
      PublicationCheckJSON().write(PublicationCheck(publication: "a", messages: [error]), to: &$0)
    }
    for text in texts { #expect(try SchemaValidator.problems(in: text) == []) }
  }

  @Test func `each schema names what it is of and is asked for by several names`() throws {
    #expect(Set(Schema.all.map(\.name)).count == Schema.all.count)
    for schema in Schema.all {
      let document = try JSONDocument(schema.text)
      #expect(document["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
      #expect(document["properties"]?["schema"]?["const"]?.text == schema.id)
      #expect(document["description"]?.text == schema.title)
      #expect(Schema.named(schema.name) == schema)
      #expect(Schema.named(schema.id) == schema)
    }
    #expect(Schema.named("text")?.name == "pages")
    #expect(Schema.named("nothing") == nil)
  }

  @Test(arguments: [
    (#"{"schema": "crossfoot.rules/1"}"#, "$: has no rules"),
    (#"{"schema": "crossfoot.rules/1", "rules": {}}"#, #"$.rules: is no ["array"]"#),
    (#"{"schema": "crossfoot.rules/1", "rules": [], "x": 1}"#, "$.x: is not allowed"),
    (#"{"schema": "crossfoot.rule/1"}"#, "$.schema: there is no schema crossfoot.rule/1"),
  ])
  func `what does not fit is told by place`(text: String, problem: String) throws {
    #expect(try SchemaValidator.problems(in: text) == [problem])
  }
}
