import DigestModel

/// The cases of a document, as a `testsuite`.
struct JUnitSuite {
  struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    mutating func add(_ other: Counts) {
      tests += other.tests
      failures += other.failures
      errors += other.errors
      skipped += other.skipped
    }
  }

  /// What keeps a case from passing.
  struct Outcome {
    /// `failure`, `error` or `skipped`.
    let element: String
    var type: String?
    let message: String
    var text = ""
  }

  struct Case {
    let name: String
    let group: String
    /// `nil` where it passes.
    let outcome: Outcome?
  }

  let name: String
  let cases: [Case]
  /// What else there is to say of the document.
  let remark: String?

  var counts: Counts {
    cases.reduce(into: Counts()) { counts, next in
      counts.tests += 1
      switch next.outcome?.element {
      case "failure": counts.failures += 1
      case "error": counts.errors += 1
      case "skipped": counts.skipped += 1
      default: break
      }
    }
  }

  func write(to output: inout some TextOutputStream) {
    let counts = counts
    output.write(
      "  <testsuite name=\"\(Self.attribute(name))\" tests=\"\(counts.tests)\""
        + " failures=\"\(counts.failures)\" errors=\"\(counts.errors)\""
        + " skipped=\"\(counts.skipped)\" time=\"0\">\n")
    for next in cases { write(next, to: &output) }
    if let remark { output.write("    <system-out>\(Self.content(remark))</system-out>\n") }
    output.write("  </testsuite>\n")
  }

  private func write(_ next: Case, to output: inout some TextOutputStream) {
    output.write(
      "    <testcase name=\"\(Self.attribute(next.name))\""
        + " classname=\"\(Self.attribute(next.group))\" time=\"0\"")
    guard let outcome = next.outcome else {
      output.write("/>\n")
      return
    }
    let type = outcome.type.map { " type=\"\(Self.attribute($0))\"" } ?? ""
    output.write(
      ">\n      <\(outcome.element) message=\"\(Self.attribute(outcome.message))\"\(type)")
    output.write(
      outcome.text.isEmpty
        ? "/>\n" : ">\n\(Self.content(outcome.text))</\(outcome.element)>\n")
    output.write("    </testcase>\n")
  }

  private static func attribute(_ text: String) -> String {
    escapedForXML(text.showingControls())
  }

  private static func content(_ text: String) -> String {
    escapedForXML(text.showingControls(keeping: "\n"))
  }
}
