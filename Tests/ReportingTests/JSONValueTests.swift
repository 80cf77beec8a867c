import Testing

@testable import Reporting

struct JSONValueTests {
  @Test(arguments: [
    (JSONValue.null, "null"),
    (.bool(true), "true"),
    (.number("98.80"), "98.80"),
    (.string("“a” \"b\" \\ /"), #""“a” \"b\" \\ /""#),
    (.string("\n\r\t\u{0}\u{1F}\u{7F}"), #""\n\r\t\u0000\u001f\u007f""#),
    (.string("\u{9B}1m\u{202E}\u{2066}"), #""\u009b1m\u202e\u2066""#),
    (.string("e\u{301}\r\n"), "\"e\u{301}\\r\\n\""),
    (.array([]), "[]"),
    (.object([]), "{}"),
    (.array([.number(1), .array([.number(2)])]), "[1, [2]]"),
    (.object([("b", .number(1)), ("a", .null)]), #"{"b": 1, "a": null}"#),
  ])
  func `a short value is one line`(value: JSONValue, expected: String) {
    var text = ""
    value.write(to: &text)
    #expect(text == expected + "\n")
  }

  @Test func `a container is broken only where it is longer than 100 columns`() {
    let item = String(repeating: "x", count: 42)
    func written(_ extra: String) -> String {
      var text = ""
      JSONValue.object([("ab", .strings([item, item + extra]))]).write(to: &text)
      return text
    }
    #expect(written("") == "{\"ab\": [\"\(item)\", \"\(item)\"]}\n")
    #expect(
      written("y") == """
        {
          "ab": [
            "\(item)",
            "\(item)y"
          ]
        }

        """)
  }
}
