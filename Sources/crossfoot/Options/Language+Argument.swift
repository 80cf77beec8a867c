public import ArgumentParser
public import CrossfootKit

extension Language: ExpressibleByArgument {}
