/// How the digits of a page agree between two readers, whatever the order of their words.
struct DigitComparison {
  /// The runs of digits that the other reader has.
  var runs = 0
  /// Its runs that the first has not.
  var missing = 0
  /// Runs of the first that the other has not.
  var extra = 0
  /// Digits that the other has and the first has not: unlike runs, they do not depend on which digits
  /// are put together.
  var missingDigits = 0

  var differs: Bool { missing + extra > 0 }

  init() {}

  init(of words: [String], with others: [String]) {
    let (own, other) = (Self.runs(in: words), Self.runs(in: others))
    runs = other.count
    missing = Self.lacking(other, in: own)
    extra = Self.lacking(own, in: other)
    missingDigits = Self.lacking(
      other.flatMap { $0.map(String.init) }, in: own.flatMap { $0.map(String.init) })
  }

  static func += (sum: inout DigitComparison, part: DigitComparison) {
    sum.runs += part.runs
    sum.missing += part.missing
    sum.extra += part.extra
    sum.missingDigits += part.missingDigits
  }

  private static func runs(in words: [String]) -> [String] {
    words.flatMap { word in
      word.unicodeScalars.split { $0.properties.generalCategory != .decimalNumber }
        .map { String($0) }
    }
  }

  /// How many of some values, each as often as it occurs, others do not have.
  private static func lacking(_ values: [String], in others: [String]) -> Int {
    var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return values.count { value in
      guard let count = left[value], count > 0 else { return true }
      left[value] = count - 1
      return false
    }
  }
}
