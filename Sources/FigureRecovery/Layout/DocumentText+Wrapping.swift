extension DocumentText {
  /// Leaves numbers unread that end a line of text where the next line begins with a word that
  /// multiplies them: `cost 45` over `thousand in all`.
  ///
  /// - Parameter multiplies: Whether a word of folded letters multiplies the number before it.
  mutating func leaveWrappedUnread(_ multiplies: (ArraySlice<UInt32>) -> Bool) {
    for line in lines.indices.dropLast() where lines[line].page == lines[line + 1].page {
      for below in lines[line + 1].cells {
        let first = cells[below].items.lowerBound
        guard items[first].kind == .word, multiplies(letters[items[first].letters]) else {
          continue
        }
        for cell in lines[line].cells {
          let held = cells[cell].items
          guard let last = held.last, case .numeral(let index) = items[last].kind,
            case .number = numerals[index].form, wraps(last, to: first),
            held.contains(where: { items[$0].kind == .word })
          else { continue }
          numerals[index].form = .unreadable(.multipliedBelow)
        }
      }
    }
  }
}
