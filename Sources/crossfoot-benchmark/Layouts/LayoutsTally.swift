import DigestModel
import LayoutSampling

/// What was read of many digests, and by which choices of their layouts.
struct LayoutsTally {
  private struct Choice: Hashable {
    var aspect: String
    var choice: String
  }

  private struct Count {
    var printed = 0
    var read = 0
    var wrong = 0

    var recall: Double { printed == 0 ? 1 : Double(read) / Double(printed) }
  }

  private(set) var printed = 0
  private(set) var read = 0
  private(set) var missing = 0
  private(set) var wrong = 0
  private(set) var unnoticed = 0
  private(set) var unread = 0
  private(set) var leftOut = 0
  var failures = 0
  private var counts: [Choice: Count] = [:]
  private var faults: [String] = []

  /// The part of the printed figures that was read.
  var recall: Double { printed == 0 ? 0 : Double(read) / Double(printed) }

  mutating func add(_ outcome: LayoutOutcome, seed: UInt64, listsMissing: Bool) {
    printed += outcome.printed
    read += outcome.read.count
    missing += outcome.missing.count
    wrong += outcome.wrong.count
    unnoticed += outcome.unnoticed.count
    unread += outcome.unread
    leftOut += outcome.leftOut
    for wrong in outcome.wrong {
      faults.append(
        "seed \(seed): \(wrong.isNoticed ? "wrong" : "WRONG WITHOUT A FINDING"): \(wrong.key) is "
          + "\(wrong.value), printed is "
          + (wrong.printed.isEmpty ? "nothing" : wrong.printed.joined(separator: " and "))
          + " (\(wrong.reading))")
    }
    if listsMissing {
      faults += outcome.missing.map { key in
        let blocks = outcome.digest.printings.filter { $0.key == key }.map { printing in
          outcome.digest.blocks[printing.block] + " on page \(printing.page)"
        }
        return "seed \(seed): missing: \(key), printed in \(blocks.joined(separator: ", "))"
      }
    }
    count(outcome)
  }

  /// Counts every figure once for each choice that its printings were subject to.
  private mutating func count(_ outcome: LayoutOutcome) {
    let digest = outcome.digest
    let byBlock = Dictionary(grouping: digest.choices, by: \.block)
    let general = Set((byBlock[nil] ?? []).map { Choice(aspect: $0.aspect, choice: $0.choice) })
    let wrongKeys = Set(outcome.wrong.map(\.key))
    for (key, printings) in Dictionary(grouping: digest.printings, by: \.key) {
      var choices = general
      for printing in printings {
        let name = digest.blocks[printing.block]
        choices.insert(Choice(aspect: "block", choice: name))
        // A figure that is printed twice does not tell which of its printings was missed.
        guard printings.count == 1 else { continue }
        for choice in byBlock[printing.block] ?? [] {
          choices.insert(Choice(aspect: choice.aspect, choice: choice.choice))
        }
      }
      for choice in choices {
        counts[choice, default: Count()].printed += 1
        if outcome.read.contains(key) { counts[choice, default: Count()].read += 1 }
        if wrongKeys.contains(key.description) { counts[choice, default: Count()].wrong += 1 }
      }
    }
  }

  func printChoices(limit: Int) {
    var table = Table("choice", "figures", "recall", "wrong")
    let order = counts.sorted { left, right in
      (left.value.recall, left.key.aspect, left.key.choice)
        < (right.value.recall, right.key.aspect, right.key.choice)
    }
    for (choice, count) in order.prefix(limit) {
      table.append(
        "\(choice.aspect): \(choice.choice)", String(count.printed), percent(count.recall),
        String(count.wrong))
    }
    table.print()
  }

  func printFaults() { for fault in faults { print(fault) } }
}
