import TableFooting
import Testing

/// What words, headings and marks tell of totals.
@Suite struct TotalNameTests {
  @Test func `a total of all there is needs no second column`() throws {
    #expect(
      try footedSums("Command;Times\nnew;214\nold;63\nnone;29\nboth;65\nTotal;371\n")
        == ["pass column 6:2 = 2:2 3:2 4:2 5:2 (0)"])
    // Without the word any of them could be.
    #expect(
      try footedSums("Command;Times\nnew;214\nold;63\nnone;29\nboth;65\nother;371\n").isEmpty)
    // Nor is it said where it does not add up.
    #expect(
      try footedSums("Command;Times\nnew;214\nold;63\nnone;29\nboth;65\nTotal;372\n").isEmpty)
  }

  @Test func `a total is of what the heading says that it is called by`() throws {
    let text = """
      Balance;Amount
      Cash;815
      Goods;207
      Prepaid;46
      Loans;99
      Fixed assets;
      Houses;311
      Worn off;(93)
      Rights;107
      Total fixed assets;325
      Other;33
      Debtors;71
      Taxes;58
      """
    #expect(try footedSums(text) == ["pass column 10:2 = 7:2 8:2 9:2 (0)"])
    #expect(try footedSums(text.replacing("Total fixed", with: "Total other")).isEmpty)
  }

  @Test func `lines of a tree are set in`() throws {
    let text = """
      Item;Spent
      Venue;3366.13
      ├── Insurance;517.10
      ├── Permits;249.03
      └── Rent;2600.00
      Food;3595.54
      Music;1915.64
      ├── Fees;1579.05
      ├── Travel;200.00
      └── Web;136.59
      """
    #expect(
      try footedSums(text) == [
        "pass column 2:2 = 3:2 4:2 5:2 (0)", "pass column 7:2 = 8:2 9:2 10:2 (0)",
      ])
  }

  @Test(arguments: ["USD", "€", "zł", "Kč", "PLN", "₹", "руб."])
  func `amounts have names of currencies before or behind`(_ name: String) throws {
    let numbers = ["4 120", "2 530", "1 999", "8 649"]
    for text in [numbers.map { "\($0) \(name)" }, numbers.map { "\(name) \($0)" }] {
      let rows = zip(["Chairs", "Tables", "Lamps", "Total"], text).map { "\($0);\($1)" }
      #expect(
        try footedSums((["Item;Price"] + rows).joined(separator: "\n") + "\n")
          == ["pass column 5:2 = 2:2 3:2 4:2 (0)"])
    }
  }

  @Test func `accounts side by side are two tables`() throws {
    let text = """
      Assets;Amount;Liabilities;Amount
      Cash;315;Current debts;
      Debtors;240;Creditors;451
      Goods;503;Loans;300
      Prepaid;101;Total current debts;751
      Current deposits;;Taxes;259
      Banks;417;Other;203
      Funds;205;Capital;512
      Total current deposits;622;Funds;56
      """
    #expect(
      try footedSums(text) == [
        "pass column 9:2 = 7:2 8:2 (0)", "pass column 5:4 = 3:4 4:4 (0)",
      ])
  }

  @Test func `each cause has a line of men, of women and of all`() throws {
    var lines = ["Cause;Young;Old;Aged"]
    var totals = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
    for (index, cause) in ["Fever", "Falls", "Births", "Fires"].enumerated() {
      // Births have no line of men.
      for sex in index == 2 ? [1] : [0, 1] {
        let numbers = (0..<3).map { (index * 7919 + sex * 104_729 + $0 * 15_485_863) % 8999 + 1000 }
        lines.append(
          "\(cause) \("MF".dropFirst(sex).prefix(1));"
            + numbers.map(String.init).joined(separator: ";"))
        for column in 0..<3 { totals[sex][column] += numbers[column] }
      }
    }
    for sex in 0...1 {
      lines.append(
        "All \("MF".dropFirst(sex).prefix(1));"
          + totals[sex].map(String.init).joined(separator: ";"))
    }
    let sums = try footedSums(lines.joined(separator: "\n") + "\n")
    #expect(sums.contains("pass column 9:2 = 2:2 4:2 7:2 (0)"))
    #expect(sums.contains("pass column 10:2 = 3:2 5:2 6:2 8:2 (0)"))
  }
}
