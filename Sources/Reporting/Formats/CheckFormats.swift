/// Every format of a check, the default first.
package enum CheckFormats {
  package static let all: [any CheckFormat.Type] = [
    CheckText.self,
    CheckJSON.self,
    CheckLines.self,
    CheckSARIF.self,
    CheckJUnit.self,
    CheckWorkflowCommands.self,
    CheckCodeQuality.self,
    CheckMarkdown.self,
  ]

  /// The format of a name; `nil` where there is none.
  package static func named(_ name: String) -> (any CheckFormat.Type)? {
    all.first { $0.name == name }
  }
}
