import DigestModel

/// A document whose figures were recovered, with all that they were recovered from.
struct ReadDocument {
  var recovered: RecoveredDocument
  let method: Pipeline.Method
}
