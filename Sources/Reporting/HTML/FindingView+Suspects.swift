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
          "misreadings": suspect.misreadings,
        ] as [String: Any]
      },
    ]
  }

  private func heading(_ finding: Finding, _ certainty: Finding.Certainty) -> Wording {
    let own = finding.ownSuspects
    let count = own.count
    // What is said of any of them must hold of each.
    let resolves = own.map(\.resolves).min() ?? 1
    let rules = (resolves == 1 ? Term.oneRule : .manyRules).text
      .filled(["n": String(resolves)])
    let word: Term =
      switch certainty {
      case _ where own.isEmpty: .suspectsBefore
      case .determined where count == 1: .suspect
      case .stopped: .suspectsStopped
      case .determined, .ambiguous, .none: .suspects
      }
    return word.text.filled(["n": Wording(same: String(count)), "rules": rules])
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
        "implied": implied.written(as: measure),
        "printed": occurrence.map { $0.value.written(as: measure) } ?? "?",
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

extension Finding.Acceptance {
  /// Why a failing finding is no news, or is news again.
  var wording: Wording {
    switch self {
    case .known: Term.acceptanceKnown.text
    case .changed(let changes):
      Term.acceptanceChanged.text.filled([
        "changes": changes.map(\.wording).reduce(into: Wording(same: "")) { text, change in
          text.en += (text.en.isEmpty ? "" : ", ") + change.en
          text.az += (text.az.isEmpty ? "" : ", ") + change.az
        }
      ])
    case .waived(let waiver): waiver.wording
    case .expired(let waiver):
      Term.acceptanceExpired.text.filled(["waiver": waiver.wording])
    }
  }
}

extension Finding.Acceptance.Change {
  /// What is not as it was.
  fileprivate var wording: Wording {
    switch self {
    case .figure(let key, let earlier?, _): Term.was.text.filled(["key": key, "value": earlier])
    case .figure(let key, nil, _): Term.isNew.text.filled(["key": key])
    case .earlierFigure(let key, let earlier?, _):
      Term.wasBefore.text.filled(["key": key, "value": earlier])
    case .earlierFigure(let key, nil, _): Term.isNewBefore.text.filled(["key": key])
    case .message(let earlier): Term.wasSaid.text.filled(["message": earlier])
    }
  }
}

extension Waiver {
  fileprivate var wording: Wording {
    (lastDay == nil ? Term.acceptedBy : .acceptedUntil).text.filled([
      "name": acceptedBy, "day": lastDay?.description ?? "", "reason": reason,
    ])
  }
}
