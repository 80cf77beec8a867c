import DigestModel

extension Finding.Acceptance {
  /// Why a failing finding is no news, or is news again.
  var wording: Wording {
    switch self {
    case .known: Term.acceptanceKnown.text
    case .changed(let changes):
      Term.acceptanceChanged.text.filled(["changes": .joined(changes.map(\.wording), by: ", ")])
    case .waived(let waiver): waiver.wording
    case .expired(let waiver):
      Term.acceptanceExpired.text.filled(["waiver": waiver.wording])
    case .undated(let waiver):
      Term.acceptanceUndated.text.filled(["waiver": waiver.wording])
    }
  }
}

extension Finding.Acceptance.Change {
  /// What is not as it was.
  fileprivate var wording: Wording {
    switch self {
    case .figure(let key, let earlier?, let now):
      (now == nil ? Term.isGone : .was).text.filled(["key": key, "value": earlier])
    case .figure(let key, nil, .some): Term.isNew.text.filled(["key": key])
    case .figure(let key, nil, nil): Term.isOtherMissing.text.filled(["key": key])
    case .earlierFigure(let key, let earlier?, let now):
      (now == nil ? Term.isGoneBefore : .wasBefore).text.filled(["key": key, "value": earlier])
    case .earlierFigure(let key, nil, _): Term.isNewBefore.text.filled(["key": key])
    case .message(let earlier): Term.wasSaid.text.filled(["message": earlier])
    }
  }
}

extension Waiver {
  /// Who accepted it, until when, and why.
  var wording: Wording {
    (lastDay == nil ? Term.acceptedBy : .acceptedUntil).text.filled([
      "name": acceptedBy, "day": lastDay?.description ?? "", "reason": reason,
    ])
  }
}
