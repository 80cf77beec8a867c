extension Array {
  /// The first index whose element satisfies a condition that all after it satisfy too.
  ///
  /// - Complexity: O(log *n*).
  @inlinable package func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
