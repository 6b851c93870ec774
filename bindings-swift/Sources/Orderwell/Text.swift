/// A value that is written as text: an id, a date, a code. What it may say is for the core to judge.
public protocol Word: Codable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    var text: String { get }
    init(_ text: String)
}

/// A decimal as the core writes it, such as `4.90`; a whole number may be given as one.
public protocol DecimalText: Word, ExpressibleByIntegerLiteral {}

extension Word {
    public init(stringLiteral text: String) {
        self.init(text)
    }

    public var description: String { text }

    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(text)
    }
}

extension DecimalText {
    public init(integerLiteral number: Int) {
        self.init(String(number))
    }
}
