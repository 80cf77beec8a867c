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
    guard isatty(STDOUT_FILENO) == 1 else { return .plain }
    return TextStyle(
      isColored: !isSet("NO_COLOR") && variable("TERM") != "dumb", width: width)
  }

  /// The columns of the terminal that standard output is, as `COLUMNS` has it or else the terminal
  /// itself.
  private static var width: Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether somebody watches standard error.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

  /// Writes a line over the last one on a watched standard error; nothing takes it away.
  static func show(_ line: String) {
    try? crossfoot.write("\r\u{1B}[K" + line.showingControls(), to: STDERR_FILENO)
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
