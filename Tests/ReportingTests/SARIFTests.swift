import DigestModel
import Foundation
import Reporting
import Testing

/// What servers ask of a SARIF log, and what a result says.
struct SARIFTests {
  struct Log: Decodable {
    var version: String
    var runs: [Run]
  }
  struct Run: Decodable {
    struct Tool: Decodable { var driver: Driver }
    struct Driver: Decodable {
      var name: String
      var rules: [Rule]
      var notifications: [Rule]
    }
    struct Rule: Decodable {
      var id: String
      var help: Text?
    }
    struct Text: Decodable { var text: String }
    struct Artifact: Decodable, Hashable {
      var location: URI
      var hashes: [String: String]?
    }
    struct URI: Decodable, Hashable {
      var uri: String
      var index: Int?
    }
    struct Region: Decodable { var startLine: Int }
    struct Physical: Decodable {
      var artifactLocation: URI
      var region: Region
    }
    struct Location: Decodable {
      var id: Int?
      var physicalLocation: Physical
      var message: Text?
    }
    struct Suppression: Decodable {
      var kind: String
      var status: String
      var justification: String
    }
    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var kind: String
      var level: String
      var message: Text
      var locations: [Location]
      var relatedLocations: [Location]?
      var partialFingerprints: [String: String]
      var baselineState: String?
      var suppressions: [Suppression]?
    }
    struct Notification: Decodable {
      var descriptor: Rule
      var level: String
      var message: Text
      var locations: [Location]?
    }
    struct Invocation: Decodable {
      var executionSuccessful: Bool
      var toolExecutionNotifications: [Notification]
    }
    var tool: Tool
    var artifacts: [Artifact]
    var invocations: [Invocation]
    var results: [Result]
    var originalUriBaseIds: [String: String]?
  }

  private func log(
    _ check: CheckReport, presentation: CheckPresentation = CheckPresentation(folder: "/root")
  ) throws -> Log {
    try JSONDecoder().decode(
      Log.self, from: Data(written(check, as: "sarif", presentation: presentation).utf8))
  }

  @Test(arguments: Sample.Ending.allCases)
  func `a log keeps the rules of those who take it in`(ending: Sample.Ending) throws {
    let log = try log(Sample.report(ending))
    #expect(log.version == "2.1.0")
    #expect(log.runs.count == 1)
    let run = try #require(log.runs.first)
    #expect(run.originalUriBaseIds == nil)
    #expect(Set(run.artifacts).count == run.artifacts.count)
    #expect(run.invocations.count == 1)
    for rule in run.tool.driver.rules { #expect(rule.help?.text.isEmpty == false) }
    let rules = run.tool.driver.rules.map(\.id)
    #expect(Set(rules).count == rules.count)
    for result in run.results {
      #expect(rules[result.ruleIndex] == result.ruleId)
      #expect(result.locations.count == 1)
      #expect(!result.message.text.isEmpty)
      #expect(result.kind == "open" ? result.level == "none" : result.kind == "fail")
      #expect(["none", "note", "warning", "error"].contains(result.level))
    }
    let notifications = run.invocations.flatMap(\.toolExecutionNotifications)
    let known = Set(run.tool.driver.notifications.map(\.id))
    #expect(notifications.allSatisfy { known.contains($0.descriptor.id) })
    for location in run.results.flatMap({ $0.locations + ($0.relatedLocations ?? []) })
      + notifications.flatMap({ $0.locations ?? [] })
    {
      let place = location.physicalLocation
      #expect(place.region.startLine >= 1)
      expectRelative(place.artifactLocation.uri)
      if let index = place.artifactLocation.index {
        #expect(run.artifacts[index].location.uri == place.artifactLocation.uri)
      }
    }
    for artifact in run.artifacts { expectRelative(artifact.location.uri) }
    let prints = run.results.map {
      "\($0.locations[0].physicalLocation.artifactLocation.uri) \($0.partialFingerprints)"
    }
    #expect(Set(prints).count == prints.count)
  }

  /// A relative reference of unreserved and encoded characters that leads nowhere up.
  private func expectRelative(_ uri: String) {
    #expect(!uri.isEmpty && !uri.hasPrefix("/"))
    #expect(!uri.split(separator: "/").contains(".."))
    #expect(URL(string: uri)?.scheme == nil)
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~/%"))
    #expect(uri.unicodeScalars.allSatisfy { $0.isASCII && allowed.contains($0) })
  }

  @Test func `an unread document makes the run unsuccessful, and a clean one does not`() throws {
    for (ending, isSuccessful, levels) in [
      (Sample.Ending.clean, true, []), (.unreadable, false, ["error unreadable"]),
      (.unrecognized, false, ["error unrecognized"]),
      (.failing, true, ["warning unread", "warning remark", "note remark"]),
    ] {
      let run = try #require(try log(Sample.report(ending)).runs.first)
      #expect(run.invocations[0].executionSuccessful == isSuccessful)
      #expect(
        run.invocations[0].toolExecutionNotifications.map { "\($0.level) \($0.descriptor.id)" }
          == levels)
    }
    #expect(try log(Sample.report(.clean)).runs[0].results.isEmpty)
  }

  @Test func `what is accepted is suppressed, and compared with the baseline where there is one`()
    throws
  {
    let run = try log(Sample.report(.compared)).runs[0]
    let states = run.results.map {
      "\($0.ruleId) \($0.baselineState ?? "-") \($0.suppressions?.first?.status ?? "-")"
    }
    #expect(
      states == [
        "units-foot new -", "share-fits new -", "units-foot new -", "mean-fits new -",
        "year-foots unchanged accepted", "month-foots updated -", "median-fits new accepted",
        "rank-fits new -",
      ])
    #expect(
      run.results.flatMap { $0.suppressions ?? [] }.map(\.justification)
        == [
          "known from the baseline",
          "accepted by A. Auditor until 2026-03-31: the median is of last year",
        ])
    let without = try log(Sample.report(.failing)).runs[0]
    #expect(without.results.allSatisfy { $0.baselineState == nil })
  }

  @Test func `suspects stand beside a result with their values`() throws {
    let run = try log(Sample.report(.failing)).runs[0]
    #expect(
      run.results[0].relatedLocations?.map { "\($0.id ?? 0) \($0.message?.text ?? "")" }
        == [
          "1 1 029 for 1 013: visits[unit=west,span=monthly] (one digit wrong)",
          "2 ≥ 500 for 571: visits[unit=south,span=monthly]",
          "3 ? for 1 013: visits[unit=west,span=monthly]",
        ])
    #expect(run.results[0].locations[0].physicalLocation.region.startLine == 3)
    // Nothing of what it needs is printed: it is about the document as a whole.
    #expect(run.results[2].locations[0].physicalLocation.region.startLine == 1)
  }

  @Test func `a fingerprint is made of the rule and the keys, never of values`() throws {
    func prints(_ check: CheckReport) throws -> [[String: String]] {
      try log(check).runs[0].results.map(\.partialFingerprints)
    }
    let check = Sample.report(.failing)
    var changed = check
    changed.documents[0].recovered.path = "elsewhere.pdf"
    for index in changed.documents[0].recovered.figures.indices {
      changed.documents[0].recovered.figures[index].occurrences[0].value = number("7")
      changed.documents[0].recovered.figures[index].occurrences[0].text = "7"
    }
    for index in changed.documents[0].findings.indices {
      changed.documents[0].findings[index].left = "7"
      changed.documents[0].findings[index].message = "another"
    }
    #expect(try prints(check) == prints(changed))
    changed.documents[0].findings[0].figures.removeLast()
    #expect(try prints(check)[0] != prints(changed)[0])
    #expect(try prints(check)[1] == prints(changed)[1])
    // Two findings that are alike are two.
    changed.documents[0].findings += changed.documents[0].findings
    #expect(Set(try prints(changed)).count == changed.documents[0].findings.count)
  }

  @Test func `no more results than servers take are written, the gravest first`() throws {
    var check = Sample.report(.failing)
    let note = Finding(
      rule: "share-fits", label: "The share fits", instance: [], status: .fail, severity: .note,
      message: "it does not")
    let error = check.documents[0].findings[0]
    check.documents[0].findings = Array(repeating: note, count: 25_000) + [error]
    let run = try log(check).runs[0]
    #expect(run.results.count == 24_999)
    #expect(run.results.last?.level == "error")
    #expect(
      run.invocations[0].toolExecutionNotifications.last?.message.text
        == "2 more results were left out, as servers take no more")
  }

  @Test func `two publications' rules of one name are two`() throws {
    var check = Sample.report(.failing)
    var other = check.documents[0]
    other.recovered.publication = "gazette"
    check.documents.append(other)
    var rule = Sample.rules[0]
    rule.publication = "gazette"
    check.rules.append(rule)
    let run = try log(check).runs[0]
    #expect(
      run.results.map(\.ruleId) == [
        "bulletin/units-foot", "share-fits", "bulletin/units-foot", "gazette/units-foot",
        "share-fits", "gazette/units-foot",
      ])
  }
}
