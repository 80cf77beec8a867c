import Foundation

/// A document that cannot be checked.
enum BadInput: String, CaseIterable {
  case missing = "missing.pdf"
  case folder = "folder.pdf"
  case empty = "empty.pdf"
  case image = "image.pdf"
  case encrypted = "encrypted.pdf"
  case half = "half.pdf"
  case otherText = "other.md"

  var name: String { rawValue }
  var status: Int32 { self == .missing ? 66 : 65 }

  /// Puts the document into a folder.
  ///
  /// - Parameter whole: A PDF that is right, to be cut.
  func write(to folder: TemporaryFolder, whole: URL) throws {
    switch self {
    case .missing: return
    case .folder:
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: false)
    case .empty: try folder.file(name, Data())
    case .image: try folder.file(name, Self.onePixel)
    case .encrypted: try folder.file(name, Self.lockedPage)
    case .half:
      let data = try Data(contentsOf: whole)
      try folder.file(name, data.prefix(data.count / 2))
    case .otherText: try folder.file(name, "# Weather\n\nIt rained on 12 of 31 days.\n")
    }
  }

  /// A PNG of one black pixel.
  private static let onePixel =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    ) ?? Data()

  /// A page behind a password: no key fits the all-zero entries.
  private static let lockedPage = """
    %PDF-1.4
    1 0 obj
    << /Type /Catalog /Pages 2 0 R >>
    endobj
    2 0 obj
    << /Type /Pages /Kids [3 0 R] /Count 1 >>
    endobj
    3 0 obj
    << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>
    endobj
    4 0 obj
    << /Filter /Standard /V 1 /R 2 /P -4 /O <\(zeros)> /U <\(zeros)> >>
    endobj
    trailer
    << /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>
    %%EOF

    """

  private static let zeros = String(repeating: "0", count: 64)
}
