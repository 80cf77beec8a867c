/// Every format of a check, the default first.
package enum CheckFormats {
  package static let all: [any CheckFormat.Type] = [
    CheckText.self,
    CheckJSON.self,
  ]

  /// The format of a name; `nil` where there is none.
  package static func named(_ name: String) -> (any CheckFormat.Type)? {
    all.first { $0.name == name }
  }
}
