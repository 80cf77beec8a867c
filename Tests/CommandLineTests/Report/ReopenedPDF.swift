import CPoppler
import Foundation

/// A PDF as poppler reads it again: what is written on its pages, and what was put over them.
struct ReopenedPDF {
  struct Annotation: Equatable {
    /// Counted from 1.
    var page: Int
    /// Left, top, right, bottom in points of the page as it is shown.
    var box: [Double]
    var title: String
    var contents: String
  }

  /// In points.
  var sizes: [(width: Double, height: Double)] = []
  var texts: [String] = []
  var annotations: [Annotation] = []

  init?(_ bytes: Data) {
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    guard let document = poppler_document_new_from_bytes(data, nil, nil) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    for index in 0..<poppler_document_get_n_pages(document) {
      guard let page = poppler_document_get_page(document, index) else { return nil }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      guard let text = poppler_page_get_text(page) else { return nil }
      texts.append(String(cString: text))
      g_free(text)
      let height = {
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(page, &width, &height)
        sizes.append((width, height))
        return height
      }()
      let mappings = poppler_page_get_annot_mapping(page)
      defer { poppler_page_free_annot_mapping(mappings) }
      var next = mappings
      while let node = next {
        next = node.pointee.next
        let mapping = node.pointee.data.assumingMemoryBound(to: PopplerAnnotMapping.self).pointee
        let area = mapping.area
        guard let annotation = mapping.annot else { return nil }
        let isLink = poppler_annot_get_annot_type(annotation) == POPPLER_ANNOT_LINK
        let title = isLink ? nil : poppler_annot_markup_get_label(annotation)
        let contents = poppler_annot_get_contents(annotation)
        defer {
          g_free(title)
          g_free(contents)
        }
        annotations.append(
          Annotation(
            page: Int(index) + 1, box: [area.x1, height - area.y2, area.x2, height - area.y1],
            title: title.map { String(cString: $0) } ?? "",
            contents: contents.map { String(cString: $0) } ?? ""))
      }
    }
  }
}

/// The area that two boxes share, as a part of the area that they cover.
func intersectionOverUnion(_ left: [Double], _ right: [Double]) -> Double {
  func area(_ box: [Double]) -> Double { max(0, box[2] - box[0]) * max(0, box[3] - box[1]) }
  let shared = area([
    max(left[0], right[0]), max(left[1], right[1]), min(left[2], right[2]),
    min(left[3], right[3]),
  ])
  return shared / (area(left) + area(right) - shared)
}
