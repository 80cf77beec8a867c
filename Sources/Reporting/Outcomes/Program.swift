/// What reports say of the program that wrote them.
package enum Program {
  package static let name = "Crossfoot"
  package static let version = "1.0.0"
}
