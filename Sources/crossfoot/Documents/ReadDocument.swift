import DigestModel

/// A document whose figures were recovered, with all that they were recovered from.
struct ReadDocument {
  /// Its bytes, as they were read.
  let bytes: [UInt8]
  var source: SourceDocument
  var recovered: RecoveredDocument
  let method: Pipeline.Method
}
