//! Electronic invoices as UBL: what is written is read as it was, what is read and written again is the same text, and
//! no text makes the reader stumble.
#![cfg(feature = "einvoice")]

use orderwell::*;
use proptest::prelude::*;

/// Chooses what a random document says, by a list of bytes: fewer and smaller bytes, a smaller document.
struct Dice<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl Dice<'_> {
    fn next(&mut self) -> u8 {
        let byte = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        byte
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.next() % 3 > 0).then(|| make(self))
    }

    fn some<T>(&mut self, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        (0..self.next() % 4).map(|_| make(self)).collect()
    }

    fn one_of<'t>(&mut self, all: &[&'t str]) -> &'t str {
        all[usize::from(self.next()) % all.len()]
    }

    fn text(&mut self) -> Text {
        let all = [
            "a",
            "Grüße & <Küsse>",
            " blank ",
            "line\nbreak",
            "tab\there",
            "\r\n",
            "\"quoted\" 'so'",
            "]]>",
            "日本",
            "#",
            "&amp;",
            "\u{7f3}\u{10ffff}",
            "x\ry",
            "NA ",
            "0",
        ];
        let text = format!("{}{}", self.one_of(&all), self.one_of(&all));
        Text::new(&text).expect("a text")
    }

    fn code(&mut self) -> StatedCode {
        StatedCode::new(self.one_of(&["S", "380", "XX", "a b", "<&>", "EUR", "0088", "ä"])).expect("a code")
    }

    fn decimal(&mut self) -> StatedDecimal {
        let all = ["0", "1", "-1.50", "10.100", "0.00", "123456789012345678.1234567890", "100.000", "-0.5"];
        self.one_of(&all).parse().expect("a decimal")
    }

    fn date(&mut self) -> Date {
        Date::parse(self.one_of(&["2026-11-25", "2024-02-29", "1999-12-31"])).expect("a date")
    }

    fn identifier(&mut self) -> StatedIdentifier {
        StatedIdentifier::new(self.text()).with_scheme(self.maybe(Self::code))
    }

    fn address(&mut self) -> ElectronicAddress {
        ElectronicAddress::new()
            .with_country(self.code())
            .with_line_1(self.maybe(Self::text))
            .with_line_2(self.maybe(Self::text))
            .with_line_3(self.maybe(Self::text))
            .with_city(self.maybe(Self::text))
            .with_postal_code(self.maybe(Self::text))
            .with_subdivision(self.maybe(Self::text))
    }

    fn party(&mut self) -> ElectronicParty {
        ElectronicParty::new()
            .with_name(self.text())
            .with_trading_name(self.maybe(Self::text))
            .with_identifiers(self.some(Self::identifier))
            .with_legal_registration(self.maybe(Self::identifier))
            .with_vat_id(self.maybe(Self::text))
            .with_tax_registration(self.maybe(Self::identifier))
            .with_legal_information(self.maybe(Self::text))
            .with_electronic_address(self.maybe(Self::identifier))
            .with_address(self.maybe(Self::address))
            .with_contact(self.maybe(|dice| {
                let contact = ElectronicContact::new().with_email(dice.text());
                contact.with_name(dice.maybe(Self::text)).with_phone(dice.maybe(Self::text))
            }))
    }

    fn adjustment(&mut self) -> ElectronicAdjustment {
        ElectronicAdjustment::new()
            .with_amount(self.maybe(Self::decimal))
            .with_base(self.maybe(Self::decimal))
            .with_percent(self.maybe(Self::decimal))
            .with_tax_category(self.maybe(Self::code))
            .with_tax_rate(self.maybe(Self::decimal))
            .with_reason(self.maybe(Self::text))
            .with_reason_code(self.maybe(Self::code))
    }

    fn period(&mut self) -> ElectronicPeriod {
        ElectronicPeriod::new().with_from_day(self.date()).with_to_day(self.maybe(Self::date))
    }

    fn payment(&mut self) -> PaymentInstructions {
        PaymentInstructions::new()
            .with_means_code(self.code())
            .with_means_text(self.maybe(Self::text))
            .with_remittance(self.maybe(Self::text))
            .with_credit_transfer(self.maybe(|dice| {
                let transfer = CreditTransfer::new().with_account_id(dice.text());
                transfer.with_account_name(dice.maybe(Self::text)).with_bank_id(dice.maybe(Self::text))
            }))
            .with_card(self.maybe(|dice| {
                let card = PaymentCard::new().with_account_number(dice.text());
                card.with_network(dice.maybe(Self::text)).with_holder(dice.maybe(Self::text))
            }))
            .with_direct_debit(self.maybe(|dice| {
                let debit = DirectDebit::new().with_mandate_id(dice.text());
                debit.with_debited_account_id(dice.maybe(Self::text))
            }))
    }

    fn item(&mut self) -> ElectronicItem {
        ElectronicItem::new()
            .with_name(self.maybe(Self::text))
            .with_description(self.maybe(Self::text))
            .with_seller_item_id(self.maybe(Self::text))
            .with_buyer_item_id(self.maybe(Self::text))
            .with_standard_item_id(self.maybe(Self::identifier))
            .with_classifications(self.some(|dice| {
                let class = ItemClassification::new(dice.code()).with_scheme(dice.maybe(Self::code));
                class.with_scheme_version(dice.maybe(Self::text))
            }))
            .with_origin_country(self.maybe(Self::code))
            .with_attributes(
                self.some(|dice| {
                    ItemAttribute::new().with_name(dice.maybe(Self::text)).with_value(dice.maybe(Self::text))
                }),
            )
    }

    fn line(&mut self) -> ElectronicLine {
        let (quantity, base) = (self.maybe(Self::decimal), self.maybe(Self::decimal));
        let (unit, base_unit) = (self.maybe(Self::code), self.maybe(Self::code));
        ElectronicLine::new()
            .with_line_id(self.maybe(Self::text))
            .with_note(self.maybe(Self::text))
            .with_object_id(self.maybe(Self::identifier))
            .with_unit(unit.filter(|_| quantity.is_some()))
            .with_quantity(quantity)
            .with_net_amount(self.maybe(Self::decimal))
            .with_order_line_id(self.maybe(Self::text))
            .with_accounting_reference(self.maybe(Self::text))
            .with_period(self.maybe(Self::period))
            .with_allowances(self.some(Self::adjustment))
            .with_charges(self.some(Self::adjustment))
            .with_unit_price(self.maybe(Self::decimal))
            .with_price_discount(self.maybe(Self::decimal))
            .with_gross_unit_price(self.maybe(Self::decimal))
            .with_price_base_unit(base_unit.filter(|_| base.is_some()))
            .with_price_base_quantity(base)
            .with_tax_category(self.maybe(Self::code))
            .with_tax_rate(self.maybe(Self::decimal))
            .with_item(self.item())
    }

    fn totals(&mut self) -> ElectronicTotals {
        ElectronicTotals::new()
            .with_line_net_sum(self.maybe(Self::decimal))
            .with_allowance_total(self.maybe(Self::decimal))
            .with_charge_total(self.maybe(Self::decimal))
            .with_tax_exclusive(self.maybe(Self::decimal))
            .with_tax_total(self.maybe(Self::decimal))
            .with_tax_total_accounting(self.maybe(Self::decimal))
            .with_tax_inclusive(self.maybe(Self::decimal))
            .with_prepaid(self.maybe(Self::decimal))
            .with_payable_rounding(self.maybe(Self::decimal))
            .with_payable(self.maybe(Self::decimal))
    }

    fn subtotal(&mut self) -> ElectronicTaxSubtotal {
        ElectronicTaxSubtotal::new()
            .with_taxable(self.maybe(Self::decimal))
            .with_tax(self.maybe(Self::decimal))
            .with_category(self.maybe(Self::code))
            .with_rate(self.maybe(Self::decimal))
            .with_exemption_reason(self.maybe(Self::text))
            .with_exemption_reason_code(self.maybe(Self::code))
    }

    /// The fields of the head and the references.
    fn head(&mut self, document: ElectronicInvoice) -> ElectronicInvoice {
        document
            .with_specification_id(self.maybe(Self::text))
            .with_process_id(self.maybe(Self::text))
            .with_invoice_id(self.maybe(Self::text))
            .with_issued_on(self.maybe(Self::date))
            .with_type_code(self.maybe(Self::code))
            .with_tax_point_on(self.maybe(Self::date))
            .with_tax_point_code(self.maybe(Self::code))
            .with_due_on(self.maybe(Self::date))
            .with_buyer_reference(self.maybe(Self::text))
            .with_project_id(self.maybe(Self::text))
            .with_contract_id(self.maybe(Self::text))
            .with_purchase_order_id(self.maybe(Self::text))
            .with_sales_order_id(self.maybe(Self::text))
            .with_receiving_advice_id(self.maybe(Self::text))
            .with_despatch_advice_id(self.maybe(Self::text))
            .with_tender_id(self.maybe(Self::text))
            .with_object_id(self.maybe(Self::identifier))
            .with_accounting_reference(self.maybe(Self::text))
            .with_payment_terms(self.maybe(Self::text))
            .with_notes(self.some(|dice| {
                let subject = dice.maybe(|dice| StatedCode::new(dice.one_of(&["AAI", "SUR", "A1B"])).expect("a code"));
                ElectronicNote::new(dice.text()).with_subject_code(subject)
            }))
            .with_preceding_invoices(
                self.some(|dice| ElectronicPrecedingInvoice::new(dice.text()).with_issued_on(dice.maybe(Self::date))),
            )
            .with_supporting_documents(self.some(|dice| {
                let supporting = SupportingDocument::new(dice.text());
                supporting.with_description(dice.maybe(Self::text)).with_location(dice.maybe(Self::text))
            }))
    }

    fn document(&mut self) -> ElectronicInvoice {
        let all = ElectronicDocumentType::ALL;
        let document = ElectronicInvoice::new(all[usize::from(self.next()) % all.len()]);
        let document = self.head(document);
        document
            .with_currency(StatedCode::new("EUR").expect("a code"))
            .with_tax_currency(StatedCode::new("SEK").expect("a code"))
            .with_seller(self.maybe(Self::party))
            .with_buyer(self.maybe(Self::party))
            .with_payee(self.maybe(|dice| {
                let payee = ElectronicPayee::new().with_name(dice.text()).with_identifiers(dice.some(Self::identifier));
                payee.with_legal_registration(dice.maybe(Self::identifier))
            }))
            .with_tax_representative(self.maybe(|dice| {
                let party = ElectronicTaxRepresentative::new().with_name(dice.text());
                party.with_vat_id(dice.maybe(Self::text)).with_address(dice.maybe(Self::address))
            }))
            .with_delivery(self.maybe(|dice| {
                let delivery =
                    ElectronicDelivery::new().with_delivered_on(dice.date()).with_name(dice.maybe(Self::text));
                delivery.with_location_id(dice.maybe(Self::identifier)).with_address(dice.maybe(Self::address))
            }))
            .with_period(self.maybe(Self::period))
            // A credit note has its date of payment there.
            .with_payment_instructions({
                let first = self.payment();
                let mut all = vec![first];
                all.extend(self.some(Self::payment));
                all
            })
            .with_allowances(self.some(Self::adjustment))
            .with_charges(self.some(Self::adjustment))
            .with_totals(self.totals())
            .with_tax_subtotals(self.some(Self::subtotal))
            .with_lines(self.some(Self::line))
    }
}

fn random(bytes: &[u8]) -> ElectronicInvoice {
    Dice { bytes, at: 0 }.document()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Nothing is lost and nothing is added on the way, in either direction.
    #[test]
    fn what_is_written_is_read_as_it_was(bytes in proptest::collection::vec(any::<u8>(), 0..1_500)) {
        let document = random(&bytes);
        let text = write_ubl(&document).expect("it can be written");
        let read = read_ubl(&text).expect("it can be read");
        prop_assert_eq!(&read.findings, &[]);
        prop_assert_eq!(&read.document, &document);
        prop_assert_eq!(write_ubl(&read.document).expect("it can be written"), text);
        // The same through JSON: the model itself loses nothing.
        let json = to_json(&document);
        prop_assert_eq!(ElectronicInvoice::from_json(json.as_bytes()).expect("its own JSON"), document);
    }

    /// A damaged text is read or refused, never more; and what was read can be written and read again.
    #[test]
    fn damaged_texts_are_read_or_refused(
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
        damage in proptest::collection::vec((any::<prop::sample::Index>(), 0_u8..6, any::<char>()), 1..6),
    ) {
        let mut text: Vec<char> = write_ubl(&random(&bytes)).expect("it can be written").chars().collect();
        for (at, how, with) in damage {
            let at = at.index(text.len());
            match how {
                0 => { text.remove(at); }
                1 => text.insert(at, with),
                2 => text[at] = with,
                3 => text[at] = ['<', '>', '&', '"', '/', ':'][at % 6],
                4 => text.truncate(at.max(1)),
                _ => {
                    let end = text.len().min(at + 40);
                    let copy: Vec<char> = text[at..end].to_vec();
                    text.splice(at..at, copy);
                }
            }
        }
        let text: String = text.into_iter().collect();
        if let Ok(read) = read_ubl(&text) {
            if let Ok(written) = write_ubl(&read.document) {
                let again = read_ubl(&written).expect("what was written");
                prop_assert_eq!(again.document, read.document);
            }
        }
    }

    /// Any text at all.
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}|(<[a-z:/!?\\[\\]=\"& -]{0,20}>?){0,20}") {
        let _ = read_ubl(&text);
    }
}
