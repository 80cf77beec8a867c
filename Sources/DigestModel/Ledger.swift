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
  package var reason: String?

  package init(page: Int, box: Box, line: Int, text: String, reason: String? = nil) {
    self.page = page
    self.box = box
    self.line = line
    self.text = text
    self.reason = reason
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
