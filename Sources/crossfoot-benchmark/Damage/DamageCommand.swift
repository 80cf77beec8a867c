import ArgumentParser
import DigestModel
import FigureRecovery
import PageExtraction
import Publications
import RuleChecking

/// Measures what is read wrongly of damaged documents, and whether anything is said of it:
/// `swift run -c release crossfoot-benchmark damage --publication dost FILE…`.
struct DamageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "damage",
    abstract: "Count the wrong values of damaged documents, and those that nothing tells.",
    discussion: """
      Every line and every cell is lost in turn, every page is lost or stands elsewhere, and every \
      font of a PDF loses its map to characters.
      """)

  @Argument(help: ArgumentHelp("PDFs and texts.", valueName: "file"))
  var files: [String]

  @Option(help: "The publication's name, or a folder with one.")
  var publication = "dost"

  @Option(help: "Only damages of this kind; may be given several times.")
  var kind: [DocumentDamage.Kind] = []

  @Flag(help: "Also list wrong values that something tells.")
  var told = false

  @Option(help: "How many wrong values without a finding are listed of each document.")
  var listed = 20

  func run() throws {
    guard let method = try Method.named(publication) else {
      throw ValidationError("No publication “\(publication)”.")
    }
    print(DamageReading.Notice.definition)
    let kinds = kind.isEmpty ? DocumentDamage.Kind.allCases : kind
    for file in files { try measure(file, kinds, by: method) }
  }

  private func measure(
    _ file: String, _ kinds: [DocumentDamage.Kind], by method: Method
  ) throws {
    let document = try IntactDocument(path: file)
    let printed = try PrintedValues(besides: file)
    let intact = DamageReading(of: document.source, by: method)
    var table = Table(
      "\(file), \(intact.recovered.figures.count) figures", "trials", "refused", "misled", "wrong",
      "without a finding", "without a word", "figures read")
    var total = DamageTally()
    var silent: [String] = []
    for kind in kinds {
      var tally = DamageTally()
      for damage in document.damages(kind) {
        let damaged: SourceDocument
        do throws(ExtractionError) {
          damaged = try document.document(with: damage)
        } catch {
          tally.addRefusal()
          continue
        }
        let reading = DamageReading(of: damaged, by: method)
        let wrong = reading.wrongValues(against: intact, besides: printed)
        tally.add(wrong, figures: reading.recovered.figures.count)
        silent += wrong.filter { told || !$0.notice.isTelling }.map { value in
          "\(document.description(of: damage)): \(value), told by \(value.notice)"
        }
      }
      table.append(kind.title, tally, of: intact.recovered.figures.count)
      total = total + tally
    }
    table.append("all", total, of: intact.recovered.figures.count)
    print()
    table.print()
    for kind in kinds where document.damages(kind).isEmpty {
      print("  not tried, \(kind.title): \(document.obstacle(to: kind))")
    }
    for line in silent.prefix(listed) { print("  \(line)") }
    if silent.count > listed { print("  and \(silent.count - listed) more, with --listed") }
  }
}

extension DocumentDamage.Kind: ExpressibleByArgument {}

extension Table {
  fileprivate mutating func append(_ title: String, _ tally: DamageTally, of figures: Int) {
    let read = tally.trials - tally.refused
    append(
      title, String(tally.trials), String(tally.refused), String(tally.misled),
      String(tally.wrong), String(tally.withoutFinding), String(tally.withoutWord),
      read * figures > 0 ? percent(Double(tally.figures) / Double(read * figures)) : "–")
  }
}
