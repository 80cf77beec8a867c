/// What a figure would have to be for its rules to pass.
package enum ImpliedValue: Hashable, Sendable, Codable {
  case value(FigureValue)
  /// Anything from one value to another, both included; `nil` for no end.
  case between(FigureValue?, FigureValue?)
  /// More than one value would do, and none is likelier than the others.
  case undetermined
}

extension ImpliedValue: CustomStringConvertible {
  /// `3900`, `7414…∞`, `?`.
  package var description: String {
    switch self {
    case .value(let value): value.description
    case .between(let low, let high):
      "\(low?.description ?? "-∞")…\(high?.description ?? "∞")"
    case .undetermined: "?"
    }
  }
}
