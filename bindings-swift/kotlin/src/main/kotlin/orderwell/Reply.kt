package orderwell

/** What was asked for, or why it is refused. A refusal is a value, too. */
sealed interface Reply<out T : Record> : Record {
    data class Accepted<T : Record>(val answer: T) : Reply<T> {
        override fun fields(out: JsonWriter) = out.reply("accepted", answer)
    }

    data class Rejected(val content: orderwell.Rejected) : Reply<Nothing> {
        override fun fields(out: JsonWriter) = out.reply("rejected", content)
    }

    /** Why it is refused; empty when it is not. */
    val problems: List<Problem> get() = if (this is Rejected) content.problems else emptyList()

    /** The answer, unless it is a refusal; then [RejectedException] is thrown. */
    fun unwrap(): T = when (this) {
        is Accepted -> answer
        is Rejected -> throw RejectedException(content)
    }

    companion object {
        internal fun <T : Record> read(value: JsonValue, answer: (JsonValue) -> T): Reply<T> =
            when (val word = value["outcome"].text()) {
                "accepted" -> Accepted(answer(value))
                "rejected" -> Rejected(orderwell.Rejected.read(value))
                else -> throw UnknownWord(word)
            }
    }
}

/** The same of a command, which may have been carried out before. */
sealed interface CommandReply<out T : Record> : Record {
    data class Accepted<T : Record>(val answer: T) : CommandReply<T> {
        override fun fields(out: JsonWriter) = out.reply("accepted", answer)
    }

    data class Unchanged(val content: orderwell.Unchanged) : CommandReply<Nothing> {
        override fun fields(out: JsonWriter) = out.reply("unchanged", content)
    }

    data class Rejected(val content: orderwell.Rejected) : CommandReply<Nothing> {
        override fun fields(out: JsonWriter) = out.reply("rejected", content)
    }

    /** Why it is refused; empty when it is not. */
    val problems: List<Problem> get() = if (this is Rejected) content.problems else emptyList()

    /** The answer, or nothing when the command was carried out before; a refusal is thrown as [RejectedException]. */
    fun unwrap(): T? = when (this) {
        is Accepted -> answer
        is Unchanged -> null
        is Rejected -> throw RejectedException(content)
    }

    companion object {
        internal fun <T : Record> read(value: JsonValue, answer: (JsonValue) -> T): CommandReply<T> =
            when (val word = value["outcome"].text()) {
                "accepted" -> Accepted(answer(value))
                "unchanged" -> Unchanged(orderwell.Unchanged.read(value))
                "rejected" -> Rejected(orderwell.Rejected.read(value))
                else -> throw UnknownWord(word)
            }
    }
}

private fun JsonWriter.reply(outcome: String, content: Record) {
    field("format", 1L)
    tagged("outcome", outcome, content)
}

/** What `unwrap` throws: the refusal, with every problem. */
class RejectedException(val rejected: Rejected) :
    RuntimeException(rejected.problems.joinToString("\n") { "${it.code} ${it.path}: ${it.detail}" }) {
    val problems: List<Problem> get() = rejected.problems
}

/** A reply has a word that this version of the package does not know. */
class UnknownWord(val word: String) : RuntimeException(word)
