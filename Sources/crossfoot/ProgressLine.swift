import CrossfootKit
import DigestModel

/// A line on a watched standard error that says how far a long run has come: documents, rate, time left.
///
/// It is taken away when the run ends, so that nothing of it is left beside the output.
struct ProgressLine: Sendable {
  /// A run that ends sooner needs none.
  private static let patience = Duration.seconds(1)

  private let total: Int
  private let language: Language
  private let start = ContinuousClock.now

  /// - Returns: `nil` where nobody watches, or there is only one document.
  init?(total: Int, language: Language) {
    guard total > 1, Terminal.isWatched else { return nil }
    self.total = total
    self.language = language
  }

  func show(done: Int) {
    let elapsed = ContinuousClock.now - start
    guard elapsed > Self.patience else { return }
    Terminal.show(
      done >= total
        ? "" : Self.text(done, of: total, after: elapsed).preferred(in: language.rawValue))
  }

  /// Takes the line away, for others to be written.
  func clear() { Terminal.show("") }

  /// `12 of 83 documents, 9 a second, 8 s left`.
  static func text(_ done: Int, of total: Int, after elapsed: Duration) -> Wording {
    let count = Term.progress.text.filled(["n": String(done), "total": String(total)])
    let milliseconds = Int(elapsed / .milliseconds(1))
    guard done > 0, milliseconds > 0 else { return count }
    let perMinute = done * 60_000 / milliseconds
    let left = ((total - done) * milliseconds / done + 999) / 1000
    let isSlow = perMinute < 60
    let pace = (isSlow ? Term.progressPerMinute : .progressPerSecond).text
      .filled(["rate": String(isSlow ? perMinute : (perMinute + 30) / 60)])
    let rest = (left >= 120 ? Term.progressMinutesLeft : .progressSecondsLeft).text
      .filled(["left": String(left >= 120 ? left / 60 : left)])
    return .joined([count, pace, rest], by: ", ")
  }
}
