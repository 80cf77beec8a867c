/// What a researcher asks an archive with `sqlite3`.
enum ArchiveViews {
  static let all = figure + latest + revision + finding

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

  /// What a later document prints for the same days otherwise than the one before it did.
  ///
  /// A figure about days of its own, a month for one, is compared from issue to issue once they are
  /// over; any other between the vintages of one period. A difference is worked out on the digits.
  private static let revision = """
    DROP VIEW IF EXISTS revision;
    CREATE VIEW revision AS
    WITH told AS (
      SELECT
        document.publication, series.key, series.indicator, series.dimensions,
        CASE WHEN series.about_end <= document.period_end THEN series.about_start || '/' || series.about_end
          ELSE document.period_start || '/' || document.period_end END AS about,
        document.period, document.period_end, document.vintage, printing.value, printing.coefficient,
        printing.decimals, printing.page, document.path, document.sha256, document.known_since
      FROM statement
      JOIN printing USING (document, place)
      JOIN document ON document.id = statement.document
      JOIN series ON series.id = statement.series
      WHERE printing.occurrence = 1 AND document.period_end IS NOT NULL
        AND (series.about_end IS NULL OR series.about_end <= document.period_end)
    ), paired AS (
      SELECT *,
        lag(period) OVER told_before AS old_period, lag(vintage) OVER told_before AS old_vintage,
        lag(value) OVER told_before AS old_value,
        lag(coefficient) OVER told_before AS old_coefficient,
        lag(decimals) OVER told_before AS old_decimals,
        lag(page) OVER told_before AS old_page, lag(path) OVER told_before AS old_document,
        lag(sha256) OVER told_before AS old_sha256
      FROM told
      WINDOW told_before AS (PARTITION BY publication, key, about ORDER BY period_end, vintage)
    )
    SELECT
      publication, key, indicator, dimensions, about,
      old_value, value AS new_value,
      CASE WHEN decimals <= 0 AND old_decimals <= 0
        THEN CAST(value AS INTEGER) - CAST(old_value AS INTEGER) || ''
        WHEN decimals = old_decimals THEN (
          SELECT iif(steps < 0, '-', '') || substr(digits, 1, length(digits) - decimals) || '.'
            || substr(digits, -decimals)
          FROM (SELECT steps, printf('%0' || (decimals + 1) || 'd', abs(steps)) AS digits
            FROM (SELECT coefficient - old_coefficient AS steps)))
        END AS difference,
      old_period, old_vintage, old_document, old_page, old_sha256,
      period AS new_period, vintage AS new_vintage, path AS new_document, page AS new_page,
      sha256 AS new_sha256, known_since
    FROM paired
    WHERE old_document IS NOT NULL AND value IS NOT old_value;

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
      document.sha256
    FROM outcome JOIN document ON document.id = outcome.document;
    """
}
