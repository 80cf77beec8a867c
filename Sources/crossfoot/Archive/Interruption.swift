import Glibc
import Synchronization

/// Lets long work end after the document at hand when the user interrupts it.
enum Interruption {
  private static let isAsked = Atomic(false)

  /// From now on the first interruption only asks for the end; a second one ends the program.
  static func await() {
    for signal in [SIGINT, SIGTERM] {
      Glibc.signal(signal) { number in
        Interruption.isAsked.store(true, ordering: .relaxed)
        Glibc.signal(number, SIG_DFL)
      }
    }
  }

  static var isRequested: Bool { isAsked.load(ordering: .relaxed) }

  /// The exit status of a program that SIGINT ended.
  static let exitStatus: Int32 = 128 + SIGINT
}
