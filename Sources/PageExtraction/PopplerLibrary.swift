import CPoppler

/// The library that reads PDFs.
package enum PopplerLibrary {
  /// Its version as it is loaded: `25.03.0`.
  package static var version: String {
    poppler_get_version().map { String(cString: $0) } ?? "unknown"
  }
}
