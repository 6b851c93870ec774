//! What is found and figured out about drafts and documents, one by one and as columns.

use alloc::string::String;
use alloc::vec::Vec;

use super::Reply;
use crate::einvoice::UblRead;
use crate::id::{DocumentId, OrderId};
use crate::invoice::{InterestDue, PaymentSchedule};
use crate::money::{Amount, Currency};
use crate::pricing::Promoted;
use crate::problem::Problem;
use crate::record::answer;
use crate::tax::Determined;
use crate::totals::{Calculation, Document, ExplanationStep, Margin};

answer! {
    /// The findings on a draft.
    pub struct Verified {
        /// The findings, sorted by path and code.
        findings: Vec<Problem>,
    }
}

answer! {
    /// Several drafts, each with its own reply.
    pub struct VerifiedMany {
        /// The replies, in the order of the drafts.
        replies: Vec<Reply<Verified>>,
    }
}

answer! {
    /// A calculated document.
    pub struct Calculated {
        /// The figures.
        calculation: Calculation;
        /// How each of them came about, when asked for.
        steps: Vec<ExplanationStep>,
    }
}

answer! {
    /// Several documents, each with its own reply.
    pub struct CalculatedMany {
        /// The replies, in the order of the documents.
        replies: Vec<Reply<Calculated>>,
    }
}

answer! {
    /// How something is taxed.
    pub struct DeterminedTax {
        /// The taxes, the rule that decided, and why.
        determined: Determined,
    }
}

answer! {
    /// What promotions take off a basket.
    pub struct PromotedBasket {
        /// Those that apply, and why the others do not.
        promoted: Promoted,
    }
}

answer! {
    /// How several things are taxed, each with its own reply.
    pub struct DeterminedTaxMany {
        /// The replies, in the order of the facts.
        replies: Vec<Reply<DeterminedTax>>,
    }
}

answer! {
    /// Several baskets, each with its own reply.
    pub struct PromotedBaskets {
        /// The replies, in the order of the baskets.
        replies: Vec<Reply<PromotedBasket>>,
    }
}

answer! {
    /// The margin of a document.
    pub struct CalculatedMargin {
        /// The figures.
        margin: Margin,
    }
}

answer! {
    /// Several documents, each with its own reply.
    pub struct CalculatedMargins {
        /// The replies, in the order of the documents.
        replies: Vec<Reply<CalculatedMargin>>,
    }
}

answer! {
    /// The figures of a table: of each row, and of each document. A document with a problem has no figures.
    pub struct CalculatedColumns {
        /// Of each line, in the order of the rows.
        lines: LineFigures,
        /// Of each document, in the order of their first rows.
        documents: DocumentFigures,
        /// What is wrong, each problem at its cell and with its row.
        problems: Vec<Problem>,
    }
}

answer! {
    /// The figures of lines, one entry for each row.
    pub struct LineFigures {
        /// The net amount. BT-131.
        net: Vec<Option<Amount>>,
    }
}

answer! {
    /// The figures of documents, one entry for each.
    #[derive(Default)]
    pub struct DocumentFigures {
        /// Which document.
        document_id: Vec<DocumentId>,
        /// Its currency.
        currency: Vec<Option<Currency>>,
        /// Its total without tax. BT-109.
        net: Vec<Option<Amount>>,
        /// Its total tax. BT-110.
        tax: Vec<Option<Amount>>,
        /// Its total with tax. BT-112.
        gross: Vec<Option<Amount>>,
        /// How many problems it has, those left out of the list included.
        problems: Vec<usize>,
    }
}

answer! {
    /// The findings on a table.
    pub struct VerifiedColumns {
        /// How each order fares, in the order of their first rows.
        orders: OrderFindings,
        /// What was found, each problem at its cell and with its row.
        problems: Vec<Problem>,
    }
}

answer! {
    /// How many findings orders have, one entry for each.
    #[derive(Default)]
    pub struct OrderFindings {
        /// Which order.
        order_id: Vec<OrderId>,
        /// How many errors it has, those left out of the list included.
        errors: Vec<usize>,
        /// How many warnings it has, those left out of the list included.
        warnings: Vec<usize>,
    }
}

answer! {
    /// When how much of a document is to be paid.
    pub struct ScheduledPayments {
        /// The dates and amounts.
        schedule: PaymentSchedule,
    }
}

answer! {
    /// Several documents, each with its own reply.
    pub struct ScheduledPaymentsMany {
        /// The replies, in the order of the requests.
        replies: Vec<Reply<ScheduledPayments>>,
    }
}

answer! {
    /// A document with the tax on its discounted amount.
    pub struct ReducedTax {
        /// The document, to be calculated.
        document: Document,
    }
}

answer! {
    /// What being late with an amount costs.
    pub struct ClaimedInterest {
        /// The figures.
        interest_due: InterestDue,
    }
}

answer! {
    /// Several amounts, each with its own reply.
    pub struct ClaimedLateInterest {
        /// The replies, in the order of the claims.
        replies: Vec<Reply<ClaimedInterest>>,
    }
}

answer! {
    /// An electronic invoice as UBL.
    pub struct WrittenUbl {
        /// The text.
        ubl: String,
    }
}

answer! {
    /// Several electronic invoices as UBL, each with its own reply.
    pub struct WrittenUbls {
        /// The replies, in the order of the documents.
        replies: Vec<Reply<WrittenUbl>>,
    }
}

answer! {
    /// What stands in several UBL texts, each with its own reply.
    pub struct UblReads {
        /// The replies, in the order of the texts.
        replies: Vec<Reply<UblRead>>,
    }
}
