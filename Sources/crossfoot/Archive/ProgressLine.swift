import Glibc

/// How far long work has come: a line on standard error that is written over; on a terminal only.
struct ProgressLine {
  private let total: Int
  private let noun: String
  private let start = Self.seconds
  private var shown = 0.0
  private let isOnTerminal = isatty(STDERR_FILENO) == 1

  /// The least time between two lines, in seconds.
  private static let interval = 0.1

  init(total: Int, of noun: String) {
    self.total = total
    self.noun = noun
  }

  /// Writes the line, unless one was written just now.
  mutating func show(done: Int) {
    guard isOnTerminal, done < total else { return }
    let now = Self.seconds
    guard now - shown >= Self.interval else { return }
    shown = now
    try? write("\r" + Self.text(done, of: total, noun, after: now - start) + "\u{1B}[K")
  }

  /// Takes the line away, for others to be written.
  func clear() {
    if isOnTerminal { try? write("\r\u{1B}[K") }
  }

  /// `12 of 83 documents, 9 a second, 8 s left`.
  ///
  /// - Parameter elapsed: In seconds.
  static func text(_ done: Int, of total: Int, _ noun: String, after elapsed: Double) -> String {
    let text = "\(done) of \(total) \(noun)"
    guard done > 0, elapsed > 0 else { return text }
    let rate = Double(done) / elapsed
    let left = Int((Double(total - done) / rate).rounded(.up))
    let pace =
      rate >= 1 ? "\(Int(rate.rounded())) a second" : "\(Int((60 * rate).rounded())) a minute"
    return text + ", \(pace), " + (left >= 120 ? "\(left / 60) min left" : "\(left) s left")
  }

  private func write(_ text: String) throws(SystemError) {
    try crossfoot.write(text, to: STDERR_FILENO)
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
