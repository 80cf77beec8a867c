import CorpusTypesetting
import TableFooting

/// Documents of two tables under the same words.
extension TableSampler {
  /// A table, and another that states some of its rows and columns again.
  package mutating func repeatingDocument() -> SampledDocument { document { text, _ in text } }

  /// The same where the numbers of the second table are others, some of them alike by chance: those of
  /// another year, of few cases, or of another kind.
  package mutating func unrelatedDocument() -> SampledDocument {
    let kind = random.pick(0...2)
    let alike = kind == 0 ? 0 : random.pick(0...40)
    var drawn = document { text, sampler in
      if kind == 2 { return String(sampler.random.pick(0...9)) }
      return sampler.chance(alike) ? text : sampler.near(text)
    }
    drawn.repeats = [:]
    return drawn
  }

  /// A number of the size of another, printed alike, and no second time it.
  private mutating func near(_ text: String) -> String {
    var digits = Array(text)
    let places = digits.indices.filter { digits[$0].isNumber }
    var isChanged = false
    for (index, place) in places.enumerated() where index > 0 || places.count == 1 || chance(30) {
      let lowest = index == 0 && places.count > 1 ? 1 : 0
      let digit = Character(String(random.pick(lowest...9)))
      if digit != digits[place] { isChanged = true }
      digits[place] = digit
    }
    if !isChanged, let last = places.last, let digit = digits[last].wholeNumberValue {
      digits[last] = Character(String((digit + 1) % 10))
    }
    return String(digits)
  }

  private mutating func document(
    _ second: (String, inout TableSampler) -> String
  ) -> SampledDocument {
    let sampled = table()
    // Titles and notes stand alone in their rows.
    var rows = sampled.table.rows.filter { row in row.count { $0 != nil } > 1 }
      .map { row in row.map { $0?.text ?? "" } }
    rows[0][0] = "Region"
    let keptRows = [0] + rows.indices.dropFirst().filter { _ in chance(85) }
    let keptColumns = [0] + rows[0].indices.dropFirst().filter { _ in chance(85) }
    let order = chance(70) ? keptRows : [0] + keptRows.dropFirst().shuffled(using: &random)
    let hasOwnColumn = chance(40)
    let start = rows.count + 2
    var fields = rows + [[""]]
    var repeats: [SampledDocument.Field: SampledDocument.Field] = [:]
    for (row, place) in order.enumerated() {
      var line: [String] = []
      for (column, from) in keptColumns.enumerated() {
        let text = rows[place][from]
        let isNumber = row > 0 && column > 0 && !text.isEmpty
        line.append(isNumber ? second(text, &self) : text)
        guard isNumber else { continue }
        repeats[SampledDocument.Field(row: start + row, column: column + 1)] =
          SampledDocument.Field(row: place + 1, column: from + 1)
      }
      if hasOwnColumn { line.append(row == 0 ? "Index" : String(random.pick(10...99))) }
      fields.append(line)
    }
    return SampledDocument(fields: fields, repeats: repeats)
  }

  /// The document with one digit of a number that is stated twice changed, and which.
  package mutating func slipped(
    _ drawn: SampledDocument
  ) -> (document: SampledDocument, field: SampledDocument.Field)? {
    let cells = drawn.repeats.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    guard !cells.isEmpty else { return nil }
    let cell = cells[random.pick(0...cells.count - 1)]
    var digits = Array(drawn.fields[cell.row - 1][cell.column - 1])
    let places = digits.indices.filter { digits[$0].isNumber }
    let place = places[random.pick(0...places.count - 1)]
    let lowest = place == places.first && places.count > 1 ? 1 : 0
    let digit = Character(String(random.pick(lowest...9)))
    guard digit != digits[place] else { return nil }
    digits[place] = digit
    var document = drawn
    document.fields[cell.row - 1][cell.column - 1] = String(digits)
    return (document, cell)
  }
}
