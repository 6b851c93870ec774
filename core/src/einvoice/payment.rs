//! How it is to be paid: EN 16931-1, BG-16 to BG-19.

use crate::id::{StatedCode, Text};
use crate::record::record;

record! {
    /// An account that money is sent to. BG-17.
    #[derive(Default)]
    pub struct CreditTransfer {
        ;
        /// The account, such as an IBAN. BT-84.
        account_id: Option<Text> => with_account_id,
        /// Whose account it is. BT-85.
        account_name: Option<Text> => with_account_name,
        /// Its bank, such as a BIC. BT-86.
        bank_id: Option<Text> => with_bank_id,
    }
}

record! {
    /// The card it is paid with. BG-18.
    #[derive(Default)]
    pub struct PaymentCard {
        ;
        /// The last digits of its number. BT-87.
        account_number: Option<Text> => with_account_number,
        /// The network; UBL wants one.
        network: Option<Text> => with_network,
        /// Whose card it is. BT-88.
        holder: Option<Text> => with_holder,
    }
}

record! {
    /// Money is collected from the buyer's account. BG-19. The creditor's identifier, BT-90, stands at the seller or payee.
    #[derive(Default)]
    pub struct DirectDebit {
        ;
        /// The mandate. BT-89.
        mandate_id: Option<Text> => with_mandate_id,
        /// The account that is debited. BT-91.
        debited_account_id: Option<Text> => with_debited_account_id,
    }
}

record! {
    /// One way to pay. BG-16; several accounts are several entries of the same means.
    #[derive(Default)]
    pub struct PaymentInstructions {
        ;
        /// The means of payment, by a code of UNTDID 4461: 30 or 58 is a credit transfer, 59 a direct debit. BT-81.
        means_code: Option<StatedCode> => with_means_code,
        /// The same in words. BT-82.
        means_text: Option<Text> => with_means_text,
        /// What the payer writes on the payment. BT-83.
        remittance: Option<Text> => with_remittance,
        /// The account that money is sent to. BG-17.
        credit_transfer: Option<CreditTransfer> => with_credit_transfer,
        /// The card it is paid with. BG-18.
        card: Option<PaymentCard> => with_card,
        /// The direct debit. BG-19.
        direct_debit: Option<DirectDebit> => with_direct_debit,
    }
}
