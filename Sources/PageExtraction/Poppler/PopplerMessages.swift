import CPoppler
import CPopplerWords
import Glibc
import Synchronization

/// Keeps what poppler and GLib have to say off standard error.
///
/// Poppler reports broken syntax nowhere but in GLib's log, on the thread that reads.
enum PopplerMessages {
  /// What was said of a file, counted and not kept: a small file can make millions of messages.
  struct Tally {
    /// After so many messages, of any kind, a page is read no further.
    static let mostMessages = 10_000

    var messages = 0
    /// Slips that readers of PDF pass over, as a graphics state that is missing.
    var slips = 0
    /// The first of them.
    var firstSlip: String?
    /// The first message that tells of text which cannot be had from the file.
    var loss: String?

    var isFlooded: Bool { messages > Self.mostMessages }

    fileprivate mutating func count(_ text: UnsafePointer<CChar>) {
      messages += 1
      if isFlooded {
        crossfoot_reading_stop()
        return
      }
      let message = String(cString: text)
      guard PopplerMessages.tellsOfDamage(message) else { return }
      if PopplerMessages.tellsOfLoss(message) {
        loss = loss ?? message
      } else {
        slips += 1
        firstSlip = firstSlip ?? message
      }
    }
  }

  /// Runs `body` and returns what was logged meanwhile on this thread.
  ///
  /// A tally within another keeps its messages to itself.
  static func collected(during body: () -> Void) -> Tally {
    _ = handlerIsInstalled
    let thread = UInt(pthread_self())
    let outer = tallies.withLock { $0.updateValue(Tally(), forKey: thread) }
    body()
    return tallies.withLock { tallies in
      defer { tallies[thread] = outer }
      return tallies[thread] ?? Tally()
    }
  }

  /// Whether a message tells of a broken file; warnings and missing fonts do not.
  private static func tellsOfDamage(_ message: String) -> Bool {
    errorKinds.contains { message.hasPrefix($0) }
  }

  /// Whether a message tells that a part of the file cannot be decoded at all.
  private static func tellsOfLoss(_ message: String) -> Bool {
    lossWords.contains { message.contains($0) }
  }

  private static let errorKinds = ["Syntax error", "IO error", "I/O error", "Internal error"]

  /// Poppler's words for contents, or a stream of them, that it has to leave off.
  private static let lossWords = [
    "I/O error", "IO error", "flate stream", "LZW stream", "ASCIIHex stream", "Unknown filter",
    "Weird page contents",
    "Weird contents", "EOF while reading", "End of file inside",
  ]

  private static let tallies = Mutex<[UInt: Tally]>([:])

  /// Installed once for the process: messages outside of a tally are dropped.
  private static let handlerIsInstalled: Bool = {
    _ = g_log_set_default_handler(
      { _, _, message, _ in
        guard let message else { return }
        let thread = UInt(pthread_self())
        tallies.withLock { $0[thread]?.count(message) }
      }, nil)
    crossfoot_silence()
    keepKindsOfMessages()
    return true
  }()

  /// Opens a document by poppler's GLib interface and leaves it open.
  ///
  /// Poppler reports to the interface by which the first of the open documents was opened, and only
  /// GLib's tells an error from a warning.
  private static func keepKindsOfMessages() {
    let smallest: StaticString = """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
      trailer<</Root 1 0 R>>
      """
    let bytes = g_bytes_new_static(smallest.utf8Start, gsize(smallest.utf8CodeUnitCount))
    defer { g_bytes_unref(bytes) }
    _ = poppler_document_new_from_bytes(bytes, nil, nil)
  }
}
