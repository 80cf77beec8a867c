import DigestModel
import Publications

/// Finds which member of a dimension a section is about, from what the section prints.
struct BindingEvidence {
  let publication: Publication
  /// Values of figures read in sections that are bound otherwise.
  let known: [FigureKey: FigureValue]

  /// What the evidence comes to.
  enum Verdict {
    case bound(String, evidence: [Wording], isDatesAlone: Bool, against: [DeniedName] = [])
    /// Several members fit, or none does.
    case undecided(Wording)
    /// Nothing says anything of it.
    case unsaid(Wording)
  }

  /// Weighs the evidence that a section's matches give.
  ///
  /// - Parameters:
  ///   - binding: What is to be bound, and among which members.
  ///   - evidence: The kinds the grammar names.
  ///   - matches: The section's statements.
  ///   - labels: The labels that name what the section is about.
  func verdict(
    on binding: Pattern.Binding, by evidence: [[Pattern.Evidence]], from matches: [StatementMatch],
    labels: [LabelMatch]
  ) -> Verdict {
    for group in evidence {
      if let verdict = verdict(on: binding, byAll: group, from: matches, labels: labels) {
        return verdict
      }
    }
    return .unsaid(ReadingTerm.nothingSays.text.filled(["dimension": binding.dimension]))
  }

  /// What some kinds of evidence come to together; `nil` where there is none of them.
  private func verdict(
    on binding: Pattern.Binding, byAll evidence: [Pattern.Evidence],
    from matches: [StatementMatch], labels: [LabelMatch]
  ) -> Verdict? {
    let dimension = binding.dimension
    var candidates: [String]?
    var reasons: [Wording] = []
    var isDatesAlone = true
    let name =
      evidence.contains { if case .label = $0.kind { true } else { false } }
      ? onlyName(of: binding, among: labels) : nil
    var denied: [DeniedName] = []
    var opened: Set<String> = []
    func narrow(to members: [String], because reason: Wording, isDate: Bool = false) {
      // An open dimension has no members but those that are printed.
      let isOpen = publication.dimension(dimension)?.isOpen ?? false
      candidates =
        candidates == nil && isOpen
        ? members : (candidates ?? binding.members).filter(members.contains)
      if !reasons.contains(reason) { reasons.append(reason) }
      isDatesAlone = isDatesAlone && isDate
    }
    for piece in evidence {
      switch piece.kind {
      case .label:
        for label in labels where label.dimension == dimension {
          narrow(
            to: [label.member], because: ReadingTerm.named.text.filled(["member": label.member]))
        }
      case .opened(let template):
        let days = firstDays(of: template, in: matches)
        for (capture, date) in days {
          let members = unitsOpened(on: date)
          // Two dates are of two sections that have run together: neither name nor date is known of
          // which.
          if let name, !members.contains(name.member), days.allSatisfy({ $0.date == date }) {
            // Several statements may have found it.
            if !denied.contains(where: { $0.capture.numeral == capture.numeral }) {
              denied.append(DeniedName(name: name, by: capture, .opened, of: members))
            }
            continue
          }
          opened.formUnion(members)
          narrow(
            to: members,
            because: ReadingTerm.firstDay.text
              .filled(["indicator": template.indicator, "date": date.description]),
            isDate: true)
        }
      case .repeats(let template):
        // A row that names its own member says nothing of the section's.
        for match in matches where !match.labels.contains(where: { $0.dimension == dimension }) {
          for capture in match.captures
          where capture.capture.template == template
            && !capture.bindings.contains(where: { $0.dimension == dimension })
          {
            let members = self.members(where: template, is: capture, in: match, dimension)
            // A value that no member has is another figure, or a misprint: it says nothing.
            guard !members.isEmpty else { continue }
            if let name, !members.contains(name.member) {
              if let key = key(of: capture, in: match, for: name),
                isDenied(key, by: capture),
                !denied.contains(where: { $0.capture.numeral == capture.numeral })
              {
                denied.append(DeniedName(name: name, by: capture, .repeats(key), of: members))
              }
              continue
            }
            narrow(
              to: members,
              because: ReadingTerm.repeats.text
                .filled(["indicator": template.indicator, "text": capture.text]))
          }
        }
      case .fits(let share, let part, let whole):
        let found = matches.compactMap {
          members(of: binding, where: share, is: part, of: whole, in: $0)
        }
        // A share that is no member's is a misprint, or that member's total is not known. Another beside
        // it that is some member's may be so by chance: none of them says anything.
        guard !found.contains(where: \.isEmpty) else { continue }
        for members in found {
          narrow(
            to: members,
            because: ReadingTerm.share.text.filled([
              "share": share.indicator, "part": part.indicator, "whole": whole.indicator,
            ]))
        }
      }
    }
    guard let candidates else { return nil }
    // The first day of the report is that of what opened first, too.
    let others = isDatesAlone ? opened.subtracting(binding.members) : []
    guard others.isEmpty else {
      return .undecided(mayBe(others.sorted() + candidates, because: reasons))
    }
    switch candidates.count {
    case 1:
      return .bound(
        candidates[0], evidence: reasons, isDatesAlone: isDatesAlone, against: denied)
    case 0:
      return .undecided(
        ReadingTerm.contradictory.text.filled(["reasons": .joined(reasons, by: "; ")]))
    default:
      return .undecided(mayBe(candidates, because: reasons))
    }
  }

  private func mayBe(_ members: [String], because reasons: [Wording]) -> Wording {
    ReadingTerm.mayBe.text.filled([
      "members": Wording(same: members.joined(separator: ", ")),
      "reasons": .joined(reasons, by: "; "),
    ])
  }

  private func key(
    of capture: CaptureMatch, in match: StatementMatch, for name: LabelMatch
  ) -> FigureKey? {
    let own = FigureKey.Coordinate(dimension: name.dimension, member: name.member)
    return match.key(of: capture, in: publication, section: [own])
  }

  /// Whether a value that is another member's cannot be this one's too: its own is known, or the
  /// value is too large to be the same by chance.
  private func isDenied(_ key: FigureKey, by capture: CaptureMatch) -> Bool {
    if let own = known[key] { return own != capture.value }
    guard case .number(let number) = capture.value else { return false }
    return number.coefficient >= IdentityEvidence.leastRarity
  }

  /// The members of whose whole a part is the printed share; `nil` where the match prints neither.
  private func members(
    of binding: Pattern.Binding, where share: Pattern.Template, is part: Pattern.Template,
    of whole: Pattern.Template, in match: StatementMatch
  ) -> [String]? {
    guard
      let shareCapture = match.captures.first(where: { $0.capture.template == share }),
      let partCapture = match.captures.first(where: { $0.capture.template == part }),
      case .number(let percent) = shareCapture.value,
      case .number(let count) = partCapture.value
    else { return nil }
    return binding.members.filter { member in
      var wholeCapture = partCapture
      wholeCapture.capture.template = whole
      let own = FigureKey.Coordinate(dimension: binding.dimension, member: member)
      guard let key = match.key(of: wholeCapture, in: publication, section: [own]),
        case .number(let total) = known[key]
      else { return false }
      return percent.isShare(of: count.coefficient, in: total.coefficient)
    }
  }

  private func members(
    where template: Pattern.Template, is capture: CaptureMatch, in match: StatementMatch,
    _ dimension: String
  ) -> [String] {
    (publication.dimension(dimension)?.members ?? []).map(\.id).filter { member in
      let own = FigureKey.Coordinate(dimension: dimension, member: member)
      guard let key = match.key(of: capture, in: publication, section: [own]) else { return false }
      return capture.value != .notAvailable && known[key] == capture.value
    }
  }
}
