import Foundation

/// A page of the market's issue as a PDF, with whatever else is drawn on it.
struct MarketPage {
  /// The west hall's visits of the month.
  var west = "310"
  /// The colour that these are drawn in, as red, green and blue from 0 to 1.
  var westColor = "0 0 0"
  /// Drawing operators before and behind the page's text.
  var before = ""
  var behind = ""

  /// Where the west hall's visits of the month stand, from the lower left.
  static let westPlace = (x: 200, y: 240)

  private var contents: String {
    let rows = [
      ("All halls", "600", "1 800"), ("North hall", "100", "400"), ("South hall", "200", "600"),
      ("West hall", west, "800"),
    ]
    var shows = [
      Self.show("Market visits", 50, 360), Self.show("Period: 01.03.2026 - 31.03.2026", 50, 330),
      Self.show("Rating", 50, 220), Self.show("4", 200, 220),
    ]
    for (index, row) in rows.enumerated() {
      let y = 300 - 20 * index
      shows.append(Self.show(row.0, 50, y))
      shows.append(Self.show(row.1, 200, y, color: index == 3 ? westColor : "0 0 0"))
      shows.append(Self.show(row.2, 300, y))
    }
    return before + " BT " + shows.joined(separator: " ") + " ET " + behind
  }

  /// One string of twelve points.
  static func show(_ string: String, _ x: Int, _ y: Int, color: String = "0 0 0") -> String {
    "\(color) rg /F1 12 Tf 1 0 0 1 \(x) \(y) Tm (\(string)) Tj"
  }

  var data: Data {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      "<</Length \(contents.utf8.count)>>\nstream\n\(contents)\nendstream",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Data(file.utf8)
  }
}
