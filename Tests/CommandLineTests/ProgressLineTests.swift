import Foundation
import SchemaValidation
import Testing

/// The line that says how far a long run has come.
struct ProgressLineTests {
  /// Runs a check of several digests with standard error on a pseudo-terminal.
  ///
  /// - Parameter assertions: On `shown`, what the terminal got, and `output`, standard output.
  private func failure(
    terminal: String = "xterm", language: String = "en", _ assertions: String
  ) throws -> String {
    try TemporaryFolder.with { folder in
      let digests = ["butterfly", "cards", "dense"].map { "Corpus/dost/2026-03/\($0).pdf" }
      let paths = (0..<8).flatMap { _ in digests }
        .map { CrossfootProcess.package.appending(path: $0).path }
      let crossfoot = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "crossfoot").path
      try folder.file("paths", paths.joined(separator: "\n"))
      return try PythonScript(
        """
        import os, re, subprocess, threading
        paths = open('paths').read().split()
        leader, follower = os.openpty()
        run = subprocess.Popen(
            ['\(crossfoot)', 'check', '--lang', '\(language)'] + paths, stderr=follower,
            stdout=subprocess.PIPE, env=dict(os.environ, TERM='\(terminal)'))
        os.close(follower)
        pieces = []
        def read():
            while True:
                try: piece = os.read(leader, 4096)
                except OSError: return
                if not piece: return
                pieces.append(piece)
        reader = threading.Thread(target=read)
        reader.start()
        output = run.communicate()[0].decode()
        reader.join()
        shown = b''.join(pieces).decode()
        assert run.returncode == 1, run.returncode
        assert '\\x1b[K' not in output
        \(assertions)
        """
      ).failure(in: folder.url)
    }
  }

  @Test func `it is shown on a terminal, and taken away in the end`() throws {
    let problem = try failure(
      """
      lines = shown.split('\\r\\x1b[K')
      assert lines[0] == '' and lines[-1] == '', lines
      told = [line for line in lines if line]
      assert told, shown
      for line in told:
          assert re.fullmatch(
              r'\\d+ of 24 documents, \\d+ a (second|minute), \\d+ (s|min) left', line), line
      counts = [int(line.split()[0]) for line in told]
      assert counts == sorted(set(counts)) and counts[-1] < 24, counts
      """)
    #expect(problem == "")
  }

  @Test func `it speaks the language of the report`() throws {
    let problem = try failure(
      language: "az",
      """
      assert '24 sənəddən' in shown, shown
      assert ' of ' not in shown and 'left' not in shown, shown
      """)
    #expect(problem == "")
  }

  @Test func `a terminal that cannot take it away has none`() throws {
    let problem = try failure(terminal: "dumb", "assert shown == '', shown")
    #expect(problem == "")
  }
}
