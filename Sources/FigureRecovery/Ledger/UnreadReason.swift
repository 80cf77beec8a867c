import DigestModel

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
  /// It stands where a figure's value would, but is less or more than that can be.
  case outOfRange(key: String, least: String, greatest: String)
  /// It would be another value of a figure that is known.
  case contradicts(key: String, value: String)
  /// Its row, its column or the title of its table names another unit than what it would be of.
  case ofAnotherUnit(String)
  /// It stands near a label, but that has another value, or too many numerals stand there.
  case notOfLabel(String)
  /// Its sentence has a word that nothing is known of.
  case unknownWord(String)
  /// It stands under a heading of a block, none of whose statements has it.
  case unfitForBlock(block: String)
  /// It stands under no heading, and no statement of its section has it.
  case unfitForSection(section: String)
}

extension UnreadReason: CustomStringConvertible {
  var description: String { wording.en }

  /// Lower case, no full stop, with “it” for the numeral.
  var wording: Wording {
    switch self {
    case .torn: Term.unreadTorn.text
    case .noSection: Term.unreadNoSection.text
    case .unbound(let section): Term.unreadUnbound.text.filled(["section": section])
    case .noHeading(let block): Term.unreadNoHeading.text.filled(["block": block])
    case .table(let block): Term.unreadTable.text.filled(["block": block])
    case .twoArrangements(let block, let first, let second):
      Term.unreadTwoArrangements.text
        .filled(["block": block, "first": first, "second": second])
    case .denied(let block): Term.unreadDenied.text.filled(["block": block])
    case .twoLabels(let first, let second):
      first == second
        ? Term.unreadOneLabel.text.filled(["label": first])
        : Term.unreadTwoLabels.text.filled(["first": first, "second": second])
    case .outOfRange(let key, let least, let greatest):
      Term.unreadOutOfRange.text.filled(["key": key, "least": least, "greatest": greatest])
    case .contradicts(let key, let value):
      Term.unreadContradicts.text.filled(["key": key, "value": value])
    case .ofAnotherUnit(let unit): Term.unreadOfAnotherUnit.text.filled(["unit": unit])
    case .notOfLabel(let label): Term.unreadNotOfLabel.text.filled(["label": label])
    case .unknownWord(let word): Term.unreadUnknownWord.text.filled(["word": word])
    case .unfitForBlock(let block): Term.unreadUnfitForBlock.text.filled(["block": block])
    case .unfitForSection(let section):
      Term.unreadUnfitForSection.text.filled(["section": section])
    }
  }
}
