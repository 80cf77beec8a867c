import DigestModel
import Foundation
import Testing

@testable import CorpusTypesetting

struct FiguresFileTests {
  static let header = FiguresFile.columns.joined(separator: ",") + "\r\n"

  @Test func `a file is written as it was read`() throws {
    for issue in CorpusIssue.all {
      let bytes = try Corpus.bytes("\(issue.month)/figures.csv")
      let file = try FiguresFile(csv: String(decoding: bytes, as: UTF8.self))
      #expect(Array(file.csv.utf8) == bytes)
    }
  }

  @Test func `a row gives key, value and text`() throws {
    let csv = Self.header + "satisfaction,all,monthly,,,,,,,99.2,\"99,2%\"\r\n"
    #expect(
      try FiguresFile(csv: csv).rows == [
        FiguresFile.Row(
          key: FigureKey("satisfaction", ["unit": "all", "span": "monthly"]),
          value: .number(Quantity(992, decimals: 1)), text: "99,2%")
      ])
  }

  @Test(arguments: [
    (
      "indicator,unit\r\n",
      "line 1: expected “indicator,unit,span,component,direction,outcome,sex,subdirection,age,"
        + "value,text”, found “indicator,unit”"
    ),
    (header + "direct,all\r\n", "line 2: expected 11 fields, found 2"),
    (
      header + "direct,all,monthly,,,,,,,1,\"1",
      "line 2: a quoted field is not closed where it should be"
    ),
    (
      header + "direct,all,monthly,,,,,,,1,\"1\"2\r\n",
      "line 2: a quoted field is not closed where it should be"
    ),
    (header + "direct,all,monthly,,,,,,,1,\r\n", "line 2: the field “text” is empty"),
    (
      header + "direct,all,monthly,,,,,,,715,716\r\n",
      "line 2: the value “715” is not what the text “716” says"
    ),
    (
      header + "direct,all,monthly,,,,,,,7151,7 15 1\r\n",
      "line 2: the value “7151” is not what the text “7 15 1” says"
    ),
    (
      header + "nps,all,monthly,,,,,,,1,1\r\nnps,all,monthly,,,,,,,2,2\r\n",
      "line 3: “nps[unit=all,span=monthly]” stands in a line before"
    ),
  ])
  func `an error names its line`(csv: String, message: String) {
    #expect(throws: TypesettingError.self) { try FiguresFile(csv: csv) }
    do throws(TypesettingError) {
      _ = try FiguresFile(csv: csv)
    } catch {
      #expect(error.description == message)
    }
  }

  @Test(arguments: [
    ("1 051 447", FigureValue.number(Quantity(1_051_447))),
    ("98,80%", .number(Quantity(9880, decimals: 2))),
    ("-5", .number(Quantity(-5))),
    ("04:35", .duration(275)),
    ("75:05", .duration(4505)),
    ("60-69", .range(60, 69)),
  ])
  func `a printed text has one value`(text: String, value: FigureValue) {
    #expect(FigureValue(printed: text) == value)
  }

  @Test(arguments: ["09.05.19", "09.05.2019"])
  func `a date has a year of two or four digits`(text: String) {
    #expect(FigureValue(printed: text)?.description == "2019-05-09")
  }

  @Test(arguments: ["31.02.26", "1 23", "4:5", "4:60", "69-60", "a", "%", "1,", " 1"])
  func `a text of no known form has no value`(text: String) {
    #expect(FigureValue(printed: text) == nil)
  }

  @Test(.enabled(if: Corpus.hasShared))
  func `the real issue's file holds the recoverable figures, in their order`() throws {
    struct Document: Decodable {
      struct Figure: Decodable {
        struct Occurrence: Decodable { var text: String }
        var key: String
        var occurrences: [Occurrence]
      }
      var figures: [Figure]
    }
    let data = try Data(contentsOf: Corpus.realFigures)
    let expected = try JSONDecoder().decode(Document.self, from: data).figures
    let rows = try Corpus.figures(of: "2026-03").rows
    #expect(rows.count == 235)
    #expect(rows.map(\.key.description) == expected.map(\.key))
    #expect(rows.map(\.text) == expected.map { $0.occurrences[0].text })
  }
}
