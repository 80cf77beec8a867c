import Foundation
import Testing

/// Portugal's daily situation reports: boxes, a map without labels and charts, against an archive of
/// the figures.
@Suite(.enabled(if: SharedDocuments.areHere))
struct SituationReportTests {
  /// An issue and what is known of it.
  struct Report: CustomTestStringConvertible, Sendable {
    var name: String
    /// Figures that are not read, as the signs on their page may be punctuation.
    var unread: Set<String> = []
    /// Printed changes that are not the differences of the archive, which was corrected later.
    var corrected: [String: String] = [:]
    /// Rules that the page breaks.
    var failing: [String] = []
    /// Rules that lack a figure.
    var undecided: [String] = []

    var testDescription: String { name }
    var issue: DescribedIssue { DescribedIssue(publication: "dgs", name: name) }
  }

  static let reports = [
    Report(
      name: "178_27_08_2020",
      unread: [
        "in-hospital[unit=portugal,ward=intensive]",
        "in-hospital.change[unit=portugal,ward=all]",
        "in-hospital.change[unit=portugal,ward=intensive]",
      ],
      corrected: [
        "active.change[unit=portugal]": "224", "cases.change[unit=portugal]": "399",
        "cases.change[unit=alentejo]": "8",
      ],
      undecided: ["intensive-care-within-hospital"]),
    Report(name: "231_19_10_2020"), Report(name: "301_28_12_2020"),
    // A dash is printed for the Azores, where the archive has one case less.
    Report(
      name: "373_10_03_2021", corrected: ["cases.change[unit=acores]": "0"],
      failing: ["region-changes-foot-to-new-cases"]),
    Report(name: "431_07_05_2021"), Report(name: "486_01_07_2021"),
    Report(name: "521_05_08_2021"), Report(name: "561_14_09_2021"),
    Report(name: "606_29_10_2021"), Report(name: "641_03_12_2021"),
    Report(name: "693_24_01_2022"), Report(name: "714_14_02_2022"),
  ]

  /// The archive's figures of an issue.
  private struct Archive: Decodable {
    var date: String
    var levels: [String: DescribedIssue.Value]
    var changes: [String: DescribedIssue.Value]
  }

  /// Every level and change is right or unread; what the page breaks fails.
  @Test(arguments: reports)
  func `a report is read as it is printed`(report: Report) throws {
    let archive = try JSONDecoder().decode(Archive.self, from: report.issue.companion("json"))
    let reading = try #require(try report.issue.reading())
    #expect(reading.period?.start == archive.date)
    #expect(reading.period?.end == archive.date)
    var values = reading.values
    #expect(values.removeValue(forKey: "period.end[unit=portugal]") == archive.date)
    // Not in the archive; the sexes foot with it.
    values["cases.by-sex[unit=portugal,sex=unknown]"] = nil
    var unread: Set<String> = []
    for (key, known) in archive.levels.merging(archive.changes, uniquingKeysWith: { $1 }) {
      if let value = values.removeValue(forKey: key) {
        #expect(value == report.corrected[key] ?? known.text, "\(key)")
      } else {
        unread.insert(key)
      }
    }
    #expect(unread == report.unread)
    #expect(values.keys.sorted() == [])

    let results = reading.results
    #expect(results.filter { $0.status == "fail" }.map(\.name) == report.failing)
    #expect(results.filter { $0.status == "indeterminate" }.map(\.name) == report.undecided)
    #expect(
      results.filter { $0.rule == "regions-foot" }.map { "\($0.name) \($0.status)" } == [
        "regions-foot indicator=cases pass", "regions-foot indicator=deaths pass",
      ])
  }

  @Test(arguments: [("231_19_10_2020", "178_27_08_2020"), ("714_14_02_2022", "693_24_01_2022")])
  func `a report is compared with an earlier one`(name: String, earlier: String) throws {
    let issue = DescribedIssue(publication: "dgs", name: name)
    let results = try #require(try issue.reading(after: earlier)).results
    let totals = results.filter { $0.rule == "totals-never-fall" }
    // Cases and deaths of the country and its seven regions, and the country's recovered.
    #expect(totals.count == 17)
    #expect(totals.allSatisfy { $0.status == "pass" })
    // Neither is of the day before.
    #expect(results.filter { $0.rule.contains("carry-forward") }.map(\.name) == [])
  }
}
