/// The listing of words that `pdftotext -bbox` writes.
enum BoundingBoxListing {
  /// The words of each page.
  static func pages(of listing: String) -> [[String]] {
    listing.split(separator: "<page ").dropFirst().map { page in
      page.split(separator: "<word ").dropFirst().map { word -> String in
        let text = String(word.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
          .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      }
    }
  }
}
