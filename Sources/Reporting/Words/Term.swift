/// Everything that reports say, by what it is about; what a document, a publication or a rule says is
/// not among it.
package enum Term: String, CaseIterable, Sendable {
  // The page and its parts.
  case report
  case index
  case skip
  case verdict
  case findings
  case pages
  case page
  case pageOf
  case pageHead
  case place
  case placeShort
  case placeEarlier
  case figures
  case figure
  case inspector
  case inspectorFinding
  case legend
  case details
  case document
  case period
  case noPeriod
  case publication
  case checksum
  case noScript
  case noPicture

  // Controls.
  case search
  case searchResults
  case found
  case language
  case theme
  case coverageLayer
  case coverageHint
  case zoomIn
  case zoomOut
  case close
  case back
  case previousFinding
  case nextFinding
  case showOnPage
  case copyCSV
  case copied
  case copyFailed
  case filterStatus
  case filterIndicator
  case all
  case sortBy
  case keys

  // The verdict.
  case verdictFail
  case verdictBroken
  case verdictNothing
  case verdictOpen
  case verdictUnread
  case verdictAccepted
  case verdictPass
  case verdictUnreadable
  case countFigures
  case countPass
  case countFail
  case countIndeterminate
  case countUnread
  case countUnseen
  case countUnchecked
  case countAccepted
  case leftOutDocuments
  case leftOutFindings
  case leftOutResults
  case columnPassed
  case columnFailed
  case columnUndecided
  case columnUnread
  case unreadable

  // Findings.
  case statusPass
  case statusFail
  case statusIndeterminate
  case statusBroken
  case statusUsed
  case statusAccepted
  case statusUnchecked
  case severityError
  case severityWarning
  case severityNote
  case sentenceSides
  case sentenceMissing
  case sentenceUsed
  case sum
  case sumPartial
  case difference
  case leftSide
  case rightSide
  case missing
  case note
  case checks
  case because
  case holdsIf
  case suspectedValue
  case suspect
  case suspects
  case suspectsStopped
  case suspectsTooMany
  case suspectsAbove
  case suspectsBefore
  case inIssueBefore
  case admittedInNote
  case oneRule
  case manyRules
  case insteadOf
  case together
  case perhapsMisread
  case onPage
  case acceptedBy
  case acceptedUntil
  case acceptanceKnown
  case acceptanceChanged
  case acceptanceExpired
  case was
  case isNew
  case wasBefore
  case isNewBefore
  case wasSaid

  // How slips come about.
  case oneDigit
  case digitsTransposed
  case digitDropped
  case digitAdded
  case signChanged
  case rounding
  case copiedValue
  case staleValue
  case figuresSwapped
  case rowOmitted
  case rowShifted
  case carriedIntoTotal
  case misread

  // Sections beside the findings.
  case failing
  case undecided
  case accepted
  case passing
  case usedUp
  case passedCount
  case gaps
  case gapsFigures
  case gapsNone
  case gapsPrevious
  case gapsPreviousEmpty
  case coverageSum
  case coverageFigure
  case coverageNone
  case coverFull
  case coverSome
  case coverLow
  case coverNone
  case unread
  case unreadNone
  case ledger
  case noReason
  case unseen
  case remarks
  case warning
  case unreadNumeral
  case unseenNumeral

  // Why a numeral is hidden.
  case unseenColor
  case unseenHidden
  case unseenPartly
  case unseenConfused
  case unseenSmall

  // The inspector and the table.
  case value
  case printed
  case label
  case key
  case mark
  case reading
  case places
  case footnote
  case identities
  case identitiesNone
  case rules
  case status
  case measure
  case coverage
  case isTotal
  case isPart
  case noFigures

  // How a figure was read.
  case readPlain
  case readJoined
  case readApproximate
  case readInferred
  case readArithmetic
  case readLegend
  case readPosition
  case readOverprinted

  // The auditor's marks.
  case markFt
  case markCft
  case markRx
  case markEq
  case markChecked
  case markFail
  case markAccepted
  case markNone
  case markOpen
  case markUnread
  case markUnseen

  // Kinds of values.
  case measureCount
  case measurePercent
  case measureDecimal
  case measureScore
  case measureYears
  case measureDate
  case measureSeconds
}
