import DigestModel

/// Two values side by side whose digits look like the groups of one number.
///
/// Years of a life have three digits at the most, so that `96 105` can only be 96 and 105, where a
/// sentence has a place for both.
extension SequenceMatcher {
  /// Takes the first of two values that have run together; the other one has to follow.
  func takePart(as element: Pattern.Element, at item: Int, _ state: State) -> State? {
    guard case .capture(let capture) = element, capture.terminal == .years,
      case .numeral(let index) = text.items[item].kind, text.numerals[index].sign == .none,
      case .number(_, isPercent: false) = text.numerals[index].form,
      let parts = NumberRun([index], of: text)?.readings(as: 2, limit: 1), parts.count == 1,
      parts[0].allSatisfy({ $0.characters.count <= 3 })
    else { return nil }
    var state = state
    state.take([item])
    state.values += 1
    state.match.captures.append(value(of: parts[0][0], as: capture))
    state.rest = parts[0][1].characters
    return state
  }

  /// Takes the other one, as nothing else than a value of the same kind.
  func takeRest(as element: Pattern.Element, _ state: State) -> State? {
    guard case .capture(let capture) = element, capture.terminal == .years, let rest = state.rest,
      let numeral = state.match.captures.last?.numeral,
      let part = NumberRun([numeral], of: text)?.readings(as: 2, limit: 1)?.first?.last,
      part.characters == rest
    else { return nil }
    var state = state
    state.rest = nil
    state.match.captures.append(value(of: part, as: capture))
    return state
  }

  private func value(of part: NumberRun.Part, as capture: Pattern.Capture) -> CaptureMatch {
    CaptureMatch(
      capture: capture, numeral: part.numeral, value: .number(Quantity(part.value)),
      text: String(part.value), part: part.characters)
  }
}
