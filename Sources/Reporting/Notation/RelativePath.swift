/// A document's path for what is read elsewhere than where it was written: below the working folder.
///
/// A path that leads out of the folder keeps its names alone, `../2026/03.pdf` as `2026/03.pdf`: a
/// server would look for neither it nor the folders above, and shows the name. Standard input is
/// `stdin`.
struct RelativePath: Hashable {
  /// Without `.`, `..` and empty names; never empty.
  let text: String

  /// - Parameter folder: The working folder, absolute; `nil` where it is not known.
  init(_ path: String, in folder: String?) {
    if path == "-" {
      text = "stdin"
      return
    }
    let root = Self.names(of: folder ?? "")
    let isAbsolute = path.hasPrefix("/")
    var names = Self.names(of: isAbsolute ? path : (folder ?? "") + "/" + path)
    if names.starts(with: root) {
      names.removeFirst(root.count)
    } else if !isAbsolute {
      names = Self.names(of: path)
    }
    text = names.isEmpty ? "document" : names.joined(separator: "/")
  }

  /// As a relative reference: every byte but unreserved ones and slashes by its number.
  ///
  /// Source: RFC 3986, sections 2.3 and 4.2.
  var uri: String { percentEncoded(text, keeping: "/") }

  /// The names that a path leads through, `..` taken back where that is possible.
  private static func names(of path: String) -> [String] {
    var names: [String] = []
    for name in path.split(separator: "/") {
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(String(name))
      }
    }
    return names
  }
}

/// A text with every byte but letters, digits, `-._~` and some others by its number, `%20`.
///
/// Source: RFC 3986, section 2.3.
///
/// - Parameter kept: ASCII characters that are left as they are, too.
func percentEncoded(_ text: String, keeping kept: String = "") -> String {
  text.utf8.map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      return String(UnicodeScalar(byte))
    case _ where kept.utf8.contains(byte): return String(UnicodeScalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }.joined()
}
