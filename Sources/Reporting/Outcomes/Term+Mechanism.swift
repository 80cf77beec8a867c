import DigestModel

extension Term {
  /// The word for how a slip came about, by its name in findings.
  init?(mechanism: String) {
    switch mechanism {
    case "one-digit": self = .oneDigit
    case "digits-transposed": self = .digitsTransposed
    case "digit-dropped": self = .digitDropped
    case "digit-added": self = .digitAdded
    case "sign-changed": self = .signChanged
    case "rounding": self = .rounding
    case "copied-value": self = .copiedValue
    case "stale-value": self = .staleValue
    case "figures-swapped": self = .figuresSwapped
    case "row-omitted": self = .rowOmitted
    case "row-shifted": self = .rowShifted
    case "carried-into-total": self = .carriedIntoTotal
    case "misread": self = .misread
    case "admitted-in-note": self = .admittedInNote
    default: return nil
    }
  }
}
