/// Makes something of each of some inputs, with no more tasks at once than there are processors: each
/// may hold the pages and the bytes of a document.
///
/// - Parameters:
///   - onProgress: Is told after each input how many are done.
///   - body: Is given the input's place, too.
/// - Returns: What became of them, in their order.
package func inTurn<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], onProgress: (@Sendable (Int) -> Void)? = nil,
  _ body: @Sendable @escaping (Int, Input) async -> Output
) async -> [Output] {
  await withTaskGroup(of: (Int, Output).self) { group in
    var outputs: [(Int, Output)] = []
    for (place, input) in inputs.enumerated() {
      if place >= DocumentRun.mostAtOnce, let output = await group.next() {
        outputs.append(output)
        onProgress?(outputs.count)
      }
      group.addTask { (place, await body(place, input)) }
    }
    for await output in group {
      outputs.append(output)
      onProgress?(outputs.count)
    }
    return outputs.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Result {
  /// What a body returns or throws.
  static func of(
    _ body: () async throws(Failure) -> Success
  ) async -> Result {
    do throws(Failure) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
