/// Writes a list of schemas: a line each.
package func report(
  _ schemas: [Schema], style: TextStyle, to output: inout some TextOutputStream
) {
  var table = TextTable(.left, .left, .left)
  for schema in schemas {
    table.append(
      TextTable.Cell(text: schema.name, role: .heading), TextTable.Cell(text: schema.id),
      TextTable.Cell(text: schema.title, role: .faint))
  }
  table.write(to: &output, style: style)
}
