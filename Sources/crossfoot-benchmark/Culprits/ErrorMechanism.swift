import ArgumentParser

/// How an error is made in a digest that was faultless.
enum ErrorMechanism: String, CaseIterable, ExpressibleByArgument {
  case oneDigit = "one-digit"
  case digitsTransposed = "digits-transposed"
  case digitDropped = "digit-dropped"
  case digitAdded = "digit-added"
  case rounding = "rounding"
  case copiedValue = "copied-value"
  case staleValue = "stale-value"
  case figuresSwapped = "figures-swapped"
  case rowShifted = "row-shifted"
  case rowOmitted = "row-omitted"
  /// A wrong digit in a part, and the total computed from it.
  case carriedSlip = "carried-slip"
}
