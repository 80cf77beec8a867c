/// What a researcher asks an archive with `sqlite3`.
enum ArchiveViews {
  static let all = figure + latest + RevisionView.definition + finding

  /// Every figure of every document, with the value it is printed with first.
  private static let figure = """
    DROP VIEW IF EXISTS figure;
    CREATE VIEW figure AS
    SELECT
      document.publication, document.period, document.period_start, document.period_end,
      document.vintage, series.key, series.indicator, series.dimensions,
      printing.value, statement.measure, printing.text, printing.page, printing.line,
      document.path AS document, document.sha256, document.known_since
    FROM statement
    JOIN printing USING (document, place)
    JOIN document ON document.id = statement.document
    JOIN series ON series.id = statement.series
    WHERE printing.occurrence = 1;

    """

  /// Of each period only the document that was added last.
  private static let latest = """
    DROP VIEW IF EXISTS latest;
    CREATE VIEW latest AS
    SELECT figure.* FROM figure
    WHERE figure.period IS NULL OR figure.vintage = (
      SELECT max(vintage) FROM document
      WHERE document.publication = figure.publication AND document.period = figure.period);

    """

  /// What fails or could not be decided.
  private static let finding = """
    DROP VIEW IF EXISTS finding;
    CREATE VIEW finding AS
    SELECT
      document.publication, document.period, document.vintage, document.path AS document,
      outcome.rule, outcome.label, outcome.instance, outcome.status, outcome.severity,
      outcome.left_side, outcome.right_side, outcome.difference, outcome.message,
      outcome.figures, outcome.missing, outcome.suspects, outcome.certainty, outcome.acceptance,
      document.sha256, outcome.message_az
    FROM outcome JOIN document ON document.id = outcome.document;
    """
}
