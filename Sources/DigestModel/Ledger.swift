/// A numeral of a document: a number, a date or a range, as printed.
package struct Numeral: Hashable, Sendable, Codable {
  /// Counted from 1.
  package var page: Int
  package var box: Box
  /// Counted from 1.
  package var line: Int
  /// As printed, with its sign.
  package var text: String
  /// What keeps it from being read, where that is known of the numeral itself.
  package var explanation: Wording?

  package init(page: Int, box: Box, line: Int, text: String, explanation: Wording? = nil) {
    self.page = page
    self.box = box
    self.line = line
    self.text = text
    self.explanation = explanation
  }
}

extension Numeral {
  /// As above, of a reason that is the same in all languages.
  package init(page: Int, box: Box, line: Int, text: String, reason: String) {
    self.init(
      page: page, box: box, line: line, text: text, explanation: Wording(same: reason))
  }

  /// The explanation in English.
  package var reason: String? {
    get { explanation?.en }
    set { explanation = newValue.map { Wording(same: $0) } }
  }
}

/// The account of every numeral of a document: figures, marks, unread and unseen add up to all
/// numerals.
package struct Ledger: Hashable, Sendable, Codable {
  /// Numerals that are an occurrence of a figure.
  package var figures: Int
  /// Numerals that carry no figure: ordinals in names, footnote marks, page numbers, axis ticks.
  package var marks: Int
  /// The rest of those that a reader sees, in page order.
  package var unread: [Numeral]
  /// Numerals that the file has and a reader of its pages does not see, in page order.
  package var unseen: [UnseenNumeral]

  package init(figures: Int, marks: Int, unread: [Numeral], unseen: [UnseenNumeral] = []) {
    self.figures = figures
    self.marks = marks
    self.unread = unread
    self.unseen = unseen
  }

  /// All numerals of the document.
  package var numerals: Int { figures + marks + unread.count + unseen.count }
}
