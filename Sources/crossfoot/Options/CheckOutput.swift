import ArgumentParser

/// A file to write, and in which format where that is said: `report.txt`, `sarif=report.sarif`.
///
/// A name that would be taken for a format is written with its folder, `./a=b`.
struct CheckOutput: ExpressibleByArgument {
  let argument: String
  /// `nil` for the format of `--format`.
  let format: CheckFormatName?
  /// Whether a format is named that there is not.
  let isUnknown: Bool
  let path: String

  init(argument: String) {
    self.argument = argument
    let parts = argument.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(\.isLetter) else {
      (format, isUnknown, path) = (nil, false, argument)
      return
    }
    format = CheckFormatName(argument: parts[0])
    isUnknown = format == nil
    path = parts[1]
  }
}
