import DigestModel
import Foundation
import FoundationXML
import Reporting
import Testing

/// What servers ask of test results in XML.
struct JUnitTests {
  /// The attributes and children that the schemas of Jenkins and Maven both allow an element.
  private static let allowed:
    [String: (required: Set<String>, optional: Set<String>, children: Set<String>)] = [
      "testsuites": (["name", "tests", "failures", "errors", "time"], [], ["testsuite"]),
      "testsuite": (
        ["name", "tests", "failures", "errors", "skipped", "time"], [], ["testcase", "system-out"]
      ),
      "testcase": (["name", "classname", "time"], [], ["failure", "error", "skipped"]),
      "failure": (["message", "type"], [], []), "error": (["message", "type"], [], []),
      "skipped": (["message"], [], []), "system-out": ([], [], []),
    ]

  private func root(_ ending: Sample.Ending) throws -> XMLElement {
    try #require(XMLDocument(xmlString: written(Sample.report(ending), as: "junit")).rootElement())
  }

  @Test(arguments: Sample.Ending.allCases)
  func `results are as the schemas have them`(ending: Sample.Ending) throws {
    let root = try root(ending)
    #expect(root.name == "testsuites")
    try expectAllowed(root)
    let suites = root.elements(forName: "testsuite")
    let report = Sample.report(ending)
    #expect(suites.count == report.documents.count + report.unreadable.count)
    for suite in suites {
      let cases = suite.elements(forName: "testcase")
      #expect(suite.number("tests") == cases.count)
      for (attribute, element) in [
        ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"),
      ] {
        #expect(suite.number(attribute) == cases.count { !$0.elements(forName: element).isEmpty })
      }
      let names = cases.map { $0.text("name") + " " + $0.text("classname") }
      #expect(Set(names).count == names.count)
    }
    for attribute in ["tests", "failures", "errors"] {
      #expect(root.number(attribute) == suites.reduce(0) { $0 + $1.number(attribute) })
    }
  }

  private func expectAllowed(_ element: XMLElement) throws {
    let name = element.name ?? ""
    let (required, optional, children) = try #require(Self.allowed[name], "no element \(name)")
    let attributes = Set((element.attributes ?? []).compactMap(\.name))
    #expect(required.isSubset(of: attributes) && attributes.isSubset(of: required.union(optional)))
    let elements = (element.children ?? []).compactMap { $0 as? XMLElement }
    #expect(Set(elements.compactMap(\.name)).isSubset(of: children))
    // One outcome a case, and what is said of a suite behind its cases.
    if name == "testcase" { #expect(elements.count <= 1) }
    if let place = elements.firstIndex(where: { $0.name == "system-out" }) {
      #expect(place == elements.count - 1)
    }
    for child in elements { try expectAllowed(child) }
  }

  @Test func `each status has its outcome`() throws {
    let suite = try #require(try root(.mixed).elements(forName: "testsuite").dropFirst().first)
    let outcomes = suite.elements(forName: "testcase").map { testcase in
      let outcome = (testcase.children ?? []).compactMap { $0 as? XMLElement }.first
      return [testcase.text("name"), outcome?.name ?? "passed"].joined(separator: ": ")
    }
    #expect(
      outcomes == [
        "units-foot [span=monthly]: failure", "share-fits: failure",
        "units-foot [span=cumulative]: skipped", "mean-fits: error", "legend-order: skipped",
        "ages-fit [unit=all]: passed", "whole-month: passed", "ages-fit [unit=north]: passed",
        "year-foots: skipped", "month-foots: failure", "median-fits: skipped",
        "rank-fits: failure",
      ])
  }

  @Test func `what could not be read is an error`() throws {
    let suite = try #require(try root(.unrecognized).elements(forName: "testsuite").first)
    let error = try #require(
      suite.elements(forName: "testcase").first?.elements(forName: "error").first)
    #expect(suite.text("name") == "issues/no ne.pdf")
    #expect(error.text("message") == "no known publication recognised")
    #expect(error.text("type") == "unrecognized")
  }
}

extension XMLElement {
  fileprivate func text(_ name: String) -> String { attribute(forName: name)?.stringValue ?? "" }
  fileprivate func number(_ name: String) -> Int { Int(text(name)) ?? -1 }
}
