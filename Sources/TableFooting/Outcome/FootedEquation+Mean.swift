import DigestModel

extension FootedEquation {
  /// What a share, a change or a mean comes to, rounded half away from zero to so many decimals.
  func quotient(in contents: [[CellContent]], decimals: Int) -> Quantity? {
    kind == .average
      ? mean(in: contents, decimals: decimals) : rate(in: contents, decimals: decimals)
  }

  /// The printed rate or mean less what it comes to, two decimals longer; nothing where that is rounded to it, and
  /// `nil` where it is no number.
  func quotientDifference(in contents: [[CellContent]]) -> Quantity? {
    guard case .number(let stated, _) = contents[total.row][total.column] else { return nil }
    if quotient(in: contents, decimals: stated.decimals) == stated {
      return Quantity(0, decimals: 0)
    }
    return quotient(in: contents, decimals: stated.decimals + 2)
      .flatMap { Quantity(0, decimals: $0.decimals).adding($0, times: -1) }
      .flatMap { $0.adding(stated, times: 1) }
  }

  /// The mean of its parts, each counted as often as its weight says, rounded half away from zero to so many
  /// decimals; `nil` where a cell has no number, or nothing is counted.
  ///
  /// 30 counted 10 times and 40 counted 5 times, with one decimal: `33.3`.
  func mean(in contents: [[CellContent]], decimals: Int) -> Quantity? {
    mean(decimals: decimals) { place in
      if case .number(let quantity, _) = contents[place.row][place.column] { quantity } else { nil }
    }
  }

  /// The same of the numbers that a function gives for its cells.
  func mean(decimals: Int, of number: (Place) -> Quantity?) -> Quantity? {
    do throws(ArithmeticError) {
      var (all, added) = (Rational.zero, Rational.zero)
      for (index, part) in parts.enumerated() {
        guard let value = number(part.place) else { return nil }
        var weight = Rational(Quantity(1))
        if !weights.isEmpty {
          guard let count = number(weights[index]) else { return nil }
          weight = Rational(count)
        }
        all = try all + weight
        added = try added + weight * Rational(value)
      }
      return all == .zero ? nil : try (added / all).rounded(to: decimals)
    } catch {
      return nil
    }
  }

  /// What a part of a mean would have to be, with as many decimals as are printed.
  func part(
    at place: Place, printed: Quantity, in contents: [[CellContent]]
  ) -> Quantity? {
    func number(_ place: Place) -> Rational? {
      if case .number(let quantity, _) = contents[place.row][place.column] {
        Rational(quantity)
      } else {
        nil
      }
    }
    guard let own = parts.firstIndex(where: { $0.place == place }), let stated = number(total)
    else { return nil }
    do throws(ArithmeticError) {
      var off = Rational.zero
      var share = Rational(1)
      for (index, part) in parts.enumerated() {
        guard let value = number(part.place),
          let weight = weights.isEmpty ? Rational(1) : number(weights[index])
        else { return nil }
        off = try off + weight * (stated - value)
        if index == own { share = weight }
      }
      return try (Rational(printed) + off / share).rounded(to: printed.decimals)
    } catch {
      return nil
    }
  }
}
