package import DigestModel

/// A document whose figures were recovered, with all that they were recovered from.
package struct ReadDocument {
  /// Its bytes, as they were read.
  package let bytes: [UInt8]
  package var source: SourceDocument
  package var recovered: RecoveredDocument
  package let method: Pipeline.Method
}
