import DigestModel

/// The view `revision`: what a later document restates.
///
/// A figure about days of its own, a month for one, is compared from issue to issue once they are
/// over; any other between the vintages of one period. What an issue does not print anew, but goes on
/// from as another value than the one before printed, is a revision, too, and is told by
/// `is_implied`: a failing rule has to say so. A difference is worked out on the digits.
enum RevisionView {
  static let definition = """
    DROP VIEW IF EXISTS revision;
    CREATE VIEW revision AS
    WITH \(printed), \(implied), restated AS (
      SELECT * FROM printed_revision UNION ALL SELECT * FROM implied_revision
    )
    SELECT
      publication, key, indicator, dimensions, about,
      old_value, new_value,
      CASE WHEN decimals <= 0 AND old_decimals <= 0
        THEN (CAST(new_value AS INTEGER) - CAST(old_value AS INTEGER)) || ''
        WHEN decimals = old_decimals THEN (
          SELECT iif(steps < 0, '-', '') || substr(digits, 1, length(digits) - decimals) || '.'
            || substr(digits, -decimals)
          FROM (SELECT steps, printf('%0' || (decimals + 1) || 'd', abs(steps)) AS digits
            FROM (SELECT coefficient - old_coefficient AS steps)))
        END AS difference,
      old_period, old_vintage, old_document, old_page, old_sha256,
      new_period, new_vintage, new_document, new_page, new_sha256, known_since, is_implied
    FROM restated;

    """

  /// What a document prints otherwise than the one before it did.
  private static let printed = """
    told AS (
      SELECT
        document.publication, series.key, series.indicator, series.dimensions,
        CASE WHEN series.about_end <= document.period_end
          THEN series.about_start || '/' || series.about_end
          ELSE document.period_start || '/' || document.period_end END AS about,
        document.period, document.period_end, document.vintage, printing.value,
        printing.coefficient, printing.decimals, printing.page, document.path, document.sha256,
        document.known_since
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
    ), printed_revision AS (
      SELECT publication, key, indicator, dimensions, about, old_value, old_coefficient,
        old_decimals, value AS new_value, coefficient, decimals, old_period, old_vintage,
        old_document, old_page, old_sha256, period AS new_period, vintage AS new_vintage,
        path AS new_document, page AS new_page, sha256 AS new_sha256, known_since,
        0 AS is_implied
      FROM paired
      WHERE old_document IS NOT NULL AND value IS NOT old_value
    )
    """

  /// What the documents that count go on from otherwise than those before them printed it: the first
  /// value that a finding implies of each figure.
  private static let implied = """
    counting AS (
      SELECT *, lag(id) OVER (PARTITION BY publication ORDER BY period_end, period_start) AS before
      FROM document
      WHERE period_end IS NOT NULL AND vintage = (
        SELECT max(vintage) FROM document AS other
        WHERE other.publication = document.publication AND other.period = document.period)
    ), told_anew AS (
      SELECT outcome.document, member.value AS key,
        suspect.value ->> ('$.implied[' || member.key || ']') AS value,
        row_number() OVER (
          PARTITION BY outcome.document, member.value
          ORDER BY outcome.place, suspect.key, member.key) AS number
      FROM outcome, json_each(outcome.suspects) AS suspect,
        json_each(suspect.value, '$.keys') AS member
      WHERE outcome.status = '\(Finding.Status.fail.rawValue)'
        AND outcome.severity = '\(Finding.Severity.error.rawValue)'
        AND ifnull(outcome.acceptance, '') NOT IN ('waived', 'known')
        AND suspect.value ->> '$.isOfIssueBefore'
        AND suspect.value ->> '$.mechanism' = '\(Finding.Suspect.restated)'
    ), implied_revision AS (
      SELECT document.publication, series.key, series.indicator, series.dimensions,
        old_document.period_start || '/' || old_document.period_end AS about,
        old_printing.value AS old_value, old_printing.coefficient AS old_coefficient,
        old_printing.decimals AS old_decimals, told_anew.value AS new_value,
        CAST(replace(told_anew.value, '.', '') AS INTEGER) AS coefficient,
        iif(instr(told_anew.value, '.') = 0, 0,
          length(told_anew.value) - instr(told_anew.value, '.')) AS decimals,
        old_document.period AS old_period, old_document.vintage AS old_vintage,
        old_document.path AS old_document, old_printing.page AS old_page,
        old_document.sha256 AS old_sha256, document.period AS new_period,
        document.vintage AS new_vintage, document.path AS new_document,
        ifnull((
          SELECT printing.page FROM statement JOIN printing USING (document, place)
          WHERE statement.document = document.id AND statement.series = series.id
            AND printing.occurrence = 1), 1) AS new_page,
        document.sha256 AS new_sha256, document.known_since, 1 AS is_implied
      FROM told_anew
      JOIN counting AS document ON document.id = told_anew.document
      JOIN document AS old_document ON old_document.id = document.before
      JOIN series ON series.publication = document.publication AND series.key = told_anew.key
      JOIN statement AS old_statement
        ON old_statement.document = old_document.id AND old_statement.series = series.id
      JOIN printing AS old_printing ON old_printing.document = old_document.id
        AND old_printing.place = old_statement.place AND old_printing.occurrence = 1
      WHERE told_anew.number = 1 AND told_anew.value GLOB '[-0-9]*'
        AND old_printing.value IS NOT told_anew.value
    )
    """
}
