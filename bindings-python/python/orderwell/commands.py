"""Constructors of commands and their parts. Written by `cargo xtask generate` from the schema of the door; not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from . import types as t


def _present(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def set_seller(*, command_id: t.CommandId, name: t.Text, address: t.Address, currency: t.Currency, tax_identity: t.TaxIdentity | None = None, price_list_id: t.PriceListId | None = None) -> t.SetSellerCommand:
    """States who sells."""

    return cast("t.SetSellerCommand", _present({"type": "set_seller", "command_id": command_id, "name": name, "address": address, "currency": currency, "tax_identity": tax_identity, "price_list_id": price_list_id}))


def set_policy(*, command_id: t.CommandId, reserve_at: t.ReserveAt | None = None, on_shortage: t.Shortage | None = None, invoice_at: t.InvoiceAt | None = None) -> t.SetPolicyCommand:
    """States what happens by itself."""

    return cast("t.SetPolicyCommand", _present({"type": "set_policy", "command_id": command_id, "reserve_at": reserve_at, "on_shortage": on_shortage, "invoice_at": invoice_at}))


def set_rule_set(*, command_id: t.CommandId, checks: Sequence[t.CheckSettingInput] | None = None) -> t.SetRuleSetCommand:
    """States which checks are made."""

    return cast("t.SetRuleSetCommand", _present({"type": "set_rule_set", "command_id": command_id, "checks": checks}))


def set_tax_table(*, command_id: t.CommandId, groups: Sequence[t.CountryGroup] | None = None, taxes: Sequence[t.TaxInput] | None = None, rules: Sequence[t.TaxRuleInput] | None = None) -> t.SetTaxTableCommand:
    """States which products are taxed how, for whom and where."""

    return cast("t.SetTaxTableCommand", _present({"type": "set_tax_table", "command_id": command_id, "groups": groups, "taxes": taxes, "rules": rules}))


def set_location(*, command_id: t.CommandId, location_id: t.LocationId, name: t.Text, country: t.Country | None = None) -> t.SetLocationCommand:
    """States a place where stock lies."""

    return cast("t.SetLocationCommand", _present({"type": "set_location", "command_id": command_id, "location_id": location_id, "name": name, "country": country}))


def set_customer(*, command_id: t.CommandId, customer_id: t.CustomerId, name: t.Text, status: t.CustomerStatus | None = None, currency: t.Currency | None = None, billing_address: t.Address | None = None, shipping_address: t.Address | None = None, tax_identity: t.TaxIdentity | None = None, credit_terms: t.CreditTermsInput | None = None, price_list_id: t.PriceListId | None = None, email: t.Text | None = None, customer_group: t.CustomerGroup | None = None) -> t.SetCustomerCommand:
    """States a customer."""

    return cast("t.SetCustomerCommand", _present({"type": "set_customer", "command_id": command_id, "customer_id": customer_id, "name": name, "status": status, "currency": currency, "billing_address": billing_address, "shipping_address": shipping_address, "tax_identity": tax_identity, "credit_terms": credit_terms, "price_list_id": price_list_id, "email": email, "customer_group": customer_group}))


def set_product(*, command_id: t.CommandId, product_id: t.ProductId, name: t.Text, tax: t.TaxRateInput | None = None, unit: t.UnitCode | None = None, status: t.ProductStatus | None = None, stocking: t.Stocking | None = None, quantity_min: t.DecimalInput | None = None, quantity_max: t.DecimalInput | None = None, quantity_step: t.DecimalInput | None = None, properties: Sequence[t.Property] | None = None, gtin: t.Text | None = None, tax_class: t.TaxClass | None = None, unit_conversions: Sequence[t.UnitConversionInput] | None = None) -> t.SetProductCommand:
    """States a product."""

    return cast("t.SetProductCommand", _present({"type": "set_product", "command_id": command_id, "product_id": product_id, "name": name, "tax": tax, "unit": unit, "status": status, "stocking": stocking, "quantity_min": quantity_min, "quantity_max": quantity_max, "quantity_step": quantity_step, "properties": properties, "gtin": gtin, "tax_class": tax_class, "unit_conversions": unit_conversions}))


def set_price_list(*, command_id: t.CommandId, price_list_id: t.PriceListId, currency: t.Currency, prices: Sequence[t.PriceInput], valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None, customer_group: t.CustomerGroup | None = None, price_basis: t.PriceBasis | None = None) -> t.SetPriceListCommand:
    """States the prices of a list."""

    return cast("t.SetPriceListCommand", _present({"type": "set_price_list", "command_id": command_id, "price_list_id": price_list_id, "currency": currency, "prices": prices, "valid_from": valid_from, "valid_until": valid_until, "customer_group": customer_group, "price_basis": price_basis}))


def draft_order(*, command_id: t.CommandId, order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None) -> t.DraftOrderCommand:
    """Writes a draft down."""

    return cast("t.DraftOrderCommand", _present({"type": "draft_order", "command_id": command_id, "order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note}))


def quote_order(*, command_id: t.CommandId, order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None) -> t.QuoteOrderCommand:
    """Offers an order to the buyer."""

    return cast("t.QuoteOrderCommand", _present({"type": "quote_order", "command_id": command_id, "order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note}))


def place_order(*, command_id: t.CommandId, order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None) -> t.PlaceOrderCommand:
    """Places an order."""

    return cast("t.PlaceOrderCommand", _present({"type": "place_order", "command_id": command_id, "order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note}))


def confirm_order(*, command_id: t.CommandId, order_id: t.OrderId) -> t.ConfirmOrderCommand:
    """Confirms a placed order."""

    return cast("t.ConfirmOrderCommand", _present({"type": "confirm_order", "command_id": command_id, "order_id": order_id}))


def amend_order(*, command_id: t.CommandId, order_id: t.OrderId, set_lines: Sequence[t.OrderLineDraftInput] | None = None, remove_lines: Sequence[t.LineNo] | None = None, required_on: t.DateInput | None = None) -> t.AmendOrderCommand:
    """Changes lines of an order."""

    return cast("t.AmendOrderCommand", _present({"type": "amend_order", "command_id": command_id, "order_id": order_id, "set_lines": set_lines, "remove_lines": remove_lines, "required_on": required_on}))


def cancel_order(*, command_id: t.CommandId, order_id: t.OrderId, lines: Sequence[t.LineQuantityInput] | None = None, reason: t.Text | None = None) -> t.CancelOrderCommand:
    """Gives units of an order up."""

    return cast("t.CancelOrderCommand", _present({"type": "cancel_order", "command_id": command_id, "order_id": order_id, "lines": lines, "reason": reason}))


def close_order(*, command_id: t.CommandId, order_id: t.OrderId, reason: t.Text | None = None) -> t.CloseOrderCommand:
    """Ends an order."""

    return cast("t.CloseOrderCommand", _present({"type": "close_order", "command_id": command_id, "order_id": order_id, "reason": reason}))


def hold_order(*, command_id: t.CommandId, order_id: t.OrderId, hold: t.Text, reason: t.Text | None = None) -> t.HoldOrderCommand:
    """Stops an order."""

    return cast("t.HoldOrderCommand", _present({"type": "hold_order", "command_id": command_id, "order_id": order_id, "hold": hold, "reason": reason}))


def release_hold(*, command_id: t.CommandId, order_id: t.OrderId, hold: t.Text) -> t.ReleaseHoldCommand:
    """Takes a hold away."""

    return cast("t.ReleaseHoldCommand", _present({"type": "release_hold", "command_id": command_id, "order_id": order_id, "hold": hold}))


def receive_stock(*, command_id: t.CommandId, product_id: t.ProductId, location_id: t.LocationId, quantity: t.DecimalInput, received_on: t.DateInput | None = None, reference: t.Text | None = None) -> t.ReceiveStockCommand:
    """Books goods in."""

    return cast("t.ReceiveStockCommand", _present({"type": "receive_stock", "command_id": command_id, "product_id": product_id, "location_id": location_id, "quantity": quantity, "received_on": received_on, "reference": reference}))


def adjust_stock(*, command_id: t.CommandId, product_id: t.ProductId, location_id: t.LocationId, counted: t.DecimalInput, reason: t.Text | None = None) -> t.AdjustStockCommand:
    """Sets on hand to what was counted."""

    return cast("t.AdjustStockCommand", _present({"type": "adjust_stock", "command_id": command_id, "product_id": product_id, "location_id": location_id, "counted": counted, "reason": reason}))


def reserve_order(*, command_id: t.CommandId, order_id: t.OrderId, lines: Sequence[t.LineNo] | None = None, on_shortage: t.Shortage | None = None) -> t.ReserveOrderCommand:
    """Asks stock for what an order waits for."""

    return cast("t.ReserveOrderCommand", _present({"type": "reserve_order", "command_id": command_id, "order_id": order_id, "lines": lines, "on_shortage": on_shortage}))


def release_order(*, command_id: t.CommandId, order_id: t.OrderId, lines: Sequence[t.LineNo] | None = None) -> t.ReleaseOrderCommand:
    """Gives an order's promises back to stock."""

    return cast("t.ReleaseOrderCommand", _present({"type": "release_order", "command_id": command_id, "order_id": order_id, "lines": lines}))


def pick_order(*, command_id: t.CommandId, order_id: t.OrderId, lines: Sequence[t.LineQuantityInput] | None = None) -> t.PickOrderCommand:
    """Takes an order's goods from the shelf."""

    return cast("t.PickOrderCommand", _present({"type": "pick_order", "command_id": command_id, "order_id": order_id, "lines": lines}))


def ship_order(*, command_id: t.CommandId, order_id: t.OrderId, shipped_on: t.DateInput, lines: Sequence[t.LineQuantityInput] | None = None, carrier: t.Text | None = None, tracking_number: t.Text | None = None, invoice_id: t.InvoiceId | None = None) -> t.ShipOrderCommand:
    """Sends goods of an order."""

    return cast("t.ShipOrderCommand", _present({"type": "ship_order", "command_id": command_id, "order_id": order_id, "shipped_on": shipped_on, "lines": lines, "carrier": carrier, "tracking_number": tracking_number, "invoice_id": invoice_id}))


def deliver_shipment(*, command_id: t.CommandId, order_id: t.OrderId, shipment: t.ShipmentNo, delivered_on: t.DateInput) -> t.DeliverShipmentCommand:
    """Notes that a shipment arrived."""

    return cast("t.DeliverShipmentCommand", _present({"type": "deliver_shipment", "command_id": command_id, "order_id": order_id, "shipment": shipment, "delivered_on": delivered_on}))


def invoice_order(*, command_id: t.CommandId, order_id: t.OrderId, invoice_id: t.InvoiceId, issued_on: t.DateInput, lines: Sequence[t.LineQuantityInput] | None = None) -> t.InvoiceOrderCommand:
    """Invoices what was shipped."""

    return cast("t.InvoiceOrderCommand", _present({"type": "invoice_order", "command_id": command_id, "order_id": order_id, "invoice_id": invoice_id, "issued_on": issued_on, "lines": lines}))


def record_payment(*, command_id: t.CommandId, payment_id: t.PaymentId, customer_id: t.CustomerId, currency: t.Currency, amount: t.DecimalInput, received_on: t.DateInput, allocations: Sequence[t.PaymentAllocationInput] | None = None, method: t.Text | None = None, reference: t.Text | None = None) -> t.RecordPaymentCommand:
    """Books money that came in."""

    return cast("t.RecordPaymentCommand", _present({"type": "record_payment", "command_id": command_id, "payment_id": payment_id, "customer_id": customer_id, "currency": currency, "amount": amount, "received_on": received_on, "allocations": allocations, "method": method, "reference": reference}))


def address(country: t.Country, *, name: t.Text | None = None, line_1: t.Text | None = None, line_2: t.Text | None = None, city: t.Text | None = None, postal_code: t.Text | None = None, subdivision: t.Text | None = None) -> t.Address:
    """A postal address. EN 16931 BG-5, BG-8, BG-15."""

    return cast("t.Address", _present({"country": country, "name": name, "line_1": line_1, "line_2": line_2, "city": city, "postal_code": postal_code, "subdivision": subdivision}))


def adjustment(*, amount: t.DecimalInput | None = None, percent: t.DecimalInput | None = None, base: t.DecimalInput | None = None, per_unit: t.DecimalInput | None = None, quantity: t.DecimalInput | None = None, reason: t.Text | None = None, reason_code: t.Text | None = None, tax: t.TaxRateInput | None = None, taxes: Sequence[t.TaxId] | None = None, promotion_id: t.PromotionId | None = None) -> t.AdjustmentInput:
    """An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit."""

    return cast("t.AdjustmentInput", _present({"amount": amount, "percent": percent, "base": base, "per_unit": per_unit, "quantity": quantity, "reason": reason, "reason_code": reason_code, "tax": tax, "taxes": taxes, "promotion_id": promotion_id}))


def basket(currency: t.Currency, lines: Sequence[t.BasketLine], *, customer_group: t.CustomerGroup | None = None, coupon_codes: Sequence[t.CouponCode] | None = None, uses: Sequence[t.PromotionUses] | None = None, rounding_mode: t.RoundingMode | None = None, extra_places: int | None = None, minor_units: int | None = None) -> t.Basket:
    """The lines of a document to be, and what promotions ask about it."""

    return cast("t.Basket", _present({"currency": currency, "lines": lines, "customer_group": customer_group, "coupon_codes": coupon_codes, "uses": uses, "rounding_mode": rounding_mode, "extra_places": extra_places, "minor_units": minor_units}))


def basket_line(line: t.LineNo, product_id: t.ProductId, quantity: t.DecimalInput, unit_price: t.DecimalInput, *, base_quantity: t.DecimalInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None) -> t.BasketLine:
    """A line that promotions may take something off."""

    return cast("t.BasketLine", _present({"line": line, "product_id": product_id, "quantity": quantity, "unit_price": unit_price, "base_quantity": base_quantity, "allowances": allowances}))


def buy_get(buy_quantity: t.DecimalInput, get_quantity: t.DecimalInput, *, percent: t.DecimalInput | None = None, get_product_ids: Sequence[t.ProductId] | None = None, selection: t.GetSelection | None = None) -> t.BuyGet:
    """Buy x, get y at a discount."""

    return cast("t.BuyGet", _present({"buy_quantity": buy_quantity, "get_quantity": get_quantity, "percent": percent, "get_product_ids": get_product_ids, "selection": selection}))


def cash_rounding(step: t.DecimalInput, *, mode: t.RoundingMode | None = None, difference: t.CashDifference | None = None) -> t.CashRoundingInput:
    """What is paid in cash is a multiple of the smallest coin."""

    return cast("t.CashRoundingInput", _present({"step": step, "mode": mode, "difference": difference}))


def check_setting(check: t.Check, *, state: t.CheckState | None = None, severity: t.Severity | None = None, min: t.DecimalInput | None = None, max: t.DecimalInput | None = None) -> t.CheckSettingInput:
    """What a rule set says about one check; what it leaves out stays as it is built in."""

    return cast("t.CheckSettingInput", _present({"check": check, "state": state, "severity": severity, "min": min, "max": max}))


def column_mapping(column: t.Text, field: t.CsvField) -> t.ColumnMapping:
    """One column and what it says."""

    return cast("t.ColumnMapping", _present({"column": column, "field": field}))


def costed_document(document: t.Document, costs: Sequence[t.LineCost]) -> t.CostedDocument:
    """A document, and what its lines cost."""

    return cast("t.CostedDocument", _present({"document": document, "costs": costs}))


def country_group(name: t.Area, countries: Sequence[t.Country]) -> t.CountryGroup:
    """Countries under one name, such as `EU`."""

    return cast("t.CountryGroup", _present({"name": name, "countries": countries}))


def credit_terms(payment_days: t.PaymentDays, *, credit_limit: t.MoneyInput | None = None) -> t.CreditTermsInput:
    """On which terms a customer buys."""

    return cast("t.CreditTermsInput", _present({"payment_days": payment_days, "credit_limit": credit_limit}))


def csv_mapping(columns: Sequence[t.ColumnMapping], *, currency: t.Currency | None = None, delimiter: t.Text | None = None, absent: t.Text | None = None) -> t.CsvMapping:
    """How a table is read."""

    return cast("t.CsvMapping", _present({"columns": columns, "currency": currency, "delimiter": delimiter, "absent": absent}))


def customer(customer_id: t.CustomerId, name: t.Text, *, status: t.CustomerStatus | None = None, currency: t.Currency | None = None, billing_address: t.Address | None = None, shipping_address: t.Address | None = None, tax_identity: t.TaxIdentity | None = None, credit_terms: t.CreditTermsInput | None = None, price_list_id: t.PriceListId | None = None, email: t.Text | None = None, customer_group: t.CustomerGroup | None = None) -> t.CustomerInput:
    """Someone who buys."""

    return cast("t.CustomerInput", _present({"customer_id": customer_id, "name": name, "status": status, "currency": currency, "billing_address": billing_address, "shipping_address": shipping_address, "tax_identity": tax_identity, "credit_terms": credit_terms, "price_list_id": price_list_id, "email": email, "customer_group": customer_group}))


def discount_tier(*, quantity_from: t.DecimalInput | None = None, amount_from: t.DecimalInput | None = None, percent: t.DecimalInput | None = None, amount: t.DecimalInput | None = None) -> t.DiscountTier:
    """A tier: exactly one threshold, and exactly one of percentage and amount."""

    return cast("t.DiscountTier", _present({"quantity_from": quantity_from, "amount_from": amount_from, "percent": percent, "amount": amount}))


def document(currency: t.Currency, lines: Sequence[t.DocumentLine], *, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, minor_units: int | None = None, prepaid: t.DecimalInput | None = None, payable_rounding: t.DecimalInput | None = None, exchange: t.ExchangeInput | None = None) -> t.Document:
    """A document to be calculated."""

    return cast("t.Document", _present({"currency": currency, "lines": lines, "prices": prices, "taxes": taxes, "allowances": allowances, "charges": charges, "rounding": rounding, "minor_units": minor_units, "prepaid": prepaid, "payable_rounding": payable_rounding, "exchange": exchange}))


def document_amount(amount: t.DecimalInput, *, placement: t.DiscountPlacement | None = None) -> t.DocumentAmount:
    """An amount off the sum of the lines that the promotion is for; at most what is left of them."""

    return cast("t.DocumentAmount", _present({"amount": amount, "placement": placement}))


def document_columns(document_id: Sequence[t.DocumentId | None], currency: Sequence[t.Currency | None], quantity: Sequence[t.DecimalInput | None], unit_price: Sequence[t.DecimalInput | None], tax_category: Sequence[t.TaxCategory | None], *, tax_rate: Sequence[t.DecimalInput | None] | None = None, line: Sequence[t.LineNo | None] | None = None, base_quantity: Sequence[t.DecimalInput | None] | None = None, discount_percent: Sequence[t.DecimalInput | None] | None = None, allowance_amount: Sequence[t.DecimalInput | None] | None = None, charge_amount: Sequence[t.DecimalInput | None] | None = None) -> t.DocumentColumns:
    """The lines of documents, one list for each column; all lists are equally long."""

    return cast("t.DocumentColumns", _present({"document_id": document_id, "currency": currency, "quantity": quantity, "unit_price": unit_price, "tax_category": tax_category, "tax_rate": tax_rate, "line": line, "base_quantity": base_quantity, "discount_percent": discount_percent, "allowance_amount": allowance_amount, "charge_amount": charge_amount}))


def document_line(line: t.LineNo, quantity: t.DecimalInput, unit_price: t.DecimalInput, *, tax: t.TaxRateInput | None = None, taxes: Sequence[t.TaxId] | None = None, base_quantity: t.DecimalInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None) -> t.DocumentLine:
    """A line to be calculated."""

    return cast("t.DocumentLine", _present({"line": line, "quantity": quantity, "unit_price": unit_price, "tax": tax, "taxes": taxes, "base_quantity": base_quantity, "allowances": allowances, "charges": charges}))


def document_percent(percent: t.DecimalInput, *, placement: t.DiscountPlacement | None = None) -> t.DocumentPercent:
    """A percentage off the sum of the lines that the promotion is for."""

    return cast("t.DocumentPercent", _present({"percent": percent, "placement": placement}))


def exchange(currency: t.Currency, rate: t.DecimalInput, on: t.DateInput, *, direction: t.ExchangeDirection | None = None) -> t.ExchangeInput:
    """The rate at which a document is told in a second currency."""

    return cast("t.ExchangeInput", _present({"currency": currency, "rate": rate, "on": on, "direction": direction}))


def known(*, seller: t.Seller | None = None, customers: Sequence[t.CustomerInput] | None = None, products: Sequence[t.ProductInput] | None = None, price_lists: Sequence[t.PriceListInput] | None = None, rule_set: t.RuleSetInput | None = None, tax_table: t.TaxTableInput | None = None, exposure: t.DecimalInput | None = None, open_orders_with_reference: int | None = None) -> t.Known:
    """What is known around a draft: everything that verification may look at."""

    return cast("t.Known", _present({"seller": seller, "customers": customers, "products": products, "price_lists": price_lists, "rule_set": rule_set, "tax_table": tax_table, "exposure": exposure, "open_orders_with_reference": open_orders_with_reference}))


def kpi_scope(currency: t.Currency, *, from_: t.DateInput | None = None, until: t.DateInput | None = None) -> t.KpiScope:
    """Which orders are counted."""

    return cast("t.KpiScope", _present({"currency": currency, "from": from_, "until": until}))


def line_amount(amount: t.DecimalInput) -> t.LineAmount:
    """An amount off each line that the promotion is for; at most what is left of the line."""

    return cast("t.LineAmount", _present({"amount": amount}))


def line_cost(line: t.LineNo, unit_cost: t.DecimalInput, *, base_quantity: t.DecimalInput | None = None) -> t.LineCost:
    """What the goods of a line cost the seller, without tax."""

    return cast("t.LineCost", _present({"line": line, "unit_cost": unit_cost, "base_quantity": base_quantity}))


def line_percent(percent: t.DecimalInput) -> t.LinePercent:
    """A percentage off each line that the promotion is for."""

    return cast("t.LinePercent", _present({"percent": percent}))


def line_quantity(line: t.LineNo, quantity: t.DecimalInput) -> t.LineQuantityInput:
    """A number of units of one line."""

    return cast("t.LineQuantityInput", _present({"line": line, "quantity": quantity}))


def location(location_id: t.LocationId, name: t.Text, *, country: t.Country | None = None) -> t.Location:
    """A place where stock lies."""

    return cast("t.Location", _present({"location_id": location_id, "name": name, "country": country}))


def money(amount: t.DecimalInput, currency: t.Currency) -> t.MoneyInput:
    """An amount with its currency, where no document states it."""

    return cast("t.MoneyInput", _present({"amount": amount, "currency": currency}))


def order_columns(order_id: Sequence[t.OrderId | None], customer_id: Sequence[t.CustomerId | None], currency: Sequence[t.Currency | None], product_id: Sequence[t.ProductId | None], quantity: Sequence[t.DecimalInput | None], *, line: Sequence[t.LineNo | None] | None = None, unit: Sequence[t.UnitCode | None] | None = None, unit_price: Sequence[t.DecimalInput | None] | None = None, base_quantity: Sequence[t.DecimalInput | None] | None = None, tax_category: Sequence[t.TaxCategory | None] | None = None, tax_rate: Sequence[t.DecimalInput | None] | None = None, discount_percent: Sequence[t.DecimalInput | None] | None = None, allowance_amount: Sequence[t.DecimalInput | None] | None = None, charge_amount: Sequence[t.DecimalInput | None] | None = None, description: Sequence[t.Text | None] | None = None, ordered_on: Sequence[t.DateInput | None] | None = None, required_on: Sequence[t.DateInput | None] | None = None, reference: Sequence[t.Text | None] | None = None, price_list_id: Sequence[t.PriceListId | None] | None = None) -> t.OrderColumns:
    """The lines of drafts, one list for each column; all lists are equally long."""

    return cast("t.OrderColumns", _present({"order_id": order_id, "customer_id": customer_id, "currency": currency, "product_id": product_id, "quantity": quantity, "line": line, "unit": unit, "unit_price": unit_price, "base_quantity": base_quantity, "tax_category": tax_category, "tax_rate": tax_rate, "discount_percent": discount_percent, "allowance_amount": allowance_amount, "charge_amount": charge_amount, "description": description, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "price_list_id": price_list_id}))


def order_draft(order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], *, ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None) -> t.OrderDraftInput:
    """What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`."""

    return cast("t.OrderDraftInput", _present({"order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note}))


def line(line: t.LineNo, product_id: t.ProductId, quantity: t.DecimalInput, *, unit: t.UnitCode | None = None, unit_price: t.DecimalInput | None = None, base_quantity: t.DecimalInput | None = None, tax: t.TaxRateInput | None = None, taxes: Sequence[t.TaxId] | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, description: t.Text | None = None) -> t.OrderLineDraftInput:
    """One line of a draft. EN 16931 BG-25."""

    return cast("t.OrderLineDraftInput", _present({"line": line, "product_id": product_id, "quantity": quantity, "unit": unit, "unit_price": unit_price, "base_quantity": base_quantity, "tax": tax, "taxes": taxes, "allowances": allowances, "charges": charges, "description": description}))


def payment_allocation(invoice_id: t.InvoiceId, amount: t.DecimalInput) -> t.PaymentAllocationInput:
    """The share of a payment that pays one invoice."""

    return cast("t.PaymentAllocationInput", _present({"invoice_id": invoice_id, "amount": amount}))


def policy(*, reserve_at: t.ReserveAt | None = None, on_shortage: t.Shortage | None = None, invoice_at: t.InvoiceAt | None = None) -> t.Policy:
    """What a desk does by itself after a command. What is not named here does not happen."""

    return cast("t.Policy", _present({"reserve_at": reserve_at, "on_shortage": on_shortage, "invoice_at": invoice_at}))


def price(product_id: t.ProductId, unit_price: t.DecimalInput, *, base_quantity: t.DecimalInput | None = None, unit: t.UnitCode | None = None, quantity_from: t.DecimalInput | None = None, valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None) -> t.PriceInput:
    """A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date."""

    return cast("t.PriceInput", _present({"product_id": product_id, "unit_price": unit_price, "base_quantity": base_quantity, "unit": unit, "quantity_from": quantity_from, "valid_from": valid_from, "valid_until": valid_until}))


def price_list(price_list_id: t.PriceListId, currency: t.Currency, prices: Sequence[t.PriceInput], *, valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None, customer_group: t.CustomerGroup | None = None, price_basis: t.PriceBasis | None = None) -> t.PriceListInput:
    """Prices in one currency, valid in a span of dates, for everyone or for a group of customers."""

    return cast("t.PriceListInput", _present({"price_list_id": price_list_id, "currency": currency, "prices": prices, "valid_from": valid_from, "valid_until": valid_until, "customer_group": customer_group, "price_basis": price_basis}))


def product(product_id: t.ProductId, name: t.Text, *, tax: t.TaxRateInput | None = None, unit: t.UnitCode | None = None, status: t.ProductStatus | None = None, stocking: t.Stocking | None = None, quantity_min: t.DecimalInput | None = None, quantity_max: t.DecimalInput | None = None, quantity_step: t.DecimalInput | None = None, properties: Sequence[t.Property] | None = None, gtin: t.Text | None = None, tax_class: t.TaxClass | None = None, unit_conversions: Sequence[t.UnitConversionInput] | None = None) -> t.ProductInput:
    """Something that is sold."""

    return cast("t.ProductInput", _present({"product_id": product_id, "name": name, "tax": tax, "unit": unit, "status": status, "stocking": stocking, "quantity_min": quantity_min, "quantity_max": quantity_max, "quantity_step": quantity_step, "properties": properties, "gtin": gtin, "tax_class": tax_class, "unit_conversions": unit_conversions}))


def promotion(promotion_id: t.PromotionId, name: t.Text, effect: t.PromotionEffect, *, valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None, product_ids: Sequence[t.ProductId] | None = None, customer_groups: Sequence[t.CustomerGroup] | None = None, currency: t.Currency | None = None, quantity_min: t.DecimalInput | None = None, amount_min: t.DecimalInput | None = None, coupon_code: t.CouponCode | None = None, priority: int | None = None, stacking: t.PromotionStacking | None = None, uses_max: int | None = None, uses_per_customer_max: int | None = None, uses_per_order_max: int | None = None, amount_max: t.DecimalInput | None = None, reason_code: t.Text | None = None) -> t.Promotion:
    """A promotion. What it leaves out does not limit it."""

    return cast("t.Promotion", _present({"promotion_id": promotion_id, "name": name, "effect": effect, "valid_from": valid_from, "valid_until": valid_until, "product_ids": product_ids, "customer_groups": customer_groups, "currency": currency, "quantity_min": quantity_min, "amount_min": amount_min, "coupon_code": coupon_code, "priority": priority, "stacking": stacking, "uses_max": uses_max, "uses_per_customer_max": uses_per_customer_max, "uses_per_order_max": uses_per_order_max, "amount_max": amount_max, "reason_code": reason_code}))


def promotion_uses(promotion_id: t.PromotionId, *, orders: int | None = None, orders_of_customer: int | None = None) -> t.PromotionUses:
    """How often a promotion has been used so far."""

    return cast("t.PromotionUses", _present({"promotion_id": promotion_id, "orders": orders, "orders_of_customer": orders_of_customer}))


def property(name: t.Text, value: t.Text) -> t.Property:
    """One property of a product's specification. EN 16931 BG-32."""

    return cast("t.Property", _present({"name": name, "value": value}))


def rounding(*, mode: t.RoundingMode | None = None, level: t.RoundingLevel | None = None, extra_places: int | None = None, tax_removal: t.TaxRemoval | None = None, cash: t.CashRoundingInput | None = None) -> t.RoundingInput:
    """How a document rounds."""

    return cast("t.RoundingInput", _present({"mode": mode, "level": level, "extra_places": extra_places, "tax_removal": tax_removal, "cash": cash}))


def rule_set(*, checks: Sequence[t.CheckSettingInput] | None = None) -> t.RuleSetInput:
    """Which checks are made, and how much they weigh."""

    return cast("t.RuleSetInput", _present({"checks": checks}))


def seller(name: t.Text, address: t.Address, currency: t.Currency, *, tax_identity: t.TaxIdentity | None = None, price_list_id: t.PriceListId | None = None) -> t.Seller:
    """Who sells: one per desk."""

    return cast("t.Seller", _present({"name": name, "address": address, "currency": currency, "tax_identity": tax_identity, "price_list_id": price_list_id}))


def tax(tax_id: t.TaxId, *, kind: t.TaxKind | None = None, category: t.TaxCategory | None = None, rate: t.DecimalInput | None = None, per_unit: t.DecimalInput | None = None, members: Sequence[t.TaxId] | None = None, inclusion: t.TaxInclusion | None = None, effect: t.TaxEffect | None = None, base: t.TaxBase | None = None, settlement: t.TaxSettlement | None = None, surcharge: t.DecimalInput | None = None, distribution: Sequence[t.DecimalInput] | None = None, exemption_code: t.Text | None = None, exemption_reason: t.Text | None = None) -> t.TaxInput:
    """One tax. A document lists those that its lines name; a line may name several."""

    return cast("t.TaxInput", _present({"tax_id": tax_id, "kind": kind, "category": category, "rate": rate, "per_unit": per_unit, "members": members, "inclusion": inclusion, "effect": effect, "base": base, "settlement": settlement, "surcharge": surcharge, "distribution": distribution, "exemption_code": exemption_code, "exemption_reason": exemption_reason}))


def tax_facts(on: t.DateInput, *, tax_class: t.TaxClass | None = None, seller_country: t.Country | None = None, buyer_country: t.Country | None = None, buyer_kind: t.BuyerKind | None = None, ship_to_country: t.Country | None = None) -> t.TaxFactsInput:
    """What a table of taxes looks at."""

    return cast("t.TaxFactsInput", _present({"on": on, "tax_class": tax_class, "seller_country": seller_country, "buyer_country": buyer_country, "buyer_kind": buyer_kind, "ship_to_country": ship_to_country}))


def tax_identity(country: t.Country, *, vat_id: t.Text | None = None, registration_id: t.Text | None = None) -> t.TaxIdentity:
    """How the tax office knows a party."""

    return cast("t.TaxIdentity", _present({"country": country, "vat_id": vat_id, "registration_id": registration_id}))


def tax_rate(category: t.TaxCategory, *, rate: t.DecimalInput | None = None) -> t.TaxRateInput:
    """Category and rate: what decides the tax of a line. BT-151 and BT-152."""

    return cast("t.TaxRateInput", _present({"category": category, "rate": rate}))


def tax_rule(rule_id: t.RuleId, *, tax_classes: Sequence[t.TaxClass] | None = None, seller_in: Sequence[t.Area] | None = None, buyer_in: Sequence[t.Area] | None = None, buyer_kind: t.BuyerKind | None = None, ship_to_in: Sequence[t.Area] | None = None, valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None, tax: t.TaxRateInput | None = None, taxes: Sequence[t.TaxId] | None = None) -> t.TaxRuleInput:
    """A rule: whoever meets all of its conditions is taxed as it says. A condition that is left out is always met."""

    return cast("t.TaxRuleInput", _present({"rule_id": rule_id, "tax_classes": tax_classes, "seller_in": seller_in, "buyer_in": buyer_in, "buyer_kind": buyer_kind, "ship_to_in": ship_to_in, "valid_from": valid_from, "valid_until": valid_until, "tax": tax, "taxes": taxes}))


def tax_table(*, groups: Sequence[t.CountryGroup] | None = None, taxes: Sequence[t.TaxInput] | None = None, rules: Sequence[t.TaxRuleInput] | None = None) -> t.TaxTableInput:
    """Which product is taxed how, for whom and where. The first rule whose conditions are met decides."""

    return cast("t.TaxTableInput", _present({"groups": groups, "taxes": taxes, "rules": rules}))


def tiered(tiers: Sequence[t.DiscountTier], *, placement: t.DiscountPlacement | None = None) -> t.Tiered:
    """A discount off the sum of the lines that the promotion is for, by their quantity or value: that of the highest tier that is reached."""

    return cast("t.Tiered", _present({"tiers": tiers, "placement": placement}))


def unit_conversion(unit: t.UnitCode, numerator: t.DecimalInput, *, denominator: t.DecimalInput | None = None) -> t.UnitConversionInput:
    """How many of a product's own unit another unit is, as an exact ratio: a box of 12 pieces, a roll of 7.5 metres, 3 bags that are 1 kilogram."""

    return cast("t.UnitConversionInput", _present({"unit": unit, "numerator": numerator, "denominator": denominator}))


__all__ = [
    "address",
    "adjust_stock",
    "adjustment",
    "amend_order",
    "basket",
    "basket_line",
    "buy_get",
    "cancel_order",
    "cash_rounding",
    "check_setting",
    "close_order",
    "column_mapping",
    "confirm_order",
    "costed_document",
    "country_group",
    "credit_terms",
    "csv_mapping",
    "customer",
    "deliver_shipment",
    "discount_tier",
    "document",
    "document_amount",
    "document_columns",
    "document_line",
    "document_percent",
    "draft_order",
    "exchange",
    "hold_order",
    "invoice_order",
    "known",
    "kpi_scope",
    "line",
    "line_amount",
    "line_cost",
    "line_percent",
    "line_quantity",
    "location",
    "money",
    "order_columns",
    "order_draft",
    "payment_allocation",
    "pick_order",
    "place_order",
    "policy",
    "price",
    "price_list",
    "product",
    "promotion",
    "promotion_uses",
    "property",
    "quote_order",
    "receive_stock",
    "record_payment",
    "release_hold",
    "release_order",
    "reserve_order",
    "rounding",
    "rule_set",
    "seller",
    "set_customer",
    "set_location",
    "set_policy",
    "set_price_list",
    "set_product",
    "set_rule_set",
    "set_seller",
    "set_tax_table",
    "ship_order",
    "tax",
    "tax_facts",
    "tax_identity",
    "tax_rate",
    "tax_rule",
    "tax_table",
    "tiered",
    "unit_conversion",
]
