extension String {
  var hasDigit: Bool { unicodeScalars.contains { $0.decimalDigit != nil } }

  /// Whether there is nothing in it but what numbers are printed with.
  var isNumberLike: Bool {
    var hasDigit = false
    for scalar in unicodeScalars {
      if scalar.decimalDigit != nil {
        hasDigit = true
      } else if scalar.numberMark == nil {
        switch scalar {
        case "-", "−", "–", "(", ")", "%", "+", "$", "€", "£": continue
        default: return false
        }
      }
    }
    return hasDigit
  }
}
