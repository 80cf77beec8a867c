import DigestModel

/// Decides how a table is read where neither its heads nor its title name all that its figures are
/// about, and whether its sums deny what they name.
struct TableDecision {
  /// What some values of a table add up to.
  struct Sum {
    var total: FigureKey
    var value: Int
    var parts: [FigureKey]
  }

  struct Reading {
    /// One place a row.
    var matches: [StatementMatch] = []
    var sums: [Sum] = []
    /// Whether nothing printed over the table says that it is meant so.
    var needsIdentity = false
    /// Whether what is printed over the table says that it is not meant so.
    var isDenied = false
  }

  enum Outcome {
    /// Which reading is meant, with the identity that was needed to tell.
    case taken(Int, Sum?)
    case unread(Wording)
  }

  let readings: [Reading]
  /// What the figures are known to be that the values may add up to.
  let values: [FigureKey: Int]
  /// Whether all rows of the table are known to the statement.
  let isSure: Bool

  var outcome: Outcome {
    let agreeing = readings.map { reading in
      reading.sums.filter { $0.value > 0 && values[$0.total] == $0.value }
    }
    let denying = readings.map { reading in
      reading.sums.count { sum in values[sum.total].map { $0 != sum.value } ?? false }
    }
    let named = readings.indices.filter { !readings[$0].needsIdentity && !readings[$0].isDenied }
    if let own = named.first {
      let rival = readings.indices.first {
        $0 != own && isNoChance(agreeing[$0]) && agreeing[$0].count > agreeing[own].count
      }
      if let rival {
        return .unread(
          ReadingTerm.titleDenied.text.filled(["total": "\(agreeing[rival][0].total)"]))
      }
      guard isSure || isNoChance(agreeing[own]) && agreeing[own].count > denying[own] else {
        return .unread(ReadingTerm.foreignRows.text)
      }
      return .taken(own, nil)
    }
    let confirmed = readings.indices.filter {
      isNoChance(agreeing[$0]) && agreeing[$0].count > denying[$0]
    }
    guard let only = confirmed.first, confirmed.count == 1 else {
      return .unread(ReadingTerm.tableUndecided.text)
    }
    return .taken(only, agreeing[only].max { $0.value < $1.value })
  }

  private func isNoChance(_ sums: [Sum]) -> Bool {
    let tried = Int128(max(1, readings.count))
    let odds = sums.reduce(Int128(1)) { odds, sum in
      min(odds * Int128(sum.value), .max / Int128(Int.max))
    }
    return !sums.isEmpty && odds >= tried * Int128(IdentityEvidence.leastRarity)
  }
}
