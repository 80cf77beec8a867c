import DigestModel

/// Runs of numbers whose columns have known totals.
struct FootedRuns {
  struct Run {
    var numbers: NumberRun
    /// The column of each number, as an index into the totals.
    var columns: [Int]
  }

  /// What comes of reading all runs so that every column adds up to its total.
  enum Solution: Equatable {
    /// The parts of each run.
    case one([[NumberRun.Part]])
    case none
    /// More than one, or too many to try.
    case several
  }

  var runs: [Run]
  /// `nil` for a column whose total is not known.
  var totals: [Int?]

  /// The most ways to read one run, and the most steps altogether, before giving up.
  private static let limits = (readings: 2_000, steps: 200_000)

  /// The only way to read the runs, where there is one.
  ///
  /// - Complexity: Bounded; the search ends at a second way.
  func solution() -> Solution {
    var options: [(run: Int, readings: [[NumberRun.Part]])] = []
    for (index, run) in runs.enumerated() {
      guard let readings = run.numbers.readings(as: run.columns.count, limit: Self.limits.readings)
      else { return .several }
      guard !readings.isEmpty else { return .none }
      options.append((index, readings))
    }
    // Where there is least choice first, so that a total is soon passed.
    options.sort { ($0.readings.count, $0.run) < ($1.readings.count, $1.run) }
    // In 127 bits no sum of printed numbers outgrows its type.
    var sums = totals.map { _ in Int128.zero }
    var chosen: [[NumberRun.Part]] = Array(repeating: [], count: runs.count)
    var found: [[NumberRun.Part]]?
    var isUnclear = false
    var steps = 0
    func choose(_ depth: Int) {
      guard !isUnclear else { return }
      guard depth < options.count else {
        guard zip(sums, totals).allSatisfy({ $1 == nil || $0 == $1.map { Int128($0) } }) else {
          return
        }
        if found != nil { isUnclear = true }
        found = chosen
        return
      }
      for reading in options[depth].readings {
        steps += 1
        if steps > Self.limits.steps { isUnclear = true }
        if isUnclear { return }
        let columns = runs[options[depth].run].columns
        for (part, column) in zip(reading, columns) { sums[column] += Int128(part.value) }
        if columns.allSatisfy({ sums[$0] <= totals[$0].map { Int128($0) } ?? .max }) {
          chosen[options[depth].run] = reading
          choose(depth + 1)
        }
        for (part, column) in zip(reading, columns) { sums[column] -= Int128(part.value) }
      }
    }
    choose(0)
    if isUnclear { return .several }
    return found.map { .one($0) } ?? .none
  }
}
