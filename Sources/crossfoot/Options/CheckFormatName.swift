import ArgumentParser
import Reporting

/// The name of a format in `CheckFormats`.
struct CheckFormatName: ExpressibleByArgument {
  let type: any CheckFormat.Type

  /// The default.
  init() { type = CheckFormats.all[0] }

  init?(argument: String) {
    guard let type = CheckFormats.named(argument) else { return nil }
    self.type = type
  }

  var defaultValueDescription: String { type.name }

  static var allValueStrings: [String] { CheckFormats.all.map { $0.name } }
}
