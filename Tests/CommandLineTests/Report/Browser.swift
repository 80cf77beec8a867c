import Foundation
import Glibc

/// A browser without a window, driven by the DevTools protocol over a pair of pipes.
///
/// Source: Chrome DevTools Protocol, `--remote-debugging-pipe`: messages in JSON, each ended by a zero
/// byte, on descriptors 3 and 4.
final class Browser {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The browser, where it is installed.
  static let executable = ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// How long a reply may take; a machine that builds something else is slow.
  private static let patience: Int32 = 120_000

  private let process = Process()
  private let input: Int32
  private let output: Int32
  private var pending = Data()
  private var lastNumber = 0
  private var session: String?
  /// What the page logged, threw or asked for since it was opened.
  private(set) var events: [(method: String, parameters: [String: Any])] = []

  init(in folder: TemporaryFolder) throws {
    guard let executable = Self.executable else { throw Failure(description: "no browser") }
    let (requests, replies) = (
      folder.url.appending(path: "requests"), folder.url.appending(path: "replies")
    )
    for pipe in [requests, replies] where mkfifo(pipe.path, 0o600) != 0 {
      throw Failure(description: "no pipe")
    }
    // Open for both, so that neither side waits for the other.
    input = Glibc.open(requests.path, O_RDWR)
    output = Glibc.open(replies.path, O_RDWR)
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #"exec "$0" "$@" 3<"$REQUESTS" 4>"$REPLIES""#, executable, "--headless",
      "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--user-data-dir=\(folder.url.appending(path: "profile").path)",
    ]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "REQUESTS": requests.path, "REPLIES": replies.path,
    ]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  func close() {
    _ = try? call("Browser.close")
    process.waitUntilExit()
    _ = Glibc.close(input)
    _ = Glibc.close(output)
  }

  /// Opens a page of a size in pixels, and waits until it is loaded.
  func open(_ page: URL, width: Int = 1440, height: Int = 900, isDark: Bool = false) throws {
    session = nil
    events = []
    let target = try call("Target.createTarget", ["url": "about:blank"])
    let attached = try call(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log", "Network", "DOM", "Accessibility"] {
      _ = try call("\(domain).enable")
    }
    _ = try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
    _ = try call(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
    _ = try call("Page.navigate", ["url": page.absoluteString])
    while !events.contains(where: { $0.method == "Page.loadEventFired" }) { try receive() }
  }

  /// The value of an expression in the page.
  func evaluate(_ expression: String) throws -> Any? {
    let reply = try call(
      "Runtime.evaluate",
      [
        "expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true,
      ])
    if let thrown = reply["exceptionDetails"] as? [String: Any] {
      throw Failure(description: "\(thrown["exception"] ?? thrown)")
    }
    return (reply["result"] as? [String: Any])?["value"]
  }

  func text(_ expression: String) throws -> String { try evaluate(expression) as? String ?? "" }
  func number(_ expression: String) throws -> Int { try evaluate(expression) as? Int ?? -1 }
  func texts(_ expression: String) throws -> [String] {
    try evaluate(expression) as? [String] ?? []
  }

  /// Presses and releases a key, by its name in DOM: `ArrowRight`, `n`.
  func press(_ key: String) throws {
    let codes = [
      "Enter": 13, "Escape": 27, "Tab": 9, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
      "ArrowDown": 40,
    ]
    var event: [String: Any] = ["key": key, "code": key]
    if let code = codes[key] { event["windowsVirtualKeyCode"] = code }
    if key.count == 1 { event["text"] = key }
    if key == "Enter" { event["text"] = "\r" }
    for type in ["keyDown", "keyUp"] {
      _ = try call("Input.dispatchKeyEvent", event.merging(["type": type]) { $1 })
    }
    _ = try evaluate("new Promise((done) => setTimeout(done, 30))")
  }

  /// Types a text into what has the focus.
  func type(_ text: String) throws { _ = try call("Input.insertText", ["text": text]) }

  /// What the page logged as an error, threw, or was not allowed to do.
  var complaints: [String] {
    events.compactMap { method, parameters in
      switch method {
      case "Runtime.exceptionThrown": return "\(parameters)"
      case "Log.entryAdded":
        let entry = parameters["entry"] as? [String: Any]
        return entry?["level"] as? String == "error" ? "\(entry?["text"] ?? "")" : nil
      case "Runtime.consoleAPICalled":
        return parameters["type"] as? String == "error" ? "\(parameters)" : nil
      default: return nil
      }
    }
  }

  /// The addresses that were asked for.
  var requests: [String] {
    events.compactMap { method, parameters in
      guard method == "Network.requestWillBeSent" else { return nil }
      return (parameters["request"] as? [String: Any])?["url"] as? String
    }
  }

  @discardableResult
  func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    lastNumber += 1
    var message: [String: Any] = ["id": lastNumber, "method": method, "params": parameters]
    if let session { message["sessionId"] = session }
    var data = try JSONSerialization.data(withJSONObject: message)
    data.append(0)
    try data.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = write(input, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
        guard count > 0 else { throw Failure(description: "the browser takes no message") }
        sent += count
      }
    }
    while true {
      let reply = try receive()
      guard reply["id"] as? Int == lastNumber else { continue }
      if let error = reply["error"] { throw Failure(description: "\(method): \(error)") }
      return reply["result"] as? [String: Any] ?? [:]
    }
  }

  /// The next message; events are kept.
  @discardableResult
  private func receive() throws -> [String: Any] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = pending.firstIndex(of: 0) {
        let message = try JSONSerialization.jsonObject(with: pending[pending.startIndex..<end])
        pending = Data(pending[(end + 1)...])
        guard let message = message as? [String: Any] else { continue }
        if let method = message["method"] as? String {
          events.append((method, message["params"] as? [String: Any] ?? [:]))
        }
        return message
      }
      var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, Self.patience) > 0 else {
        throw Failure(description: "the browser does not answer")
      }
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { throw Failure(description: "the browser is gone") }
      pending.append(contentsOf: buffer[..<count])
    }
  }
}
