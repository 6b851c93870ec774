// Written by `cargo xtask generate` from the schema of the door; not to be edited.

import Orderwell

/// The type of each operation's reply.
let replyTypes: [String: any (Codable & Sendable).Type] = [
    "execute": CommandReply<Executed>.self,
    "execute_many": Reply<ExecutedMany>.self,
    "decide": CommandReply<DecidedEvents>.self,
    "apply": Reply<Applied>.self,
    "replay": Reply<Rebuilt>.self,
    "query": Reply<Found>.self,
    "allowed": Reply<AllowedCommands>.self,
    "plan": Reply<Planned>.self,
    "report": Reply<Reported>.self,
    "next_deadline": Reply<Deadlines>.self,
    "snapshot": Reply<SnapshotLines>.self,
    "restore": Reply<Rebuilt>.self,
    "verify": Reply<Verified>.self,
    "verify_many": Reply<VerifiedMany>.self,
    "calculate": Reply<Calculated>.self,
    "calculate_many": Reply<CalculatedMany>.self,
    "promote": Reply<PromotedBasket>.self,
    "promote_many": Reply<PromotedBaskets>.self,
    "calculate_margin": Reply<CalculatedMargin>.self,
    "calculate_margin_many": Reply<CalculatedMargins>.self,
    "calculate_columns": Reply<CalculatedColumns>.self,
    "verify_columns": Reply<VerifiedColumns>.self,
    "determine_tax": Reply<DeterminedTax>.self,
    "determine_tax_many": Reply<DeterminedTaxMany>.self,
    "promise": Reply<PromisedProduct>.self,
    "promise_many": Reply<PromisedProducts>.self,
    "capture_csv": Reply<CapturedDrafts>.self,
    "replenish": Reply<Replenished>.self,
    "analyse_stock": Reply<AnalysedStock>.self,
    "allocate_stock": Reply<AllocatedStock>.self,
    "allocate_stock_many": Reply<AllocatedStockMany>.self,
    "split_packages": Reply<SplitIntoPackages>.self,
]
