/// What was asked for, or why it is refused. A refusal is a value, too.
public enum Reply<Answer: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    case accepted(Answer)
    case rejected(Rejected)

    /// Why it is refused; empty when it is not.
    public var problems: [Problem] {
        if case .rejected(let rejected) = self { rejected.problems } else { [] }
    }

    /// The answer, unless it is a refusal; then `RejectedError` is thrown.
    public func get() throws -> Answer {
        switch self {
        case .accepted(let answer): return answer
        case .rejected(let rejected): throw RejectedError(rejected: rejected)
        }
    }

    public init(from decoder: any Decoder) throws {
        switch try Outcome(from: decoder).outcome {
        case .accepted, .unchanged: self = .accepted(try Answer(from: decoder))
        case .rejected: self = .rejected(try Rejected(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .accepted(let answer): try Outcome(.accepted).encode(to: encoder, with: answer)
        case .rejected(let rejected): try Outcome(.rejected).encode(to: encoder, with: rejected)
        }
    }
}

/// The same of a command, which may have been carried out before.
public enum CommandReply<Answer: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    case accepted(Answer)
    case unchanged(Unchanged)
    case rejected(Rejected)

    /// Why it is refused; empty when it is not.
    public var problems: [Problem] {
        if case .rejected(let rejected) = self { rejected.problems } else { [] }
    }

    /// The answer, or nothing when the command was carried out before. A refusal is thrown as `RejectedError`.
    @discardableResult
    public func get() throws -> Answer? {
        switch self {
        case .accepted(let answer): return answer
        case .unchanged: return nil
        case .rejected(let rejected): throw RejectedError(rejected: rejected)
        }
    }

    public init(from decoder: any Decoder) throws {
        switch try Outcome(from: decoder).outcome {
        case .accepted: self = .accepted(try Answer(from: decoder))
        case .unchanged: self = .unchanged(try Unchanged(from: decoder))
        case .rejected: self = .rejected(try Rejected(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .accepted(let answer): try Outcome(.accepted).encode(to: encoder, with: answer)
        case .unchanged(let unchanged): try Outcome(.unchanged).encode(to: encoder, with: unchanged)
        case .rejected(let rejected): try Outcome(.rejected).encode(to: encoder, with: rejected)
        }
    }
}

/// What `get` throws: the refusal, with every problem.
public struct RejectedError: Error, Hashable, Sendable {
    public let rejected: Rejected

    public var problems: [Problem] { rejected.problems }
}

/// A reply has a word that this version of the package does not know.
public struct UnknownWord: Error, Sendable {
    public let word: String
    public let at: [any CodingKey]
}

/// What stands before the answer.
private struct Outcome: Codable {
    enum Word: String, Codable {
        case accepted, unchanged, rejected
    }

    var format = 1
    let outcome: Word

    init(_ outcome: Word) {
        self.outcome = outcome
    }

    func encode(to encoder: any Encoder, with content: some Encodable) throws {
        try encode(to: encoder)
        try content.encode(to: encoder)
    }
}
