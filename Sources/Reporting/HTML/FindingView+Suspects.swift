import DigestModel

extension FindingView {
  /// Who may be wrong, and how; `nil` for a finding that does not fail by values.
  func suspects(
    of finding: Finding, _ scope: FindingScope, isFollower: Bool
  ) -> [String: Any]? {
    guard let certainty = finding.certainty else { return nil }
    guard !finding.suspects.isEmpty else {
      return certainty == .stopped ? ["heading": Term.suspectsTooMany.text.view] : nil
    }
    let shown = isFollower ? finding.earlierSuspects : finding.ownSuspects + finding.earlierSuspects
    return [
      "heading": isFollower
        ? Term.suspectsAbove.text.view : heading(finding, certainty).view,
      "suspects": shown.map { suspect in
        [
          "changes": changes(of: suspect, finding, scope),
          "misreadings": suspect.misreadings.map(\.view),
          "evidence": suspect.evidence.map(\.view),
        ] as [String: Any]
      },
    ]
  }

  private func heading(_ finding: Finding, _ certainty: Finding.Certainty) -> Wording {
    let own = finding.ownSuspects
    guard own.isEmpty else { return own.heading(certainty) }
    return Term.suspectsBefore.text.filled(["rules": Term.oneRule.text])
  }

  private func changes(
    of suspect: Finding.Suspect, _ finding: Finding, _ scope: FindingScope
  ) -> [[String: Any]] {
    zip(suspect.keys, suspect.implied).enumerated().map { number, change in
      let (key, implied) = change
      let isBefore = suspect.isOfEarlierIssue
      let figure =
        isBefore
        ? finding.earlier.first { $0.key == key }
        : places[key].map { document.checked.recovered.figures[$0] }
      let printing = suspect.printing(of: key)
      let occurrence = suspect.occurrence(of: key, in: figure)
      let measure = figure?.measure ?? .count
      var view: [String: Any] = [
        "implied": implied.written(as: measure, style),
        "printed": occurrence.map { $0.value.written(as: measure, style) } ?? "?",
        "words": document.names.label(of: key, without: scope.common).view,
        "key": key.description, "isFurther": number > 0,
      ]
      if isBefore {
        view["place"] = Term.inIssueBefore.text.view
      } else if let place = places[key] {
        view["link"] = ["figure": place]
      }
      if let printing {
        view["place"] =
          Term.onPage.text.filled([
            "page": String(printing.page), "line": String(printing.line),
          ]).view
      }
      if number == 0, let mechanism = suspect.mechanism {
        view["mechanism"] = Term(mechanism: mechanism).map(\.text.view) ?? ["one": mechanism]
      }
      return view
    }
  }
}
