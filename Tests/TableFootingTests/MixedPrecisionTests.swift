import Testing

/// Counts beside rates are counts: a row of rates does not make them finer than they are printed.
@Suite struct MixedPrecisionTests {
  /// Means rounded to hundreds beside two rates, in two groups of five.
  @Test func `means of hundreds that happen to add up in two columns are no sum`() throws {
    let text = """
      Group,Mean,Rate,Share,Mean,Rate,Share
      First,12500,47.2,28.1,12800,45.7,28.4
      Second,11000,22.8,24.7,11300,22.7,25.1
      Third,9200,13.2,20.7,9200,12.9,20.4
      Fourth,7000,7.2,15.6,6900,6.9,15.4
      Fifth,4800,2.7,10.9,4900,2.6,10.8
      Sixth,3600,49.1,13.2,4300,53.3,15.2
      Seventh,9100,54.3,32.7,9600,55.7,33.7
      Eighth,8000,31.4,28.9,7300,27.6,25.9
      Ninth,4300,10.6,15.6,4700,11.3,16.5
      Tenth,2700,3.2,9.6,2600,3.1,8.7

      """
    #expect(try footedSums(text) == [])
  }
}
