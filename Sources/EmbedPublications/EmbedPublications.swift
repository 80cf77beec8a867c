import Foundation
import PackagePlugin

/// Embeds the files of every folder under `Rules/`, publications and languages, into the target that
/// uses the plugin.
///
/// `.embedInCode` names a resource by its file name alone; each publication has files of the same
/// names, so their contents are generated under their paths instead.
@main
struct EmbedPublications: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let files = try FileManager.default.subpathsOfDirectory(atPath: rules.path)
      .filter { path in
        path.split(separator: "/").count == 2
          && (path.hasSuffix(".yaml") || path.hasSuffix(".grammar") || path.hasSuffix(".names"))
      }
      .sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPublications.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) publication files",
        executable: try context.tool(named: "embed-publications").url,
        arguments: [output.path, rules.path] + files,
        inputFiles: files.map { rules.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
