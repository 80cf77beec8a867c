/// Why nothing was read from a numeral that is printed whole.
enum UnreadReason: Hashable {
  /// The document prints the digits of its numbers apart.
  case torn
  /// It stands in no section of the grammar.
  case noSection
  /// What its section is about is not known.
  case unbound(section: String)
  /// Its block's headings are not printed.
  case noHeading(block: String)
  /// Its table is not read as a whole.
  case table(block: String)
  /// Its chart may be read in two ways.
  case twoArrangements(block: String, String, String)
  /// Every way to read it as a value of its chart is denied by the chart's totals, or needs them.
  case denied(block: String)
  /// It may be the value of two labels, or its label may have another.
  case twoLabels(String, String)
  /// It would be another value of a figure that is known.
  case contradicts(key: String, value: String)
  /// It stands near a label, but that has another value, or too many numerals stand there.
  case notOfLabel(String)
  /// It stands under a heading of a block, none of whose statements has it.
  case unfitForBlock(block: String)
  /// It stands under no heading, and no statement of its section has it.
  case unfitForSection(section: String)
}

extension UnreadReason: CustomStringConvertible {
  var description: String {
    switch self {
    case .torn: "the digits of numbers stand apart"
    case .noSection: "it stands in no known section"
    case .unbound(let section): "what section “\(section)” is about is not known here"
    case .noHeading(let block): "none of the headings of block “\(block)” is printed"
    case .table(let block): "its table of block “\(block)” is not read"
    case .twoArrangements(let block, let first, let second):
      "the chart of block “\(block)” may be read with \(first), or with \(second)"
    case .denied(let block): "no total confirms a reading of the chart of block “\(block)”"
    case .twoLabels(let first, let second):
      first == second
        ? "“\(first)” may have another value" : "it may be of “\(first)” or “\(second)”"
    case .contradicts(let key, let value): "\(key) is \(value) elsewhere"
    case .notOfLabel(let label): "near “\(label)”, but not surely its value"
    case .unfitForBlock(let block): "no statement of block “\(block)” fits it"
    case .unfitForSection(let section): "no statement of section “\(section)” fits it"
    }
  }
}
