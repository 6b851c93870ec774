/// The figures of a problem, sorted by name.
public struct Figures: Codable, Hashable, Sendable {
    /// One figure: a text, a whole number, or several of them.
    public enum Value: Codable, Hashable, Sendable {
        case text(String)
        case number(Int)
        case list([Value])

        public init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                self = .number(number)
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else {
                self = .list(try value.decode([Value].self))
            }
        }

        public func encode(to encoder: any Encoder) throws {
            var value = encoder.singleValueContainer()
            switch self {
            case .text(let text): try value.encode(text)
            case .number(let number): try value.encode(number)
            case .list(let values): try value.encode(values)
            }
        }
    }

    public struct Figure: Hashable, Sendable {
        public let name: String
        public let value: Value
    }

    public let all: [Figure]

    /// The figure with this name, when there is one.
    public subscript(name: String) -> Value? {
        all.first { $0.name == name }?.value
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }

    public init(from decoder: any Decoder) throws {
        let figures = try decoder.container(keyedBy: Name.self)
        let names = figures.allKeys.sorted { $0.stringValue < $1.stringValue }
        all = try names.map { Figure(name: $0.stringValue, value: try figures.decode(Value.self, forKey: $0)) }
    }

    public func encode(to encoder: any Encoder) throws {
        var figures = encoder.container(keyedBy: Name.self)
        for figure in all {
            try figures.encode(figure.value, forKey: Name(stringValue: figure.name))
        }
    }
}
