/// Findings that are known: what a check is to be compared with.
package struct Baseline: Hashable, Sendable {
  /// A document that was read, with what failed in it.
  package struct Document: Hashable, Sendable {
    /// The path as the caller gave it.
    package var path: String
    package var sha256: String
    /// The publication's id.
    package var publication: String
    package var period: Period?
    /// By rule and instance.
    package var entries: [Entry]

    package init(
      path: String, sha256: String, publication: String, period: Period?, entries: [Entry]
    ) {
      self.path = path
      self.sha256 = sha256
      self.publication = publication
      self.period = period
      self.entries = entries.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }
  }

  /// A finding that fails or cannot be evaluated, told from others of its document by its rule and
  /// instance, and where several have both, by its figures.
  package struct Entry: Hashable, Sendable {
    package var rule: String
    /// The member that each of the rule's variables stands for, by the variable's name.
    package var instance: [String: String]
    /// Written keys, sorted; those that the finding lacks too.
    package var figures: [String]
    /// The figures' values as printed, by written key; none for one that is missing.
    package var values: [String: String]
    /// The same of the figures of the issue before.
    package var earlier: [String: String]
    /// Both sides of the comparison that failed, where there is one.
    package var left: String?
    package var right: String?
    package var message: String

    package init(
      rule: String, instance: [String: String], figures: [String], values: [String: String],
      earlier: [String: String] = [:], left: String? = nil, right: String? = nil, message: String
    ) {
      self.rule = rule
      self.instance = instance
      self.figures = figures.sorted()
      self.values = values
      self.earlier = earlier
      self.left = left
      self.right = right
      self.message = message
    }

    /// `span=month, unit=all`; empty for a rule without variables.
    package var scope: String {
      instance.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
    }

    fileprivate var order: [String] { [rule, scope] + figures }
  }

  /// By publication, period and path.
  package let documents: [Document]

  package init(documents: [Document]) {
    self.documents = documents.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }
}

extension Baseline.Document {
  fileprivate var order: [String] {
    [publication, period.map { "\($0.end) \($0.start)" } ?? "", path, sha256]
  }
}

extension Baseline {
  /// A document and what was found in it.
  package typealias Checked = (recovered: RecoveredDocument, findings: [Finding])

  /// What fails in some documents and nobody has waived.
  package init(of documents: [Checked]) {
    self.init(
      documents: documents.map { document, findings in
        let figures = document.printedValues
        return Document(
          path: document.path, sha256: document.sha256, publication: document.publication,
          period: document.period,
          entries: findings.filter { $0.hasFailed && !$0.isWaived }.map {
            Entry(of: $0, values: figures)
          })
      })
  }
}

extension Baseline.Entry {
  /// - Parameter values: The values of the document's figures.
  init(of finding: Finding, values: [FigureKey: String]) {
    let keys = Set(finding.figures + finding.missing)
    self.init(
      rule: finding.rule,
      instance: Dictionary(finding.instance.map { ($0.dimension, $0.member) }) { first, _ in first
      },
      figures: keys.map(\.description),
      values: Dictionary(
        keys.compactMap { key in values[key].map { (key.description, $0) } }
      ) { first, _ in first },
      earlier: Dictionary(
        finding.earlier.map { ($0.key.description, $0.printedValue) }
      ) { first, _ in first },
      left: finding.left, right: finding.right, message: finding.message)
  }
}

extension RecoveredDocument {
  /// All values that each figure is printed with.
  var printedValues: [FigureKey: String] {
    Dictionary(figures.map { ($0.key, $0.printedValue) }) { _, last in last }
  }
}

extension Figure {
  fileprivate var printedValue: String {
    occurrences.map(\.value.description).joined(separator: " | ")
  }
}

extension Finding {
  /// Whether it fails, or its rule cannot be evaluated.
  package var hasFailed: Bool { status == .fail || status == .broken }

  fileprivate var isWaived: Bool {
    if case .waived = acceptance { true } else { false }
  }
}
