/// A quantity is kept with its decimals, which its text does not tell of one printed in thousands.
extension Quantity: Codable {
  private enum CodingKeys: String, CodingKey {
    case coefficient, decimals
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let decimals = try container.decode(Int.self, forKey: .decimals)
    guard Self.decimalsRange.contains(decimals) else {
      throw DecodingError.dataCorruptedError(
        forKey: .decimals, in: container, debugDescription: "decimals out of range")
    }
    self.init(try container.decode(Int.self, forKey: .coefficient), decimals: decimals)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(coefficient, forKey: .coefficient)
    try container.encode(decimals, forKey: .decimals)
  }
}
