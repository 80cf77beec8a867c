internal import DigestModel

extension FigureTable {
  /// The age from which no parent comes along.
  private static let ageWithoutParent = 17

  /// The facts on a unit's applicants; `nil` where the file has none of them.
  func facts(of unit: String, _ heading: String, ends: (String, String)) -> Block.Facts? {
    var sentences: [Phrase] = []
    if let mean = self["age.mean", ["unit": unit]] {
      sentences.append("Müraciət edənlərin orta yaşı \(mean)")
    }
    if let group = self["age.modal-group", ["unit": unit]] {
      sentences.append("Ən çox müraciət edən yaş qrupu \(group)")
    }
    if let mode = self["age.mode", ["unit": unit]] {
      sentences.append("Ən çox müraciət edənlərin yaşı \(mode)")
    }
    if let oldest = oldest(of: unit) { sentences.append(oldest) }
    if let youngest = self["age.youngest", ["unit": unit]] {
      sentences.append("Xidmət göstərilmiş ən gənc vətəndaşın \(youngest) \(ending(youngest))")
    }
    guard !sentences.isEmpty else { return nil }
    for index in sentences.indices {
      let end = index == sentences.indices.last ? ends.1 : ends.0
      if !end.isEmpty { sentences[index] = sentences[index] + "\(end)" }
    }
    return Block.Facts(heading: heading, sentences: sentences)
  }

  private func ending(_ youngest: PrintedFigure) -> String {
    Int(youngest.magnitude) < Self.ageWithoutParent
      ? "yaşı (valideyn ilə birlikdə) olmuşdur" : "yaşı olmuşdur"
  }

  /// The sentence on the oldest, in one of its three forms.
  private func oldest(of unit: String) -> Phrase? {
    guard let male = self["age.oldest", ["unit": unit, "sex": "male"]],
      let female = self["age.oldest", ["unit": unit, "sex": "female"]]
    else { return nil }
    if unit == "all" {
      return """
        Xidmət göstərilmiş ən yaşlı vətəndaşın (kişi cinsi) \(male), qadın cinsi üzrə \(female) \
        yaş var
        """
    }
    let opening: Phrase =
      "Xidmət göstərilmiş ən yaşlı vətəndaşın (kişi cinsi \(male), qadın cinsi üzrə \(female)) "
    if let either = self["age.oldest", ["unit": unit, "sex": "any"]] {
      return opening + "\(either) yaşı var"
    }
    return opening + "yaşı var"
  }
}
