package import DigestModel
package import Publications

/// The methods of publications, each prepared when the first document needs it, and once.
package actor MethodShelf {
  private var methods: [String: Result<Pipeline.Method, SourceErrors>] = [:]

  package func method(for publication: Publication) throws(SourceErrors) -> Pipeline.Method {
    if let method = methods[publication.id] { return try method.get() }
    let method = Result { () throws(SourceErrors) in try Pipeline.Method(publication) }
    methods[publication.id] = method
    return try method.get()
  }
}
