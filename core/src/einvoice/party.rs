//! Who takes part: EN 16931-1, BG-4 to BG-12.

use alloc::vec::Vec;

use crate::id::{StatedCode, Text};
use crate::record::record;

record! {
    /// An identifier, perhaps with the scheme it comes from.
    pub struct StatedIdentifier {
        /// The identifier.
        value: Text;
        /// The scheme: a code of ISO 6523, of the EAS list, of UNTDID 1153 or 7143, as the field has it.
        scheme: Option<StatedCode> => with_scheme,
    }
}

record! {
    /// A postal address. BG-5, BG-8, BG-12, BG-15.
    #[derive(Default)]
    pub struct ElectronicAddress {
        ;
        /// Street and number. BT-35, BT-50, BT-64, BT-75.
        line_1: Option<Text> => with_line_1,
        /// More of it. BT-36, BT-51, BT-65, BT-76.
        line_2: Option<Text> => with_line_2,
        /// Still more. BT-162, BT-163, BT-164, BT-165.
        line_3: Option<Text> => with_line_3,
        /// City or village. BT-37, BT-52, BT-66, BT-77.
        city: Option<Text> => with_city,
        /// Post code. BT-38, BT-53, BT-67, BT-78.
        postal_code: Option<Text> => with_postal_code,
        /// State, province, region. BT-39, BT-54, BT-68, BT-79.
        subdivision: Option<Text> => with_subdivision,
        /// The country, by its code. BT-40, BT-55, BT-69, BT-80.
        country: Option<StatedCode> => with_country,
    }
}

record! {
    /// Whom to ask. BG-6, BG-9.
    #[derive(Default)]
    pub struct ElectronicContact {
        ;
        /// A person or a department. BT-41, BT-56.
        name: Option<Text> => with_name,
        /// BT-42, BT-57.
        phone: Option<Text> => with_phone,
        /// BT-43, BT-58.
        email: Option<Text> => with_email,
    }
}

record! {
    /// The seller or the buyer. BG-4, BG-7.
    #[derive(Default)]
    pub struct ElectronicParty {
        ;
        /// The name by which it is registered. BT-27, BT-44.
        name: Option<Text> => with_name,
        /// The name by which it is known. BT-28, BT-45.
        trading_name: Option<Text> => with_trading_name,
        /// Its identifiers. BT-29, BT-46; with the scheme `SEPA` the creditor's, BT-90.
        identifiers: Vec<StatedIdentifier> => with_identifiers,
        /// Its number in the register of companies. BT-30, BT-47.
        legal_registration: Option<StatedIdentifier> => with_legal_registration,
        /// Its VAT identifier, with the prefix of its country. BT-31, BT-48.
        vat_id: Option<Text> => with_vat_id,
        /// Its number at the tax office, other than for VAT; the scheme names the tax. BT-32.
        tax_registration: Option<StatedIdentifier> => with_tax_registration,
        /// What the law wants to be said of it. BT-33.
        legal_information: Option<Text> => with_legal_information,
        /// Where electronic documents reach it, with the scheme. BT-34, BT-49.
        electronic_address: Option<StatedIdentifier> => with_electronic_address,
        /// Its address. BG-5, BG-8.
        address: Option<ElectronicAddress> => with_address,
        /// Whom to ask. BG-6, BG-9.
        contact: Option<ElectronicContact> => with_contact,
    }
}

record! {
    /// Who is paid, when it is not the seller. BG-10.
    #[derive(Default)]
    pub struct ElectronicPayee {
        ;
        /// Its name. BT-59.
        name: Option<Text> => with_name,
        /// Its identifiers. BT-60; with the scheme `SEPA` the creditor's, BT-90.
        identifiers: Vec<StatedIdentifier> => with_identifiers,
        /// Its number in the register of companies. BT-61.
        legal_registration: Option<StatedIdentifier> => with_legal_registration,
    }
}

record! {
    /// Who stands for the seller at the tax office. BG-11.
    #[derive(Default)]
    pub struct ElectronicTaxRepresentative {
        ;
        /// Its name. BT-62.
        name: Option<Text> => with_name,
        /// Its VAT identifier, with the prefix of its country. BT-63.
        vat_id: Option<Text> => with_vat_id,
        /// Its address. BG-12.
        address: Option<ElectronicAddress> => with_address,
    }
}
