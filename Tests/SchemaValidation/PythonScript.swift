package import Foundation

/// A script for Python, as others read what Crossfoot writes.
package struct PythonScript {
  /// The folder of the packages of others that scripts may use; `nil` where there is none.
  package static let packages = ProcessInfo.processInfo.environment["CROSSFOOT_PYTHON_PACKAGES"]

  private let text: String

  package init(_ text: String) { self.text = text }

  /// Runs the script in a folder.
  ///
  /// - Returns: What it wrote to standard error where it failed, else nothing.
  package func failure(in folder: URL) throws -> String {
    let errors = folder.appending(path: "errors")
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", text]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PYTHONPATH"] = Self.packages
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : try String(contentsOf: errors, encoding: .utf8)
  }
}

extension PythonScript {
  /// Holds the files of a folder against the schemas that others publish: those that end in `.sarif`
  /// against SARIF's own, those that end in `.junit` against that of Jenkins' xUnit plugin.
  ///
  /// That each schema refuses what is wrong is tried first, so that no file fits by chance.
  package static let publishedSchemas = PythonScript(
    """
    import copy, glob, json, os, sys
    import jsonschema, lxml.etree
    schemas = os.path.join(os.environ['PYTHONPATH'], 'schemas')
    sarif = json.load(open(os.path.join(schemas, 'sarif.json')))
    validator = jsonschema.validators.validator_for(sarif)(
        sarif, format_checker=jsonschema.FormatChecker())
    results = lxml.etree.XMLSchema(lxml.etree.parse(os.path.join(schemas, 'junit.xsd')))
    logs, suites = sorted(glob.glob('*.sarif')), sorted(glob.glob('*.junit'))
    assert logs and suites, 'no files'
    for path in logs:
        log = json.load(open(path))
        for problem in validator.iter_errors(log):
            sys.exit(f'{path}: {list(problem.absolute_path)}: {problem.message}')
        wrong = copy.deepcopy(log)
        wrong['runs'][0]['tool']['driver'].pop('name')
        assert not validator.is_valid(wrong), path
    for path in suites:
        tree = lxml.etree.parse(path)
        if not results.validate(tree):
            sys.exit(f'{path}: {results.error_log}')
        tree.getroot().append(lxml.etree.Element('unheard-of'))
        assert not results.validate(tree), path
    """)
}
