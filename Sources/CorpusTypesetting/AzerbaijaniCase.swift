extension String {
  /// The text in capitals as Azerbaijani has them: `i` becomes `İ`, `ı` becomes `I`.
  ///
  /// `"xidmətlər işi"` gives `XİDMƏTLƏR İŞİ`.
  var azerbaijaniUppercased: String {
    map { $0 == "i" ? "İ" : $0.uppercased() }.joined()
  }
}
