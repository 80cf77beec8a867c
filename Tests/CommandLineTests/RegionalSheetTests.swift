import Foundation
import Testing

/// Italy's daily regional sheets: a table in seven arrangements of its columns, cell by cell against
/// the publisher's own table of the day.
@Suite(.enabled(if: SharedDocuments.areHere))
struct RegionalSheetTests {
  /// An issue and what is known of it.
  struct Sheet: CustomTestStringConvertible, Sendable {
    var name: String
    /// How many figures are printed.
    var figures: Int
    /// Cells that are left blank, where the publisher's table has a zero.
    var blanks = 0
    /// Printed otherwise than the publisher's table has it, which was corrected later.
    var corrected: [String: String] = [:]
    /// Rules that the page breaks.
    var failing: [String] = []
    /// Rules that the blanks leave open: an instance of each, at least.
    var undecided: Set<String> = []

    var day: String { "\(name.prefix(4))-\(name.dropFirst(4).prefix(2))-\(name.suffix(2))" }
    var testDescription: String { name }
    var issue: DescribedIssue { DescribedIssue(publication: "dpc", name: name) }
  }

  static let sheets = [
    Sheet(
      name: "20200304", figures: 130, blanks: 47,
      undecided: ["positives-add-up", "cases-add-up", "columns-foot"]),
    Sheet(name: "20200420", figures: 199),
    Sheet(name: "20200815", figures: 287),
    // A digit too many in Campania, and swabs that were corrected in Valle d'Aosta, with their totals.
    Sheet(
      name: "20201203", figures: 265,
      corrected: [
        "tested[unit=campania]": "11187787", "tested[unit=italia]": "23333937",
        "swabs[unit=valle-d-aosta]": "61669", "swabs[unit=italia]": "22561071",
      ],
      failing: ["tested-within-swabs unit=italia", "tested-within-swabs unit=campania"]),
    Sheet(
      name: "20210203", figures: 353,
      failing: ["cases-add-up unit=italia", "cases-add-up unit=emilia-romagna"]),
    Sheet(
      name: "20220111", figures: 353,
      failing: ["cases-add-up unit=italia", "cases-add-up unit=campania"]),
    Sheet(name: "20230301", figures: 353),
  ]

  /// Every cell is the publisher's and only blank ones are missing; what the page breaks fails.
  @Test(arguments: sheets)
  func `a sheet is read as it is printed`(sheet: Sheet) throws {
    let reading = try #require(try sheet.issue.reading())
    #expect(reading.ledger.unread == 0)
    #expect(reading.period?.start == sheet.day)
    #expect(reading.period?.end == sheet.day)
    var values = reading.values
    #expect(values.count == sheet.figures)
    #expect(values.removeValue(forKey: "period.end[unit=italia]") == sheet.day)
    let printed = Set(values.keys.compactMap { $0.split(separator: "[").first.map(String.init) })
    var blanks: [String] = []
    for (key, cell) in try PublishedTable(sheet.issue.companion("csv")).cells(of: printed) {
      if let value = values.removeValue(forKey: key) {
        #expect(value == sheet.corrected[key] ?? cell, "\(key)")
      } else {
        blanks.append(key)
        #expect(cell == "0", "\(key) is lost")
      }
    }
    #expect(blanks.count == sheet.blanks)
    // The publisher's table has no daily swabs: they are checked by their total alone.
    #expect(values.keys.filter { !$0.hasPrefix("swabs.new[") } == [])

    let results = reading.results
    #expect(results.filter { $0.status == "fail" }.map(\.name) == sheet.failing)
    let undecided = results.filter { $0.status == "indeterminate" }
    #expect(Set(undecided.map(\.rule)) == sheet.undecided)
    #expect(results.allSatisfy { ["pass", "fail", "indeterminate"].contains($0.status) })
    // One for each column that the sheet has.
    let footed = results.filter { $0.rule == "columns-foot" }.map { $0.instance["indicator"] }
    #expect(Set(footed) == printed)
    #expect(footed.count == printed.count)
  }

  @Test(arguments: [("20220111", "20210203", 22), ("20200420", "20200304", 7)])
  func `a sheet is compared with an earlier one`(
    name: String, earlier: String, compared: Int
  ) throws {
    let issue = DescribedIssue(publication: "dpc", name: name)
    let results = try #require(try issue.reading(after: earlier)).results
    let falls = results.filter { $0.rule == "deceased-never-fall" }
    #expect(falls.count == compared)
    #expect(falls.allSatisfy { $0.status == "pass" })
    // Neither is of the day before.
    #expect(results.filter { $0.rule.hasSuffix("-go-on") }.map(\.name) == [])
  }
}

/// The publisher's table of a day: regions by columns, in comma-separated values.
private struct PublishedTable {
  private let rows: [[String: String]]

  /// The columns that the description's indicators are found in.
  private static let columns = [
    "hospitalised": "ricoverati_con_sintomi", "intensive": "terapia_intensiva",
    "intensive.new": "ingressi_terapia_intensiva", "isolation": "isolamento_domiciliare",
    "positive": "totale_positivi", "recovered": "dimessi_guariti", "deceased": "deceduti",
    "cases": "totale_casi", "cases.new": "nuovi_positivi",
    "cases.suspected": "casi_da_sospetto_diagnostico", "cases.screening": "casi_da_screening",
    "cases.molecular": "totale_positivi_test_molecolare",
    "cases.antigen": "totale_positivi_test_antigenico_rapido", "tested": "casi_testati",
    "swabs": "tamponi", "swabs.molecular": "tamponi_test_molecolare",
    "swabs.antigen": "tamponi_test_antigenico_rapido",
  ]

  init(_ data: Data) throws {
    var records = Self.records(String(decoding: data, as: UTF8.self))
    let heads = records.removeFirst()
    rows = records.map { Dictionary(zip(heads, $0)) { first, _ in first } }
  }

  /// The cells of some indicators by key, the country's being the sums of its regions'.
  func cells(of indicators: Set<String>) throws -> [String: String] {
    var cells: [String: String] = [:]
    for indicator in indicators.sorted() where indicator != "swabs.new" {
      let column = try #require(Self.columns[indicator])
      var total = 0
      for row in rows {
        let region = try #require(row["denominazione_regione"]).lowercased()
          .replacing("p.a. ", with: "").replacing(#/[ ']/#, with: "-")
        let cell = try #require(row[column])
        cells["\(indicator)[unit=\(region)]"] = cell
        total += try #require(Int(cell))
      }
      cells["\(indicator)[unit=italia]"] = "\(total)"
    }
    return cells
  }

  /// Lines of fields; a quoted field may hold commas, line breaks and doubled quotation marks.
  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    for character in text where character != "\u{FEFF}" {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append(field)
        field = ""
      } else if character.isNewline, !isQuoted {
        records.append(fields + [field])
        fields = []
        field = ""
      } else {
        field.append(character)
      }
    }
    if !fields.isEmpty { records.append(fields + [field]) }
    return records
  }
}
