import DigestModel
import RuleChecking

/// Finds the cells that may be wrong where a table's equations fail.
struct SuspectSearch {
  private let contents: [[CellContent]]
  private let equations: [FootedEquation]
  /// The equations that each cell takes part in.
  private var uses: [FootedEquation.Place: [Int]] = [:]

  init(_ contents: [[CellContent]], _ equations: [FootedEquation]) {
    self.contents = contents
    self.equations = equations
    for (index, equation) in equations.enumerated() {
      for place in [equation.total] + equation.parts.map(\.place) {
        uses[place, default: []].append(index)
      }
    }
  }

  /// The cells whose change alone would mend an equation, likeliest first: those that the fewest equations
  /// that hold speak for, that mend most, and whose change a slip explains.
  func suspects(of index: Int) -> [FootedEquation.Suspect] {
    let equation = equations[index]
    let cells =
      [FootedEquation.Part(place: equation.total, sign: -1)] + equation.parts
    let suspects = cells.enumerated().compactMap {
      order, cell -> (suspect: FootedEquation.Suspect, breaks: Int, order: Int)? in
      guard case .number(let printed, _) = contents[cell.place.row][cell.place.column],
        let implied = implied(at: cell, printed: printed, by: index, isRate: order == 0)
      else { return nil }
      var (resolves, breaks) = (0, 0)
      for other in uses[cell.place] ?? [] {
        switch equations[other].status {
        case .fail: if isMended(other, by: implied, at: cell.place) { resolves += 1 }
        case .pass: if !isMended(other, by: implied, at: cell.place) { breaks += 1 }
        case .indeterminate: continue
        }
      }
      let suspect = FootedEquation.Suspect(
        place: cell.place, implied: implied,
        mechanism: PrintedSlip.mechanism(printed: printed, implied: implied), resolves: resolves,
        breaks: breaks)
      return (suspect, breaks, order)
    }
    let sorted = suspects.sorted {
      if $0.breaks != $1.breaks { return $0.breaks < $1.breaks }
      if $0.suspect.resolves != $1.suspect.resolves {
        return $0.suspect.resolves > $1.suspect.resolves
      }
      let (left, right) = ($0.suspect.mechanism != nil, $1.suspect.mechanism != nil)
      return left != right ? left : $0.order < $1.order
    }
    guard let best = sorted.first else { return [] }
    return sorted.prefix {
      $0.breaks == best.breaks && $0.suspect.resolves == best.suspect.resolves
    }.map(\.suspect)
  }

  /// The value that a cell of a failing equation would have to take.
  private func implied(
    at cell: FootedEquation.Part, printed: Quantity, by index: Int, isRate: Bool
  ) -> Quantity? {
    let equation = equations[index]
    if equation.kind == .average {
      return isRate
        ? equation.mean(in: contents, decimals: printed.decimals)
        : equation.part(at: cell.place, printed: printed, in: contents)
    }
    if !equation.kind.isRate {
      return equation.difference.flatMap { printed.adding($0, times: cell.sign) }
    }
    if isRate { return equation.rate(in: contents, decimals: printed.decimals) }
    // Of many numbers that give a rate those first that a sum asks for, or that are one slip away.
    let summed = (uses[cell.place] ?? []).lazy.compactMap { other -> Quantity? in
      let sum = equations[other]
      guard sum.kind.isSum, sum.status == .fail, let difference = sum.difference else {
        return nil
      }
      let sign = sum.parts.first { $0.place == cell.place }?.sign ?? -1
      return printed.adding(difference, times: sign)
    }
    let slips = printed.oneDigitOff
    return summed.first { isMended(index, by: $0, at: cell.place) }
      ?? slips.first { isMended(index, by: $0, at: cell.place) }
  }

  /// Whether an equation holds with another value in one of its cells.
  private func isMended(_ index: Int, by value: Quantity, at place: FootedEquation.Place) -> Bool {
    let equation = equations[index]
    func number(_ other: FootedEquation.Place) -> Quantity? {
      if other == place { return value }
      if case .number(let quantity, _) = contents[other.row][other.column] { return quantity }
      return nil
    }
    guard let total = number(equation.total) else { return false }
    if equation.kind == .average {
      guard let mean = equation.mean(decimals: total.decimals + 2, of: number) else { return false }
      return isWithin(equation.bound, Rational(total), Rational(mean))
    }
    if equation.kind.isRate {
      return isMended(
        equation, rate: total, numbers: equation.parts.map { number($0.place) })
    }
    do throws(ArithmeticError) {
      var rest = Rational(total)
      for part in equation.parts {
        guard let quantity = number(part.place) else { continue }
        rest = part.sign > 0 ? try rest - Rational(quantity) : try rest + Rational(quantity)
      }
      return isWithin(equation.bound, rest, .zero)
    } catch {
      return false
    }
  }

  private func isWithin(_ bound: Quantity?, _ stated: Rational, _ given: Rational) -> Bool {
    do throws(ArithmeticError) {
      return try (stated - given).magnitude() <= bound.map { Rational($0) } ?? .zero
    } catch {
      return false
    }
  }

  private func isMended(
    _ equation: FootedEquation, rate: Quantity, numbers: [Quantity?]
  ) -> Bool {
    guard numbers.count == 2, let part = numbers[0], let whole = numbers[1],
      let bound = equation.bound
    else { return false }
    do throws(ArithmeticError) {
      let divided = try Rational(part) / Rational(whole)
      var rest = try Rational(100) * divided - Rational(rate)
      if equation.kind == .change { rest = try rest - Rational(100) }
      return try rest.magnitude() <= Rational(bound)
    } catch {
      return false
    }
  }
}

extension Quantity {
  /// The numbers of as many digits that one digit tells from it, the last digit first.
  fileprivate var oneDigitOff: [Quantity] {
    var others: [Quantity] = []
    var power = 1
    let whole = abs(coefficient)
    while power <= whole, power <= .max / 100 {
      let digit = whole / power % 10
      let lowest = power * 10 > whole && power > 1 ? 1 : 0
      for other in lowest...9 where other != digit {
        let changed = whole + (other - digit) * power
        others.append(Quantity(coefficient < 0 ? -changed : changed, decimals: decimals))
      }
      power *= 10
    }
    return others
  }
}
