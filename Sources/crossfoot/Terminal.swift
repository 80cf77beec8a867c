import DigestModel
import Glibc
import PageExtraction
import Reporting

/// The standard streams.
enum Terminal {
  /// Coloured where standard output is a terminal that wants it.
  ///
  /// Source: no-color.org.
  static var style: TextStyle {
    guard isatty(STDOUT_FILENO) == 1, !isSet("NO_COLOR"), variable("TERM") != "dumb" else {
      return .plain
    }
    return .colored
  }

  /// Writes to standard output.
  ///
  /// A reader that went away, as `head` does, wants no more: that is no error.
  static func write(_ text: String) throws(SystemError) { try write(Array(text.utf8)) }

  /// As above, of bytes.
  static func write(_ bytes: [UInt8]) throws(SystemError) {
    signal(SIGPIPE, SIG_IGN)
    do {
      try crossfoot.write(bytes, to: STDOUT_FILENO)
    } catch  where error.code == EPIPE {
    }
  }

  /// Writes a line to standard error, its control characters shown; nobody can be told where that
  /// fails.
  static func complain(_ message: some CustomStringConvertible) {
    signal(SIGPIPE, SIG_IGN)
    let shown = FileName.readable(message.description).showingControls(keeping: "\n\t")
    try? crossfoot.write(shown + "\n", to: STDERR_FILENO)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }
}
