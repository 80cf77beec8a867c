import DigestModel
import TableFooting
import Testing

@Suite struct FootedTableTests {
  @Test func `a column that does not add up fails where its siblings do`() throws {
    let found = try footedSums(
      """
      Region,2007,2008,2009
      North,"1,234","1,300","1,410"
      South,"2,500","2,611","2,702"
      West,345,"400","412"
      Total,"4,079","4,311","4,542"

      """)
    #expect(
      found == [
        "pass column 5:2 = 2:2 3:2 4:2 (0)", "pass column 5:3 = 2:3 3:3 4:3 (0)",
        "fail column 5:4 = 2:4 3:4 4:4 (18)",
      ])
  }

  @Test func `a cell in two sums that fail is the suspect`() throws {
    let text = """
      Region;A;B;C;Total
      North;1234;2345;3456;7035
      South;2234;3345;9456;10035
      West;3234;1345;1456;6035
      Total;6702;7035;9368;23105

      """
    let fields = try #require(FieldText(text))
    let table = FootedDocument(fields, path: "a", sha256: "").tables[0]
    let failing = table.equations.filter { $0.status == .fail }
    #expect(failing.count == 2)
    for equation in failing {
      #expect(
        equation.suspects == [
          FootedEquation.Suspect(
            place: FootedEquation.Place(row: 2, column: 3), implied: Quantity(4456),
            mechanism: "one-digit", resolves: 2, breaks: 0)
        ])
    }
  }

  @Test func `a column of rates is no sum`() throws {
    let found = try footedSums(
      """
      Region,Births,Deaths,Rate
      North,"1,234","1,300",10.2
      South,"2,500","2,611",11.4
      West,345,400,9.9
      Total,"4,079","4,311",10.8

      """)
    #expect(
      found == ["pass column 5:2 = 2:2 3:2 4:2 (0)", "pass column 5:3 = 2:3 3:3 4:3 (0)"])
  }

  @Test func `rates of change beside amounts do not fail`() throws {
    let found = try footedSums(
      """
      Sales,2008,2009,2010,% change
      Vehicles,5299.8,7761.1,7419.2,-4.4
        Motor,3713.2,6208.0,5881.6,-5.3
        New parts,1538.4,1512.8,1497.0,-1.0
        Used parts,48.2,40.3,40.6,0.9

      """)
    #expect(
      found == [
        "pass column 2:2 = 3:2 4:2 5:2 (0)", "pass column 2:3 = 3:3 4:3 5:3 (0)",
        "pass column 2:4 = 3:4 4:4 5:4 (0)", "pass change 2:5 = 2:4 -2:3 (0)",
        "pass change 3:5 = 3:4 -3:3 (0)", "pass change 4:5 = 4:4 -4:3 (0)",
        "pass change 5:5 = 5:4 -5:3 (0.156)",
      ])
  }

  @Test func `numbered labels are levels`() throws {
    let found = try footedSums(
      """
      Item,NOK
      1 Care,46271
      1.1 In-patient,25231
      1.2 Day cases,2134
      1.3 Out-patient,18906
      2 Nursing,19517
      2.1 In-patient,13780
      2.2 At home,5737
      Total,65788

      """)
    #expect(
      found == [
        "pass subtotal 2:2 = 3:2 4:2 5:2 (0)", "pass subtotal 6:2 = 7:2 8:2 (0)",
        "pass column 9:2 = 2:2 6:2 (0)",
      ])
  }

  @Test func `a suppressed cell leaves its sum undecided`() throws {
    let found = try footedSums(
      """
      Region,2007,2008,2009
      North,1234,1300,1410
      South,2500,x,2702
      West,345,400,412
      Total,4079,4311,4524

      """)
    #expect(
      found == [
        "pass column 5:2 = 2:2 3:2 4:2 (0)", "indeterminate column 5:3 = 2:3 3:3 4:3",
        "pass column 5:4 = 2:4 3:4 4:4 (0)",
      ])
  }

  @Test func `lines in the proportions of others are no sums`() throws {
    // Prices by distance: if two add up to a third in one row, they do so in all.
    let rows = (1...20).map { row in
      "Place \(row),"
        + [3, 5, 8, 11, 13].map { String($0 * (1000 + 7 * row)) }.joined(separator: ",")
    }
    let found = try footedSums("Place,a,b,c,d,e\n" + rows.joined(separator: "\n") + "\n")
    #expect(found.isEmpty)
  }

  /// Sums among all lines of so many would take time that grows with their square.
  @Test(arguments: [0, 90_000])
  func `a total over thousands of lines is added up, and what was not looked for is said`(
    slip: Int
  ) throws {
    var rows = ["Item,2022,2023,2024"]
    var sums = [slip, 0, 0]
    for number in 0..<2500 {
      let values = (0..<3).map { (number &* 7919 &+ $0 &* 104_729 &+ 13) % 100_003 }
      for index in sums.indices { sums[index] += values[index] }
      rows.append("item \(number)," + values.map(String.init).joined(separator: ","))
    }
    rows.append("Total," + sums.map(String.init).joined(separator: ","))
    let fields = try #require(FieldText(rows.joined(separator: "\n") + "\n"))
    let table = try #require(FootedDocument(fields, path: "a.csv", sha256: "").tables.first)
    #expect(table.isCutShort)
    #expect(table.equations.map(\.parts.count) == [2500, 2500, 2500])
    #expect(table.equations.map(\.status) == [slip == 0 ? .pass : .fail, .pass, .pass])
    #expect(table.equations.first?.difference?.coefficient ?? 0 == slip)
  }
}
