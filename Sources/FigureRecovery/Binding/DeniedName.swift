import DigestModel
import Publications

/// The name of a section's member and a date or number that is not the member's.
struct DeniedName {
  enum Kind {
    /// A date that is not the member's first day.
    case opened
    /// Another member's figure, where the member's own would stand.
    case repeats(FigureKey)
  }

  let name: LabelMatch
  let capture: CaptureMatch
  let kind: Kind
  /// The members whose date or number it is.
  let members: [String]

  init(name: LabelMatch, by capture: CaptureMatch, _ kind: Kind, of members: [String]) {
    self.name = name
    self.capture = capture
    self.kind = kind
    self.members = members
  }
}

extension BindingEvidence {
  /// The first of the labels that name a member, where all name the same.
  func onlyName(of binding: Pattern.Binding, among labels: [LabelMatch]) -> LabelMatch? {
    let names = labels.filter { $0.dimension == binding.dimension }
    guard let first = names.first, binding.members.contains(first.member),
      names.allSatisfy({ $0.member == first.member })
    else { return nil }
    return first
  }

  /// The dates printed for a figure.
  func firstDays(
    of template: Pattern.Template, in matches: [StatementMatch]
  ) -> [(capture: CaptureMatch, date: CalendarDate)] {
    matches.flatMap(\.captures).compactMap { capture in
      guard capture.capture.template == template, case .date(let date) = capture.value else {
        return nil
      }
      return (capture, date)
    }
  }

  func unitsOpened(on date: CalendarDate) -> [String] {
    publication.units.filter { unit in
      unit.opened.map { $0.start <= date && date <= $0.end } ?? false
    }.map(\.id)
  }
}

extension Recovery {
  /// A denied name as it is reported.
  func contradiction(_ denied: DeniedName) -> EvidenceContradiction {
    let (name, publication) = (denied.name, grammar.publication)
    let taken = FigureKey.Coordinate(dimension: name.dimension, member: name.member)
    let place = text.numeralRecord(denied.capture.numeral)
    let line = text.lines[text.items[name.items[0]].line]
    let kind: EvidenceContradiction.Piece.Kind
    let expected: ImpliedValue?
    let key: FigureKey?
    switch denied.kind {
    case .opened:
      kind = .opened
      expected = publication.unit(name.member)?.opened.map { period in
        period.start == period.end
          ? .value(.date(period.start)) : .between(.date(period.start), .date(period.end))
      }
      key = denied.capture.capture.template.key(in: publication, [taken])
    case .repeats(let own):
      kind = .repeats
      expected = known[own].map { .value($0) }
      key = own
    }
    return EvidenceContradiction(
      taken: taken,
      supporting: EvidenceContradiction.Piece(
        .label, of: [name.member], page: text.pages[line.page].number, line: line.number,
        box: text.box(of: name.items) ?? text.items[name.items[0]].box, text: name.wording),
      denying: EvidenceContradiction.Piece(
        kind, of: denied.members, page: place.page, line: place.line, box: place.box,
        text: denied.capture.text),
      expected: expected, keys: [key].compactMap(\.self))
  }
}
