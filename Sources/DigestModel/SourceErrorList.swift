/// What is found wrong with a source file while it is read, up to a bound.
///
/// A file that is no such source at all is wrong at every character of it; nobody reads that list.
package struct SourceErrorList {
  package let file: SourceFile
  /// In the order they were reported.
  package private(set) var errors: [SourceError] = []

  /// The most errors of one file that are kept.
  package static let most = 100

  package init(_ file: SourceFile) { self.file = file }

  /// Notes what is wrong at a place; beyond the bound only that there is more.
  package mutating func report(_ message: String, at position: SourcePosition) {
    guard errors.count <= Self.most else { return }
    let isOneTooMany = errors.count == Self.most
    errors.append(
      SourceError(
        in: file, at: position,
        isOneTooMany ? "more than \(Self.most) errors: mend those first" : message))
  }
}
