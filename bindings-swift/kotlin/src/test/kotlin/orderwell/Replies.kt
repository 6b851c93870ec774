// Written by `cargo xtask generate` from the schema of the door; not to be edited.
package orderwell

/** The type of each operation's reply. */
internal val replyTypes: Map<String, (JsonValue) -> Record> = mapOf(
    "execute" to { CommandReply.read(it, Executed.Companion::read) },
    "execute_many" to { Reply.read(it, ExecutedMany.Companion::read) },
    "decide" to { CommandReply.read(it, DecidedEvents.Companion::read) },
    "apply" to { Reply.read(it, Applied.Companion::read) },
    "replay" to { Reply.read(it, Rebuilt.Companion::read) },
    "query" to { Reply.read(it, Found.Companion::read) },
    "allowed" to { Reply.read(it, AllowedCommands.Companion::read) },
    "plan" to { Reply.read(it, Planned.Companion::read) },
    "report" to { Reply.read(it, Reported.Companion::read) },
    "next_deadline" to { Reply.read(it, Deadlines.Companion::read) },
    "snapshot" to { Reply.read(it, SnapshotLines.Companion::read) },
    "restore" to { Reply.read(it, Rebuilt.Companion::read) },
    "verify" to { Reply.read(it, Verified.Companion::read) },
    "verify_many" to { Reply.read(it, VerifiedMany.Companion::read) },
    "calculate" to { Reply.read(it, Calculated.Companion::read) },
    "calculate_many" to { Reply.read(it, CalculatedMany.Companion::read) },
    "promote" to { Reply.read(it, PromotedBasket.Companion::read) },
    "promote_many" to { Reply.read(it, PromotedBaskets.Companion::read) },
    "calculate_margin" to { Reply.read(it, CalculatedMargin.Companion::read) },
    "calculate_margin_many" to { Reply.read(it, CalculatedMargins.Companion::read) },
    "calculate_columns" to { Reply.read(it, CalculatedColumns.Companion::read) },
    "verify_columns" to { Reply.read(it, VerifiedColumns.Companion::read) },
    "determine_tax" to { Reply.read(it, DeterminedTax.Companion::read) },
    "determine_tax_many" to { Reply.read(it, DeterminedTaxMany.Companion::read) },
    "capture_csv" to { Reply.read(it, CapturedDrafts.Companion::read) },
)
