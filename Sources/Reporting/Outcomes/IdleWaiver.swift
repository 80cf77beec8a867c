import DigestModel

/// A waiver that is about nothing that fails, or only about what others waive.
struct IdleWaiver: Hashable {
  let waiver: Waiver
  /// Whether it holds for none of the documents, for it ended before their periods.
  let hasEnded: Bool
  /// Whether something fails that it is about, which another one is told of.
  let isRepetition: Bool

  /// One line for a person: `Rules/a/waivers.yaml:3: no units-foot fails`.
  var wording: Wording {
    let figures = waiver.figures.map(\.description).joined(separator: ", ")
    let term: Term =
      isRepetition
      ? figures.isEmpty ? .repeatedWaiver : .repeatedWaiverOfFigures
      : figures.isEmpty ? .idleWaiver : .idleWaiverOfFigures
    let sentence = term.text
      .filled(["rule": waiver.rule, "figures": figures])
    let end = waiver.lastDay.flatMap { day in
      hasEnded ? Term.idleWaiverEnded.text.filled(["day": day.description]) : nil
    }
    return Wording.joined([sentence] + (end.map { [$0] } ?? []), by: ", ")
      .map { "\(waiver.path):\(waiver.position.line): \($0)" }
  }
}

extension CheckReport {
  /// The waivers of the documents' publications that none of their findings is waived by, in force or
  /// not, by publication in the order of the file.
  var idleWaivers: [IdleWaiver] {
    var seen: Set<Waiver> = []
    return documents.flatMap(\.waivers).filter { seen.insert($0).inserted }.compactMap { waiver in
      let concerned = documents.filter { $0.waivers.contains(waiver) }
      let covered = concerned.flatMap(\.findings).filter { $0.hasFailed && waiver.covers($0) }
      let used = covered.filter { ($0.acceptance?.waiver ?? waiver) == waiver }
      guard used.isEmpty else { return nil }
      let periods = concerned.map(\.recovered.period)
      return IdleWaiver(
        waiver: waiver,
        hasEnded: periods.allSatisfy { period in
          guard let lastDay = waiver.lastDay, let period else { return false }
          return period.end > lastDay
        }, isRepetition: !covered.isEmpty)
    }
  }
}
