import CPoppler
import Glibc
import Synchronization

/// Keeps what poppler and GLib have to say off standard error.
///
/// Poppler reports broken syntax nowhere but in GLib's log, on the thread that reads.
enum PopplerMessages {
  /// Runs `body` and returns what was logged meanwhile on this thread, in order.
  ///
  /// A collection within another keeps its messages to itself.
  static func collected(during body: () -> Void) -> [String] {
    _ = handlerIsInstalled
    let thread = UInt(pthread_self())
    let outer = collections.withLock { $0.updateValue([], forKey: thread) }
    body()
    return collections.withLock { collections in
      defer { collections[thread] = outer }
      return collections[thread] ?? []
    }
  }

  /// Whether a message tells of a broken file; warnings and missing fonts do not.
  static func tellsOfDamage(_ message: String) -> Bool {
    ["Syntax error", "I/O error", "Internal error"].contains { message.hasPrefix($0) }
  }

  private static let collections = Mutex<[UInt: [String]]>([:])

  /// Installed once for the process: messages outside a collection are dropped.
  private static let handlerIsInstalled: Bool = {
    _ = g_log_set_default_handler(
      { _, _, message, _ in
        guard let message else { return }
        let text = String(cString: message)
        let thread = UInt(pthread_self())
        collections.withLock { $0[thread]?.append(text) }
      }, nil)
    return true
  }()
}
