package import Glibc
import PageExtraction

/// What the system knows of the file at a path; `nil` where there is none.
///
/// - Parameter followsLinks: Whether a link is what it leads to.
package func status(of path: String, followsLinks: Bool = true) -> stat? {
  var status = stat()
  let result = FileName.withPointer(to: path) {
    followsLinks ? stat($0, &status) : lstat($0, &status)
  }
  return result == 0 ? status : nil
}

extension stat {
  /// Whether it is of a kind such as `S_IFDIR`.
  package func isOf(_ kind: mode_t) -> Bool { st_mode & S_IFMT == kind }
}

/// Whether there is a folder at a path.
package func isFolder(_ path: String) -> Bool { status(of: path)?.isOf(S_IFDIR) ?? false }
