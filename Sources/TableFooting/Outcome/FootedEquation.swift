package import DigestModel

/// An equation between cells of a table, and what became of it.
package struct FootedEquation: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case pass, fail, indeterminate
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What is in a column adds up to a total of it.
    case column
    /// What is in a row adds up to a total of it.
    case row
    /// A total within another total.
    case subtotal
    /// One is the difference of two others.
    case difference
    /// What there was, came and went gives what there is.
    case rollforward
    /// Parts of a whole add up to a hundred.
    case percent
    /// One is the mean of others, or of others each as often as a number beside it says.
    case average
    /// One is what another is of a third, in percent.
    case share
    /// One is by how many percent another is more than a third.
    case change
    /// One is stated again under the same words in another table.
    case same

    /// Whether parts are added up, or taken off.
    package var isSum: Bool {
      switch self {
      case .column, .row, .subtotal, .difference, .rollforward, .percent: true
      case .average, .share, .change, .same: false
      }
    }

    /// Whether one number is divided by another.
    package var isRate: Bool { self == .share || self == .change }
  }

  /// A cell by its row and column, from 0.
  package struct Place: Hashable, Sendable, Comparable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    package static func < (left: Place, right: Place) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }

  package struct Part: Hashable, Sendable {
    package var place: Place
    /// 1 or −1.
    package var sign: Int

    package init(place: Place, sign: Int) {
      self.place = place
      self.sign = sign
    }
  }

  package var status: Status
  package var kind: Kind
  package var total: Place
  /// In the order of the table, without cells where nothing is printed; of a share or a change what is
  /// divided, and what by; of what is stated again where it stands before.
  package var parts: [Part]
  /// Of a mean how much each part counts, in their order; none where all count the same.
  package var weights: [Place] = []
  /// The total less what its parts come to; `nil` where that is not known.
  package var difference: Quantity?
  /// The most that rounding explains of a difference; `nil` where nothing is rounded.
  package var bound: Quantity?
  /// How seldom rounding makes so great a difference, in hundredths of a power of ten; 0 where nothing is rounded.
  var rounding = 0
  /// How many other places along the same lines hold, and how many there are.
  package var siblings: (holding: Int, all: Int) { (holdingSiblings, allSiblings) }
  var holdingSiblings: Int
  var allSiblings: Int
  /// The chance that it is none, as a power of ten with its sign turned, in hundredths.
  package var evidence: Int
  /// Of what is undecided why; lower case, no full stop.
  package var doubt: Wording?
  package var suspects: [Suspect] = []
  /// Whether it is known to fail.
  package var isAccepted = false

  /// A cell that may be wrong, and the value that would mend its equations.
  package struct Suspect: Hashable, Sendable {
    package var place: Place
    package var implied: Quantity
    package var mechanism: String?
    /// How many failing equations the value would mend.
    package var resolves: Int
    /// How many equations that hold would fail with it.
    package var breaks: Int

    package init(
      place: FootedEquation.Place, implied: Quantity, mechanism: String?, resolves: Int, breaks: Int
    ) {
      (self.place, self.implied) = (place, implied)
      (self.mechanism, self.resolves, self.breaks) = (mechanism, resolves, breaks)
    }
  }
}
