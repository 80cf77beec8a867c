import DigestModel
import PageExtraction

/// What tells a finding from the others of its document, whatever the figures' values: its
/// publication, rule, instance and figures.
struct FindingIdentity: Hashable {
  private let parts: [String]

  init(_ finding: Finding, publication: String) {
    parts =
      [publication, finding.rule]
      + finding.instance.map { "\($0.dimension)=\($0.member)" }.sorted()
      + Set(finding.figures + finding.missing).map(\.description).sorted()
      + Set(finding.earlier.map { "before: \($0.key)" }).sorted()
  }

  /// 64 hexadecimal digits.
  ///
  /// - Parameters:
  ///   - path: What else is to tell it from others.
  ///   - number: Which of several findings that are alike it is, from 0.
  func fingerprint(path: String = "", number: Int = 0) -> String {
    Self.fingerprint(of: [path] + parts + (number == 0 ? [] : [String(number)]))
  }

  /// The same of what there is to say of a document as a whole.
  static func fingerprint(of remark: String, path: String) -> String {
    fingerprint(of: [path, remark])
  }

  /// A part's length stands before it, so that no two lists of parts run into one text.
  private static func fingerprint(of parts: [String]) -> String {
    sha256(of: parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) })
  }
}

extension [Finding] {
  /// The identity of each, and which of several that are alike it is, from 0.
  func identities(publication: String) -> [(identity: FindingIdentity, number: Int)] {
    var counts: [FindingIdentity: Int] = [:]
    return map { finding in
      let identity = FindingIdentity(finding, publication: publication)
      let number = counts[identity, default: 0]
      counts[identity] = number + 1
      return (identity, number)
    }
  }
}
