import ArgumentParser
import CrossfootKit

extension Language: ExpressibleByArgument {}
