import PageExtraction

extension CommandLine {
  /// The arguments behind the program's name; bytes that are no UTF-8 are kept as `FileName` does.
  static var rawArguments: [String] {
    (1..<max(1, Int(argc))).compactMap { index in
      unsafeArgv[index].map { argument in
        var bytes: [UInt8] = []
        var next = argument
        while next.pointee != 0 {
          bytes.append(UInt8(bitPattern: next.pointee))
          next += 1
        }
        return FileName.text(of: bytes)
      }
    }
  }
}
