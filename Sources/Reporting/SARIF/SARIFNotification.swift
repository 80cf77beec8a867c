import DigestModel

/// What the program has to say of its own run: what it could not read, or read in doubt.
struct SARIFNotification {
  enum Kind: String, CaseIterable {
    case noSuchFile = "no-such-file"
    case unreadable
    case unrecognized
    case nothingRecovered = "nothing-recovered"
    case notEarlier = "not-earlier"
    case invalidPublication = "invalid-publication"
    case unread
    case unseen
    case remark
    case leftOut = "left-out"
  }

  let kind: Kind
  /// `error`, `warning` or `note`.
  let level: String
  let text: String
  var place: SARIFLocation?
  var page = 1
  var line = 1

  init(kind: Kind, level: String, text: String, place: SARIFLocation? = nil) {
    (self.kind, self.level, self.text, self.place) = (kind, level, text, place)
  }

  init(_ document: UnreadableDocument, at place: SARIFLocation, language: String) {
    self.init(
      kind: Kind(document.obstacle), level: "error", text: document.wording.preferred(in: language),
      place: place)
  }

  /// What was not read of a document, and what was read in doubt.
  static func notifications(
    of document: RecoveredDocument, at place: SARIFLocation, language: String
  ) -> [SARIFNotification] {
    var notifications: [SARIFNotification] = []
    let ledger = document.ledger
    for (kind, term, numerals) in [
      (Kind.unread, Term.countUnread, ledger.unread),
      (Kind.unseen, Term.countUnseen, ledger.unseen.map(\.numeral)),
    ] {
      guard let first = numerals.first else { continue }
      let words = term.text.filled(["n": String(numerals.count)]).preferred(in: language)
      var notification = SARIFNotification(
        kind: kind, level: "warning", text: "\(numerals.count) \(words)", place: place)
      (notification.page, notification.line) = (first.page, first.line)
      notifications.append(notification)
    }
    return notifications
      + document.diagnostics.map { diagnostic in
        var notification = SARIFNotification(
          kind: .remark, level: diagnostic.severity.rawValue,
          text: diagnostic.wording.preferred(in: language),
          place: place)
        (notification.page, notification.line) = (diagnostic.page ?? 1, diagnostic.line ?? 1)
        return notification
      }
  }

  var json: JSONValue {
    let location = place.map {
      $0.json(at: FindingPlace(page: max(1, page), line: max(1, line)))
    }
    return .object(
      [
        ("descriptor", .object([("id", .string(kind.rawValue))])), ("level", .string(level)),
        ("message", .text(text)),
      ] + (location.map { [("locations", .array([$0]))] } ?? []))
  }
}

extension SARIFNotification.Kind {
  init(_ obstacle: UnreadableDocument.Obstacle) {
    switch obstacle {
    case .noSuchFile: self = .noSuchFile
    case .unreadable: self = .unreadable
    case .unrecognized: self = .unrecognized
    case .nothingRecovered: self = .nothingRecovered
    case .notEarlier: self = .notEarlier
    case .invalidPublication: self = .invalidPublication
    }
  }

  /// A `reportingDescriptor`.
  var descriptor: JSONValue { .object([("id", .string(rawValue))]) }
}
