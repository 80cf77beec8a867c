import DigestModel

extension SourceDocument {
  /// The document's pages so many times over, numbered on.
  func repeatingPages(_ times: Int) -> SourceDocument {
    var document = self
    document.pages = (0..<times).flatMap { _ in pages }
    for index in document.pages.indices { document.pages[index].number = index + 1 }
    return document
  }

  /// The document's pages so many times over, one below the other on a single page.
  func repeatingLines(_ times: Int) -> SourceDocument {
    guard var whole = pages.first else { return self }
    whole.words = []
    whole.height = 0
    var lines = 0
    for page in (0..<times).flatMap({ _ in pages }) {
      for var word in page.words {
        word.line += lines
        word.box.top += whole.height
        word.box.bottom += whole.height
        whole.words.append(word)
      }
      lines += page.words.map(\.line).max() ?? 0
      whole.height += page.height
      whole.width = max(whole.width, page.width)
    }
    var document = self
    document.pages = [whole]
    return document
  }
}
