package orderwell

/** A value that is written as text: an id, a date, a decimal, a word of a list. What it may say is for the core to judge. */
interface Word {
    val text: String
}

/** A value that is written as an object. */
interface Record {
    fun fields(out: JsonWriter)
}

/** The figures of a problem by name: texts, whole numbers, or lists of them. */
data class Figures(val all: Map<String, Any?>) : Record {
    /** The figure with this name, when there is one. */
    operator fun get(name: String): Any? = all[name]

    override fun fields(out: JsonWriter) = all.forEach { (name, figure) -> out.field(name, figure) }

    companion object {
        internal fun read(value: JsonValue) = Figures(value.members().mapValues { it.value.value })
    }
}
