import CrossfootKit
import DigestModel

/// A line on a watched standard error that says how many documents of a long run are done.
///
/// It is taken away when the run ends, so that nothing of it is left beside the output.
struct DocumentProgress: Sendable {
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
    guard ContinuousClock.now - start > Self.patience else { return }
    let line = Term.progress.text.filled(["n": String(done), "total": String(total)])
    Terminal.show(done == total ? "" : line.preferred(in: language.rawValue))
  }
}
