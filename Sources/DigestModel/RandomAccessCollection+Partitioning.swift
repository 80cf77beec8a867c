extension RandomAccessCollection {
  /// The first index whose element satisfies a condition that all after it satisfy too.
  ///
  /// - Complexity: O(log *n*).
  @inlinable package func partitioningIndex(where condition: (Element) -> Bool) -> Index {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if condition(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
