extension ArraySlice<UInt8> {
  /// Whether an ASCII mark stands anywhere in the bytes.
  func contains(mark: StaticString) -> Bool {
    mark.withUTF8Buffer { mark in
      guard let first = mark.first else { return true }
      var index = startIndex
      while endIndex - index >= mark.count {
        if self[index] == first, self[index...].starts(with: mark) { return true }
        index += 1
      }
      return false
    }
  }
}
