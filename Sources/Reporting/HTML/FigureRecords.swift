import DigestModel

/// What the script of a report knows of a document's figures, as JSON.
struct FigureRecords {
  let document: ReportedDocument
  let standings: [FigureKey: FigureStanding]

  /// The data as the content of a `script` element: text of the document cannot end it.
  ///
  /// Source: HTML, restrictions for contents of script elements.
  func json(language: String) -> String {
    let recovered = document.checked.recovered
    let covered = Dictionary(
      document.coverage.figures.map { ($0.key, $0) }
    ) { first, _ in first }
    return Self.json([
      ("lang", .string(language)),
      Self.words,
      ("figures", .array(recovered.figures.map { record(of: $0, covered[$0.key]) })),
      (
        "numerals",
        .object([
          (
            "unread",
            .array(
              recovered.ledger.unread.map { record(of: $0, $0.explanation ?? Term.noReason.text) })
          ),
          (
            "unseen",
            .array(
              recovered.ledger.unseen.map {
                record(of: $0.numeral, $0.reason.word.text)
              })
          ),
        ])
      ),
      ("indicators", indicators),
    ])
  }

  /// The data of a page without figures.
  static func emptyJSON(language: String) -> String {
    json([("lang", .string(language)), words])
  }

  private static var words: (key: String, value: JSONValue) {
    ("words", wordsOfScript)
  }

  /// The words that the script asks for, by the names in it and in the elements that it labels; it puts
  /// some names together.
  private static let wordsOfScript: JSONValue = {
    let sources = [
      PackageResources.report_js, PackageResources.report_mustache, PackageResources.index_mustache,
      PackageResources.page_mustache, PackageResources.finding_mustache,
      PackageResources.head_mustache, PackageResources.both_mustache,
    ].map { String(decoding: $0, as: UTF8.self) }
    let names = Set(sources.flatMap { $0.split { !$0.isLetter } })
    let isAsked = { (name: String) in
      names.contains(name[...]) || name.hasPrefix("measure") || name.hasPrefix("status")
        || name.hasSuffix("Numeral")
    }
    return .object(
      Term.allCases.filter { isAsked($0.rawValue) }.map { ($0.rawValue, $0.text.json) })
  }()

  private static func json(_ members: [(key: String, value: JSONValue)]) -> String {
    var text = ""
    JSONValue.object(members).write(to: &text)
    // Scalar by scalar: with a combining mark behind it a character is no longer “<”.
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "<" {
        escaped.append(contentsOf: "\\u003c".unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private func record(of figure: Figure, _ covered: RuleCoverage.Covered?) -> JSONValue {
    let standing = standings[figure.key] ?? FigureStanding()
    return .object([
      ("key", .string(figure.key.description)),
      ("indicator", .string(figure.key.indicator)),
      ("label", document.names.label(of: figure.key).json),
      ("value", .string(figure.value == .notAvailable ? "" : figure.value.description)),
      ("order", figure.value.order),
      ("measure", .string(figure.measure.rawValue)),
      ("status", .string(standing.status.rawValue)),
      ("mark", .string(standing.mark)),
      ("findings", .array(standing.findings.map { .number($0) })),
      ("places", .array(figure.occurrences.map(\.record))),
      ("reading", .array(figure.reading.map { $0.wording.json })),
      ("tried", .number(covered?.tried ?? 0)), ("noticed", .number(covered?.noticed ?? 0)),
    ])
  }

  private func record(of numeral: Numeral, _ reason: Wording) -> JSONValue {
    .object([
      ("page", .number(numeral.page)), ("line", .number(numeral.line)),
      ("text", .string(numeral.text.showingControls())), ("reason", reason.json),
    ])
  }

  /// The indicators that are printed, in document order, with their names.
  private var indicators: JSONValue {
    var known: Set<String> = []
    return .array(
      document.checked.recovered.figures.map(\.key.indicator).filter { known.insert($0).inserted }
        .map {
          .object([("id", .string($0)), ("label", document.names.indicator($0).json)])
        })
  }
}

extension Figure.Occurrence {
  fileprivate var record: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("page", .number(page)), ("line", .number(line)), ("text", .string(text.showingControls())),
    ]
    if let footnote { members.append(("note", .string(footnote.showingControls()))) }
    return .object(members)
  }
}

extension FigureValue {
  /// What a table is sorted by: numbers by size, days and ranges by their beginning.
  fileprivate var order: JSONValue {
    switch self {
    case .number, .duration: .number(description)
    case .range(let low, _): .number(low)
    case .date(let date): .string(date.description)
    case .notAvailable: .null
    }
  }
}

extension Wording {
  /// English, then Azerbaijani; what would turn text around is shown by its number.
  fileprivate var json: JSONValue {
    .strings([en.showingControls(), az.showingControls()])
  }
}

extension Reading {
  /// How a figure was read, in the languages of reports.
  var wording: Wording {
    switch self {
    case .plain: Term.readPlain.text
    case .joined: Term.readJoined.text
    case .approximate(let printed, let label):
      Term.readApproximate.text.filled(["printed": printed, "label": label])
    case .inferred(let dimension, let evidence):
      Term.readInferred.text.filled([
        "dimension": Wording(same: dimension), "evidence": evidence,
      ])
    case .arithmetic(let identity):
      Term.readArithmetic.text.filled(["identity": identity])
    case .legend: Term.readLegend.text
    case .position: Term.readPosition.text
    case .overprinted(let other): Term.readOverprinted.text.filled(["other": other])
    }
  }
}
