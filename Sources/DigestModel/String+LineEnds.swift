extension String {
  /// The text with a line feed for each line end, whether that is a carriage return, a line feed or both.
  package var endingLinesInFeeds: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var scalars = UnicodeScalarView()
    var previous: Unicode.Scalar = "\n"
    for scalar in unicodeScalars {
      switch scalar {
      case "\r": scalars.append("\n")
      case "\n" where previous == "\r": break
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    return String(scalars)
  }
}
