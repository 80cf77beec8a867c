/// The kinds of statements, in the order in which messages list them.
enum StatementKinds {
  static let all: [any Statement.Type] = [
    LineStatement.self, RowStatement.self, TitleStatement.self, ProseStatement.self,
    FieldStatement.self, RowsStatement.self, TableStatement.self, PairsStatement.self,
    BareStatement.self, PlaceStatement.self, AxisStatement.self, IgnoreStatement.self,
  ]

  static let keywords = all.map { $0.keyword }

  static func kind(_ keyword: String) -> (any Statement.Type)? {
    all.first { $0.keyword == keyword }
  }
}
