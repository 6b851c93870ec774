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


def set_policy(*, command_id: t.CommandId, reserve_at: t.ReserveAt | None = None, on_shortage: t.Shortage | None = None, invoice_at: t.InvoiceAt | None = None, fill_at: t.FillAt | None = None, backorder_sequence: t.BackorderSequence | None = None, allocation: t.ReservationPolicy | None = None, locations: Sequence[t.AllocationLocationInput] | None = None) -> t.SetPolicyCommand:
    """States what happens by itself."""

    return cast("t.SetPolicyCommand", _present({"type": "set_policy", "command_id": command_id, "reserve_at": reserve_at, "on_shortage": on_shortage, "invoice_at": invoice_at, "fill_at": fill_at, "backorder_sequence": backorder_sequence, "allocation": allocation, "locations": locations}))


def set_rule_set(*, command_id: t.CommandId, checks: Sequence[t.CheckSettingInput] | None = None) -> t.SetRuleSetCommand:
    """States which checks are made."""

    return cast("t.SetRuleSetCommand", _present({"type": "set_rule_set", "command_id": command_id, "checks": checks}))


def set_tax_table(*, command_id: t.CommandId, groups: Sequence[t.CountryGroup] | None = None, taxes: Sequence[t.TaxInput] | None = None, rules: Sequence[t.TaxRuleInput] | None = None) -> t.SetTaxTableCommand:
    """States which products are taxed how, for whom and where."""

    return cast("t.SetTaxTableCommand", _present({"type": "set_tax_table", "command_id": command_id, "groups": groups, "taxes": taxes, "rules": rules}))


def set_location(*, command_id: t.CommandId, location_id: t.LocationId, name: t.Text, country: t.Country | None = None, sales_channels: Sequence[t.SalesChannel] | None = None) -> t.SetLocationCommand:
    """States a place where stock lies."""

    return cast("t.SetLocationCommand", _present({"type": "set_location", "command_id": command_id, "location_id": location_id, "name": name, "country": country, "sales_channels": sales_channels}))


def set_customer(*, command_id: t.CommandId, customer_id: t.CustomerId, name: t.Text, status: t.CustomerStatus | None = None, currency: t.Currency | None = None, billing_address: t.Address | None = None, shipping_address: t.Address | None = None, tax_identity: t.TaxIdentity | None = None, credit_terms: t.CreditTermsInput | None = None, price_list_id: t.PriceListId | None = None, email: t.Text | None = None, customer_group: t.CustomerGroup | None = None) -> t.SetCustomerCommand:
    """States a customer."""

    return cast("t.SetCustomerCommand", _present({"type": "set_customer", "command_id": command_id, "customer_id": customer_id, "name": name, "status": status, "currency": currency, "billing_address": billing_address, "shipping_address": shipping_address, "tax_identity": tax_identity, "credit_terms": credit_terms, "price_list_id": price_list_id, "email": email, "customer_group": customer_group}))


def set_product(*, command_id: t.CommandId, product_id: t.ProductId, name: t.Text, tax: t.TaxRateInput | None = None, unit: t.UnitCode | None = None, status: t.ProductStatus | None = None, stocking: t.Stocking | None = None, quantity_min: t.DecimalInput | None = None, quantity_max: t.DecimalInput | None = None, quantity_step: t.DecimalInput | None = None, properties: Sequence[t.Property] | None = None, gtin: t.Text | None = None, tax_class: t.TaxClass | None = None, tracking: t.StockTracking | None = None, components: Sequence[t.ComponentInput] | None = None, unit_conversions: Sequence[t.UnitConversionInput] | None = None) -> t.SetProductCommand:
    """States a product."""

    return cast("t.SetProductCommand", _present({"type": "set_product", "command_id": command_id, "product_id": product_id, "name": name, "tax": tax, "unit": unit, "status": status, "stocking": stocking, "quantity_min": quantity_min, "quantity_max": quantity_max, "quantity_step": quantity_step, "properties": properties, "gtin": gtin, "tax_class": tax_class, "tracking": tracking, "components": components, "unit_conversions": unit_conversions}))


def set_price_list(*, command_id: t.CommandId, price_list_id: t.PriceListId, currency: t.Currency, prices: Sequence[t.PriceInput], valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None, customer_group: t.CustomerGroup | None = None, price_basis: t.PriceBasis | None = None) -> t.SetPriceListCommand:
    """States the prices of a list."""

    return cast("t.SetPriceListCommand", _present({"type": "set_price_list", "command_id": command_id, "price_list_id": price_list_id, "currency": currency, "prices": prices, "valid_from": valid_from, "valid_until": valid_until, "customer_group": customer_group, "price_basis": price_basis}))


def draft_order(*, command_id: t.CommandId, order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, payment_terms: t.PaymentTermsInput | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None, priority: int | None = None, stock_hold_id: t.StockHoldId | None = None, sales_channel: t.SalesChannel | None = None, invoice_policy: t.InvoicePolicy | None = None, milestones: Sequence[t.MilestoneInput] | None = None, deposit_deduction: t.DepositDeduction | None = None) -> t.DraftOrderCommand:
    """Writes a draft down."""

    return cast("t.DraftOrderCommand", _present({"type": "draft_order", "command_id": command_id, "order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "payment_terms": payment_terms, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note, "priority": priority, "stock_hold_id": stock_hold_id, "sales_channel": sales_channel, "invoice_policy": invoice_policy, "milestones": milestones, "deposit_deduction": deposit_deduction}))


def quote_order(*, command_id: t.CommandId, order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, payment_terms: t.PaymentTermsInput | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None, priority: int | None = None, stock_hold_id: t.StockHoldId | None = None, sales_channel: t.SalesChannel | None = None, invoice_policy: t.InvoicePolicy | None = None, milestones: Sequence[t.MilestoneInput] | None = None, deposit_deduction: t.DepositDeduction | None = None) -> t.QuoteOrderCommand:
    """Offers an order to the buyer."""

    return cast("t.QuoteOrderCommand", _present({"type": "quote_order", "command_id": command_id, "order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "payment_terms": payment_terms, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note, "priority": priority, "stock_hold_id": stock_hold_id, "sales_channel": sales_channel, "invoice_policy": invoice_policy, "milestones": milestones, "deposit_deduction": deposit_deduction}))


def place_order(*, command_id: t.CommandId, order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, payment_terms: t.PaymentTermsInput | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None, priority: int | None = None, stock_hold_id: t.StockHoldId | None = None, sales_channel: t.SalesChannel | None = None, invoice_policy: t.InvoicePolicy | None = None, milestones: Sequence[t.MilestoneInput] | None = None, deposit_deduction: t.DepositDeduction | None = None) -> t.PlaceOrderCommand:
    """Places an order."""

    return cast("t.PlaceOrderCommand", _present({"type": "place_order", "command_id": command_id, "order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "payment_terms": payment_terms, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note, "priority": priority, "stock_hold_id": stock_hold_id, "sales_channel": sales_channel, "invoice_policy": invoice_policy, "milestones": milestones, "deposit_deduction": deposit_deduction}))


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


def receive_stock(*, command_id: t.CommandId, product_id: t.ProductId, location_id: t.LocationId, quantity: t.DecimalInput, received_on: t.DateInput | None = None, reference: t.Text | None = None, lot_id: t.LotId | None = None, expires_on: t.DateInput | None = None, package_id: t.PackageId | None = None, status: t.StockStatus | None = None, owner: t.StockOwner | None = None, unit: t.UnitCode | None = None, supply_id: t.SupplyId | None = None) -> t.ReceiveStockCommand:
    """Books goods in."""

    return cast("t.ReceiveStockCommand", _present({"type": "receive_stock", "command_id": command_id, "product_id": product_id, "location_id": location_id, "quantity": quantity, "received_on": received_on, "reference": reference, "lot_id": lot_id, "expires_on": expires_on, "package_id": package_id, "status": status, "owner": owner, "unit": unit, "supply_id": supply_id}))


def adjust_stock(*, command_id: t.CommandId, product_id: t.ProductId, location_id: t.LocationId, counted: t.DecimalInput, reason: t.Text | None = None, lot_id: t.LotId | None = None, status: t.StockStatus | None = None, owner: t.StockOwner | None = None, unit: t.UnitCode | None = None) -> t.AdjustStockCommand:
    """Sets on hand to what was counted."""

    return cast("t.AdjustStockCommand", _present({"type": "adjust_stock", "command_id": command_id, "product_id": product_id, "location_id": location_id, "counted": counted, "reason": reason, "lot_id": lot_id, "status": status, "owner": owner, "unit": unit}))


def transfer_stock(*, command_id: t.CommandId, product_id: t.ProductId, from_place: t.StockPlace, to_place: t.StockPlace, quantity: t.DecimalInput, unit: t.UnitCode | None = None, reason: t.Text | None = None) -> t.TransferStockCommand:
    """Moves goods to another location, or into another state."""

    return cast("t.TransferStockCommand", _present({"type": "transfer_stock", "command_id": command_id, "product_id": product_id, "from_place": from_place, "to_place": to_place, "quantity": quantity, "unit": unit, "reason": reason}))


def issue_stock(*, command_id: t.CommandId, product_id: t.ProductId, place: t.StockPlace, quantity: t.DecimalInput, kind: t.IssueKind | None = None, unit: t.UnitCode | None = None, reason: t.Text | None = None) -> t.IssueStockCommand:
    """Takes goods out without an order."""

    return cast("t.IssueStockCommand", _present({"type": "issue_stock", "command_id": command_id, "product_id": product_id, "place": place, "quantity": quantity, "kind": kind, "unit": unit, "reason": reason}))


def return_stock(*, command_id: t.CommandId, product_id: t.ProductId, place: t.StockPlace, quantity: t.DecimalInput, returned_on: t.DateInput | None = None, order_id: t.OrderId | None = None, unit: t.UnitCode | None = None, reason: t.Text | None = None) -> t.ReturnStockCommand:
    """Books goods in that a buyer sent back."""

    return cast("t.ReturnStockCommand", _present({"type": "return_stock", "command_id": command_id, "product_id": product_id, "place": place, "quantity": quantity, "returned_on": returned_on, "order_id": order_id, "unit": unit, "reason": reason}))


def expect_stock(*, command_id: t.CommandId, product_id: t.ProductId, supply_id: t.SupplyId, location_id: t.LocationId, quantity: t.DecimalInput, expected_on: t.DateInput, unit: t.UnitCode | None = None, reason: t.Text | None = None) -> t.ExpectStockCommand:
    """States what supply is expected."""

    return cast("t.ExpectStockCommand", _present({"type": "expect_stock", "command_id": command_id, "product_id": product_id, "supply_id": supply_id, "location_id": location_id, "quantity": quantity, "expected_on": expected_on, "unit": unit, "reason": reason}))


def set_stock_rules(*, command_id: t.CommandId, product_id: t.ProductId, backorder: t.BackorderRule | None = None, backorder_limit: t.DecimalInput | None = None, locations: Sequence[t.LocationRuleInput] | None = None) -> t.SetStockRulesCommand:
    """States what is demanded of the stock of a product."""

    return cast("t.SetStockRulesCommand", _present({"type": "set_stock_rules", "command_id": command_id, "product_id": product_id, "backorder": backorder, "backorder_limit": backorder_limit, "locations": locations}))


def hold_stock(*, command_id: t.CommandId, hold_id: t.StockHoldId, lines: Sequence[t.HoldLineInput], owner: t.HoldOwner | None = None, expires_at: t.InstantInput | None = None, sales_channel: t.SalesChannel | None = None) -> t.HoldStockCommand:
    """Keeps units for somebody for some time."""

    return cast("t.HoldStockCommand", _present({"type": "hold_stock", "command_id": command_id, "hold_id": hold_id, "lines": lines, "owner": owner, "expires_at": expires_at, "sales_channel": sales_channel}))


def change_stock_hold(*, command_id: t.CommandId, hold_id: t.StockHoldId, lines: Sequence[t.HoldLineInput]) -> t.ChangeStockHoldCommand:
    """Changes what a hold on stock is for."""

    return cast("t.ChangeStockHoldCommand", _present({"type": "change_stock_hold", "command_id": command_id, "hold_id": hold_id, "lines": lines}))


def extend_stock_hold(*, command_id: t.CommandId, hold_id: t.StockHoldId, expires_at: t.InstantInput | None = None) -> t.ExtendStockHoldCommand:
    """Lets a hold on stock last longer, or end earlier."""

    return cast("t.ExtendStockHoldCommand", _present({"type": "extend_stock_hold", "command_id": command_id, "hold_id": hold_id, "expires_at": expires_at}))


def release_stock_hold(*, command_id: t.CommandId, hold_id: t.StockHoldId) -> t.ReleaseStockHoldCommand:
    """Gives back what a hold on stock has."""

    return cast("t.ReleaseStockHoldCommand", _present({"type": "release_stock_hold", "command_id": command_id, "hold_id": hold_id}))


def expire_stock_holds(*, command_id: t.CommandId, hold_ids: Sequence[t.StockHoldId] | None = None) -> t.ExpireStockHoldsCommand:
    """Sweeps holds on stock away whose time is over."""

    return cast("t.ExpireStockHoldsCommand", _present({"type": "expire_stock_holds", "command_id": command_id, "hold_ids": hold_ids}))


def fill_backorders(*, command_id: t.CommandId, product_id: t.ProductId, sequence: t.BackorderSequence | None = None) -> t.FillBackordersCommand:
    """Promises what came in to those who wait for it."""

    return cast("t.FillBackordersCommand", _present({"type": "fill_backorders", "command_id": command_id, "product_id": product_id, "sequence": sequence}))


def reallocate_stock(*, command_id: t.CommandId, product_id: t.ProductId, from_order_id: t.OrderId, from_line: t.LineNo, to_order_id: t.OrderId, to_line: t.LineNo, quantity: t.DecimalInput) -> t.ReallocateStockCommand:
    """Takes promised units from one order and promises them to a more urgent one."""

    return cast("t.ReallocateStockCommand", _present({"type": "reallocate_stock", "command_id": command_id, "product_id": product_id, "from_order_id": from_order_id, "from_line": from_line, "to_order_id": to_order_id, "to_line": to_line, "quantity": quantity}))


def move_reservation(*, command_id: t.CommandId, order_id: t.OrderId, line: t.LineNo, to_location_id: t.LocationId, quantity: t.DecimalInput, on_shortage: t.Shortage | None = None) -> t.MoveReservationCommand:
    """Promises units of an order at another location."""

    return cast("t.MoveReservationCommand", _present({"type": "move_reservation", "command_id": command_id, "order_id": order_id, "line": line, "to_location_id": to_location_id, "quantity": quantity, "on_shortage": on_shortage}))


def reserve_order(*, command_id: t.CommandId, order_id: t.OrderId, lines: Sequence[t.LineNo] | None = None, on_shortage: t.Shortage | None = None, hold_id: t.StockHoldId | None = None, allocation: t.ReservationPolicy | None = None, locations: Sequence[t.AllocationLocationInput] | None = None) -> t.ReserveOrderCommand:
    """Asks stock for what an order waits for."""

    return cast("t.ReserveOrderCommand", _present({"type": "reserve_order", "command_id": command_id, "order_id": order_id, "lines": lines, "on_shortage": on_shortage, "hold_id": hold_id, "allocation": allocation, "locations": locations}))


def release_order(*, command_id: t.CommandId, order_id: t.OrderId, lines: Sequence[t.LineNo] | None = None, quantities: Sequence[t.LineQuantityInput] | None = None) -> t.ReleaseOrderCommand:
    """Gives an order's promises back to stock."""

    return cast("t.ReleaseOrderCommand", _present({"type": "release_order", "command_id": command_id, "order_id": order_id, "lines": lines, "quantities": quantities}))


def pick_order(*, command_id: t.CommandId, order_id: t.OrderId, lines: Sequence[t.LineQuantityInput] | None = None) -> t.PickOrderCommand:
    """Takes an order's goods from the shelf."""

    return cast("t.PickOrderCommand", _present({"type": "pick_order", "command_id": command_id, "order_id": order_id, "lines": lines}))


def ship_order(*, command_id: t.CommandId, order_id: t.OrderId, shipped_on: t.DateInput, lines: Sequence[t.LineQuantityInput] | None = None, carrier: t.Text | None = None, tracking_number: t.Text | None = None, invoice_id: t.InvoiceId | None = None) -> t.ShipOrderCommand:
    """Sends goods of an order."""

    return cast("t.ShipOrderCommand", _present({"type": "ship_order", "command_id": command_id, "order_id": order_id, "shipped_on": shipped_on, "lines": lines, "carrier": carrier, "tracking_number": tracking_number, "invoice_id": invoice_id}))


def deliver_shipment(*, command_id: t.CommandId, order_id: t.OrderId, shipment: t.ShipmentNo, delivered_on: t.DateInput) -> t.DeliverShipmentCommand:
    """Notes that a shipment arrived."""

    return cast("t.DeliverShipmentCommand", _present({"type": "deliver_shipment", "command_id": command_id, "order_id": order_id, "shipment": shipment, "delivered_on": delivered_on}))


def invoice_order(*, command_id: t.CommandId, order_id: t.OrderId, invoice_id: t.InvoiceId, issued_on: t.DateInput, lines: Sequence[t.LineQuantityInput] | None = None, milestone: t.Text | None = None, percent: t.DecimalInput | None = None, corrects: t.InvoiceId | None = None) -> t.InvoiceOrderCommand:
    """Invoices what an order's policy lets through."""

    return cast("t.InvoiceOrderCommand", _present({"type": "invoice_order", "command_id": command_id, "order_id": order_id, "invoice_id": invoice_id, "issued_on": issued_on, "lines": lines, "milestone": milestone, "percent": percent, "corrects": corrects}))


def invoice_deposit(*, command_id: t.CommandId, order_id: t.OrderId, invoice_id: t.InvoiceId, issued_on: t.DateInput, percent: t.DecimalInput | None = None, amount: t.DecimalInput | None = None) -> t.InvoiceDepositCommand:
    """Invoices a deposit on an order."""

    return cast("t.InvoiceDepositCommand", _present({"type": "invoice_deposit", "command_id": command_id, "order_id": order_id, "invoice_id": invoice_id, "issued_on": issued_on, "percent": percent, "amount": amount}))


def credit_invoice(*, command_id: t.CommandId, invoice_id: t.InvoiceId, credit_note_id: t.InvoiceId, issued_on: t.DateInput, lines: Sequence[t.CreditLine] | None = None, amount: t.DecimalInput | None = None, units: t.CreditedUnits | None = None, reason: t.Text | None = None) -> t.CreditInvoiceCommand:
    """Gives back what an invoice billed."""

    return cast("t.CreditInvoiceCommand", _present({"type": "credit_invoice", "command_id": command_id, "invoice_id": invoice_id, "credit_note_id": credit_note_id, "issued_on": issued_on, "lines": lines, "amount": amount, "units": units, "reason": reason}))


def record_payment(*, command_id: t.CommandId, payment_id: t.PaymentId, customer_id: t.CustomerId, currency: t.Currency, amount: t.DecimalInput, received_on: t.DateInput, allocations: Sequence[t.PaymentAllocationInput] | None = None, method: t.Text | None = None, reference: t.Text | None = None, prepayments: Sequence[t.PrepaymentInput] | None = None) -> t.RecordPaymentCommand:
    """Books money that came in."""

    return cast("t.RecordPaymentCommand", _present({"type": "record_payment", "command_id": command_id, "payment_id": payment_id, "customer_id": customer_id, "currency": currency, "amount": amount, "received_on": received_on, "allocations": allocations, "method": method, "reference": reference, "prepayments": prepayments}))


def abc_shares(a_percent: t.DecimalInput, b_percent: t.DecimalInput) -> t.AbcShares:
    """Where the classes end, in percent of the value of all usage."""

    return cast("t.AbcShares", _present({"a_percent": a_percent, "b_percent": b_percent}))


def address(country: t.Country, *, name: t.Text | None = None, line_1: t.Text | None = None, line_2: t.Text | None = None, city: t.Text | None = None, postal_code: t.Text | None = None, subdivision: t.Text | None = None) -> t.Address:
    """A postal address. EN 16931 BG-5, BG-8, BG-15."""

    return cast("t.Address", _present({"country": country, "name": name, "line_1": line_1, "line_2": line_2, "city": city, "postal_code": postal_code, "subdivision": subdivision}))


def adjustment(*, amount: t.DecimalInput | None = None, percent: t.DecimalInput | None = None, base: t.DecimalInput | None = None, per_unit: t.DecimalInput | None = None, quantity: t.DecimalInput | None = None, reason: t.Text | None = None, reason_code: t.Text | None = None, tax: t.TaxRateInput | None = None, taxes: Sequence[t.TaxId] | None = None, promotion_id: t.PromotionId | None = None) -> t.AdjustmentInput:
    """An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit."""

    return cast("t.AdjustmentInput", _present({"amount": amount, "percent": percent, "base": base, "per_unit": per_unit, "quantity": quantity, "reason": reason, "reason_code": reason_code, "tax": tax, "taxes": taxes, "promotion_id": promotion_id}))


def allocation_demand(line: t.LineNo, product_id: t.ProductId, quantity: t.DecimalInput) -> t.AllocationDemand:
    """A line that asks for stock."""

    return cast("t.AllocationDemand", _present({"line": line, "product_id": product_id, "quantity": quantity}))


def allocation_location(location_id: t.LocationId, *, status: t.LocationUse | None = None, priority: int | None = None, distance: t.DecimalInput | None = None, shipping_cost: t.DecimalInput | None = None, kind: t.LocationKind | None = None) -> t.AllocationLocationInput:
    """What is to be known of a location. One that is not listed is active, and nothing else is known of it."""

    return cast("t.AllocationLocationInput", _present({"location_id": location_id, "status": status, "priority": priority, "distance": distance, "shipping_cost": shipping_cost, "kind": kind}))


def allocation_policy(*, location_order: t.LocationOrder | None = None, preferred_location_id: t.LocationId | None = None, location_kinds: Sequence[t.LocationKind] | None = None, removal: t.RemovalStrategy | None = None, removal_scope: t.RemovalScope | None = None, on_shortage: t.AllocationShortage | None = None, scope: t.AllocationScope | None = None, shelf_life_days_min: int | None = None) -> t.AllocationPolicy:
    """The rules of an allocation."""

    return cast("t.AllocationPolicy", _present({"location_order": location_order, "preferred_location_id": preferred_location_id, "location_kinds": location_kinds, "removal": removal, "removal_scope": removal_scope, "on_shortage": on_shortage, "scope": scope, "shelf_life_days_min": shelf_life_days_min}))


def allocation_request(demand: Sequence[t.AllocationDemand], sources: Sequence[t.AllocationSource], today: t.DateInput, *, locations: Sequence[t.AllocationLocationInput] | None = None, policy: t.AllocationPolicy | None = None) -> t.AllocationRequest:
    """A demand, what there is, and the rules."""

    return cast("t.AllocationRequest", _present({"demand": demand, "sources": sources, "today": today, "locations": locations, "policy": policy}))


def allocation_source(product_id: t.ProductId, location_id: t.LocationId, available: t.DecimalInput, *, lot_id: t.LotId | None = None, package_id: t.PackageId | None = None, received_on: t.DateInput | None = None, expires_on: t.DateInput | None = None, distance: t.DecimalInput | None = None, unit_cost: t.DecimalInput | None = None, backorder: t.BackorderAllowance | None = None, backorder_quantity: t.DecimalInput | None = None) -> t.AllocationSource:
    """Units of one product at one location, of one lot and in one package where there are such."""

    return cast("t.AllocationSource", _present({"product_id": product_id, "location_id": location_id, "available": available, "lot_id": lot_id, "package_id": package_id, "received_on": received_on, "expires_on": expires_on, "distance": distance, "unit_cost": unit_cost, "backorder": backorder, "backorder_quantity": backorder_quantity}))


def analysed_product(product_id: t.ProductId, position: t.StockPosition, unit_cost: t.DecimalInput, *, usage: Sequence[t.StockUsage] | None = None, lead_time_days: int | None = None, average_on_hand: t.DecimalInput | None = None, first_received_on: t.DateInput | None = None) -> t.AnalysedProduct:
    """A product whose stock is analysed."""

    return cast("t.AnalysedProduct", _present({"product_id": product_id, "position": position, "unit_cost": unit_cost, "usage": usage, "lead_time_days": lead_time_days, "average_on_hand": average_on_hand, "first_received_on": first_received_on}))


def ask_date(quantity: t.DecimalInput, *, split: t.PromiseSplit | None = None) -> t.AskDate:
    """When could so many be had?"""

    return cast("t.AskDate", _present({"quantity": quantity, "split": split}))


def ask_quantity(date: t.DateInput) -> t.AskQuantity:
    """How many by a date?"""

    return cast("t.AskQuantity", _present({"date": date}))


def ask_schedule(*, until: t.DateInput | None = None) -> t.AskSchedule:
    """What is there, what is owed, and what can be promised, date by date?"""

    return cast("t.AskSchedule", _present({"until": until}))


def available_to_promise(product_id: t.ProductId, *, questions: Sequence[t.PromiseQuestion] | None = None, only: t.PromiseScope | None = None, owner: t.HoldOwner | None = None, hold_id: t.StockHoldId | None = None, shelf_life_days_min: int | None = None, horizon: t.DateInput | None = None, overdue_supply: t.OverdueSupply | None = None, shortfall: t.LocationShortfall | None = None, production: t.PromiseCapability | None = None, purchase: t.PromiseCapability | None = None, preorder: Sequence[t.PreorderLimit] | None = None) -> t.AvailableToPromise:
    """Asks what can be promised of a product, by what a desk knows: what lies where, who has it, what is expected, who waits. The business date and the instant come from the context."""

    return cast("t.AvailableToPromise", _present({"product_id": product_id, "questions": questions, "only": only, "owner": owner, "hold_id": hold_id, "shelf_life_days_min": shelf_life_days_min, "horizon": horizon, "overdue_supply": overdue_supply, "shortfall": shortfall, "production": production, "purchase": purchase, "preorder": preorder}))


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


def claim_payment(paid_on: t.DateInput, amount: t.DecimalInput) -> t.ClaimPayment:
    """A payment that came late, or in part."""

    return cast("t.ClaimPayment", _present({"paid_on": paid_on, "amount": amount}))


def column_mapping(column: t.Text, field: t.CsvField) -> t.ColumnMapping:
    """One column and what it says."""

    return cast("t.ColumnMapping", _present({"column": column, "field": field}))


def component(product_id: t.ProductId, quantity: t.DecimalInput) -> t.ComponentInput:
    """What a kit consists of."""

    return cast("t.ComponentInput", _present({"product_id": product_id, "quantity": quantity}))


def costed_document(document: t.DocumentInput, costs: Sequence[t.LineCost]) -> t.CostedDocument:
    """A document, and what its lines cost."""

    return cast("t.CostedDocument", _present({"document": document, "costs": costs}))


def country_group(name: t.Area, countries: Sequence[t.Country]) -> t.CountryGroup:
    """Countries under one name, such as `EU`."""

    return cast("t.CountryGroup", _present({"name": name, "countries": countries}))


def credit_line(line: t.LineNo, *, quantity: t.DecimalInput | None = None, amount: t.DecimalInput | None = None) -> t.CreditLine:
    """What of one line is credited: units of it, or an amount."""

    return cast("t.CreditLine", _present({"line": line, "quantity": quantity, "amount": amount}))


def credit_terms(payment_days: t.PaymentDays, *, credit_limit: t.MoneyInput | None = None, payment_terms: t.PaymentTermsInput | None = None) -> t.CreditTermsInput:
    """On which terms a customer buys."""

    return cast("t.CreditTermsInput", _present({"payment_days": payment_days, "credit_limit": credit_limit, "payment_terms": payment_terms}))


def credit_transfer(*, account_id: t.Text | None = None, account_name: t.Text | None = None, bank_id: t.Text | None = None) -> t.CreditTransfer:
    """An account that money is sent to. BG-17."""

    return cast("t.CreditTransfer", _present({"account_id": account_id, "account_name": account_name, "bank_id": bank_id}))


def csv_mapping(columns: Sequence[t.ColumnMapping], *, currency: t.Currency | None = None, delimiter: t.Text | None = None, absent: t.Text | None = None) -> t.CsvMapping:
    """How a table is read."""

    return cast("t.CsvMapping", _present({"columns": columns, "currency": currency, "delimiter": delimiter, "absent": absent}))


def customer(customer_id: t.CustomerId, name: t.Text, *, status: t.CustomerStatus | None = None, currency: t.Currency | None = None, billing_address: t.Address | None = None, shipping_address: t.Address | None = None, tax_identity: t.TaxIdentity | None = None, credit_terms: t.CreditTermsInput | None = None, price_list_id: t.PriceListId | None = None, email: t.Text | None = None, customer_group: t.CustomerGroup | None = None) -> t.CustomerInput:
    """Someone who buys."""

    return cast("t.CustomerInput", _present({"customer_id": customer_id, "name": name, "status": status, "currency": currency, "billing_address": billing_address, "shipping_address": shipping_address, "tax_identity": tax_identity, "credit_terms": credit_terms, "price_list_id": price_list_id, "email": email, "customer_group": customer_group}))


def direct_debit(*, mandate_id: t.Text | None = None, debited_account_id: t.Text | None = None) -> t.DirectDebit:
    """Money is collected from the buyer's account. BG-19. The creditor's identifier, BT-90, stands at the seller or payee."""

    return cast("t.DirectDebit", _present({"mandate_id": mandate_id, "debited_account_id": debited_account_id}))


def discount_tier(*, quantity_from: t.DecimalInput | None = None, amount_from: t.DecimalInput | None = None, percent: t.DecimalInput | None = None, amount: t.DecimalInput | None = None) -> t.DiscountTier:
    """A tier: exactly one threshold, and exactly one of percentage and amount."""

    return cast("t.DiscountTier", _present({"quantity_from": quantity_from, "amount_from": amount_from, "percent": percent, "amount": amount}))


def document(currency: t.Currency, lines: Sequence[t.DocumentLineInput], *, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, minor_units: int | None = None, prepaid: t.DecimalInput | None = None, payable_rounding: t.DecimalInput | None = None, exchange: t.ExchangeInput | None = None) -> t.DocumentInput:
    """A document to be calculated."""

    return cast("t.DocumentInput", _present({"currency": currency, "lines": lines, "prices": prices, "taxes": taxes, "allowances": allowances, "charges": charges, "rounding": rounding, "minor_units": minor_units, "prepaid": prepaid, "payable_rounding": payable_rounding, "exchange": exchange}))


def document_amount(amount: t.DecimalInput, *, placement: t.DiscountPlacement | None = None) -> t.DocumentAmount:
    """An amount off the sum of the lines that the promotion is for; at most what is left of them."""

    return cast("t.DocumentAmount", _present({"amount": amount, "placement": placement}))


def document_columns(document_id: Sequence[t.DocumentId | None], currency: Sequence[t.Currency | None], quantity: Sequence[t.DecimalInput | None], unit_price: Sequence[t.DecimalInput | None], tax_category: Sequence[t.TaxCategory | None], *, tax_rate: Sequence[t.DecimalInput | None] | None = None, line: Sequence[t.LineNo | None] | None = None, base_quantity: Sequence[t.DecimalInput | None] | None = None, discount_percent: Sequence[t.DecimalInput | None] | None = None, allowance_amount: Sequence[t.DecimalInput | None] | None = None, charge_amount: Sequence[t.DecimalInput | None] | None = None) -> t.DocumentColumns:
    """The lines of documents, one list for each column; all lists are equally long."""

    return cast("t.DocumentColumns", _present({"document_id": document_id, "currency": currency, "quantity": quantity, "unit_price": unit_price, "tax_category": tax_category, "tax_rate": tax_rate, "line": line, "base_quantity": base_quantity, "discount_percent": discount_percent, "allowance_amount": allowance_amount, "charge_amount": charge_amount}))


def document_line(line: t.LineNo, quantity: t.DecimalInput, unit_price: t.DecimalInput, *, tax: t.TaxRateInput | None = None, taxes: Sequence[t.TaxId] | None = None, base_quantity: t.DecimalInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None) -> t.DocumentLineInput:
    """A line to be calculated."""

    return cast("t.DocumentLineInput", _present({"line": line, "quantity": quantity, "unit_price": unit_price, "tax": tax, "taxes": taxes, "base_quantity": base_quantity, "allowances": allowances, "charges": charges}))


def document_percent(percent: t.DecimalInput, *, placement: t.DiscountPlacement | None = None) -> t.DocumentPercent:
    """A percentage off the sum of the lines that the promotion is for."""

    return cast("t.DocumentPercent", _present({"percent": percent, "placement": placement}))


def due_rule(*, days: t.PaymentDays | None = None, months: int | None = None, end_of_month: t.EndOfMonth | None = None, day_of_month: int | None = None, day_of_month_in: t.DayOfMonthIn | None = None, fixed_on: t.DateInput | None = None) -> t.DueRuleInput:
    """When something is due, counted from the invoice date; at once when all is left out."""

    return cast("t.DueRuleInput", _present({"days": days, "months": months, "end_of_month": end_of_month, "day_of_month": day_of_month, "day_of_month_in": day_of_month_in, "fixed_on": fixed_on}))


def early_payment_discount(percent: t.DecimalInput, due: t.DueRuleInput) -> t.EarlyPaymentDiscountInput:
    """What is taken off when all is paid early."""

    return cast("t.EarlyPaymentDiscountInput", _present({"percent": percent, "due": due}))


def economic_order_quantity(lead_time_days: int, ordering_cost: t.DecimalInput, holding_cost_percent: t.DecimalInput, unit_cost: t.DecimalInput, *, safety_stock: t.DecimalInput | None = None, service_level: t.DecimalInput | None = None) -> t.EconomicOrderQuantity:
    """The same with the lot that costs least: what is spent on orders and on holding stock, together."""

    return cast("t.EconomicOrderQuantity", _present({"lead_time_days": lead_time_days, "ordering_cost": ordering_cost, "holding_cost_percent": holding_cost_percent, "unit_cost": unit_cost, "safety_stock": safety_stock, "service_level": service_level}))


def einvoice_details(*, specification: t.EinvoiceSpecification | None = None, buyer_reference: t.Text | None = None, purchase_order_id: t.Text | None = None, contract_id: t.Text | None = None, project_id: t.Text | None = None, accounting_reference: t.Text | None = None, tax_point_on: t.DateInput | None = None, payment_terms: t.Text | None = None, payment_instructions: Sequence[t.PaymentInstructions] | None = None, seller_electronic_address: t.StatedIdentifier | None = None, buyer_electronic_address: t.StatedIdentifier | None = None, seller_legal_registration: t.StatedIdentifier | None = None, buyer_legal_registration: t.StatedIdentifier | None = None, seller_contact: t.ElectronicContact | None = None, buyer_contact: t.ElectronicContact | None = None, payee: t.ElectronicPayee | None = None, tax_representative: t.ElectronicTaxRepresentative | None = None, delivery: t.ElectronicDeliveryInput | None = None, period: t.ElectronicPeriodInput | None = None, notes: Sequence[t.ElectronicNote] | None = None, advance_name: t.Text | None = None, deduction_name: t.Text | None = None) -> t.EinvoiceDetails:
    """What stands on an electronic invoice beside what the invoice itself says."""

    return cast("t.EinvoiceDetails", _present({"specification": specification, "buyer_reference": buyer_reference, "purchase_order_id": purchase_order_id, "contract_id": contract_id, "project_id": project_id, "accounting_reference": accounting_reference, "tax_point_on": tax_point_on, "payment_terms": payment_terms, "payment_instructions": payment_instructions, "seller_electronic_address": seller_electronic_address, "buyer_electronic_address": buyer_electronic_address, "seller_legal_registration": seller_legal_registration, "buyer_legal_registration": buyer_legal_registration, "seller_contact": seller_contact, "buyer_contact": buyer_contact, "payee": payee, "tax_representative": tax_representative, "delivery": delivery, "period": period, "notes": notes, "advance_name": advance_name, "deduction_name": deduction_name}))


def electronic_address(*, line_1: t.Text | None = None, line_2: t.Text | None = None, line_3: t.Text | None = None, city: t.Text | None = None, postal_code: t.Text | None = None, subdivision: t.Text | None = None, country: t.StatedCode | None = None) -> t.ElectronicAddress:
    """A postal address. BG-5, BG-8, BG-12, BG-15."""

    return cast("t.ElectronicAddress", _present({"line_1": line_1, "line_2": line_2, "line_3": line_3, "city": city, "postal_code": postal_code, "subdivision": subdivision, "country": country}))


def electronic_adjustment(*, amount: t.DecimalInput | None = None, base: t.DecimalInput | None = None, percent: t.DecimalInput | None = None, tax_category: t.StatedCode | None = None, tax_rate: t.DecimalInput | None = None, reason: t.Text | None = None, reason_code: t.StatedCode | None = None) -> t.ElectronicAdjustmentInput:
    """An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28)."""

    return cast("t.ElectronicAdjustmentInput", _present({"amount": amount, "base": base, "percent": percent, "tax_category": tax_category, "tax_rate": tax_rate, "reason": reason, "reason_code": reason_code}))


def electronic_contact(*, name: t.Text | None = None, phone: t.Text | None = None, email: t.Text | None = None) -> t.ElectronicContact:
    """Whom to ask. BG-6, BG-9."""

    return cast("t.ElectronicContact", _present({"name": name, "phone": phone, "email": email}))


def electronic_delivery(*, name: t.Text | None = None, location_id: t.StatedIdentifier | None = None, delivered_on: t.DateInput | None = None, address: t.ElectronicAddress | None = None) -> t.ElectronicDeliveryInput:
    """Where and when the goods went. BG-13."""

    return cast("t.ElectronicDeliveryInput", _present({"name": name, "location_id": location_id, "delivered_on": delivered_on, "address": address}))


def electronic_invoice(document_type: t.ElectronicDocumentType, *, specification_id: t.Text | None = None, process_id: t.Text | None = None, invoice_id: t.Text | None = None, issued_on: t.DateInput | None = None, type_code: t.StatedCode | None = None, currency: t.StatedCode | None = None, tax_currency: t.StatedCode | None = None, tax_point_on: t.DateInput | None = None, tax_point_code: t.StatedCode | None = None, due_on: t.DateInput | None = None, buyer_reference: t.Text | None = None, project_id: t.Text | None = None, contract_id: t.Text | None = None, purchase_order_id: t.Text | None = None, sales_order_id: t.Text | None = None, receiving_advice_id: t.Text | None = None, despatch_advice_id: t.Text | None = None, tender_id: t.Text | None = None, object_id: t.StatedIdentifier | None = None, accounting_reference: t.Text | None = None, payment_terms: t.Text | None = None, notes: Sequence[t.ElectronicNote] | None = None, preceding_invoices: Sequence[t.ElectronicPrecedingInvoiceInput] | None = None, seller: t.ElectronicParty | None = None, buyer: t.ElectronicParty | None = None, payee: t.ElectronicPayee | None = None, tax_representative: t.ElectronicTaxRepresentative | None = None, delivery: t.ElectronicDeliveryInput | None = None, period: t.ElectronicPeriodInput | None = None, payment_instructions: Sequence[t.PaymentInstructions] | None = None, allowances: Sequence[t.ElectronicAdjustmentInput] | None = None, charges: Sequence[t.ElectronicAdjustmentInput] | None = None, totals: t.ElectronicTotalsInput | None = None, tax_subtotals: Sequence[t.ElectronicTaxSubtotalInput] | None = None, supporting_documents: Sequence[t.SupportingDocument] | None = None, lines: Sequence[t.ElectronicLineInput] | None = None) -> t.ElectronicInvoiceInput:
    """An electronic invoice or credit note, as EN 16931 models it. What is absent was not stated."""

    return cast("t.ElectronicInvoiceInput", _present({"document_type": document_type, "specification_id": specification_id, "process_id": process_id, "invoice_id": invoice_id, "issued_on": issued_on, "type_code": type_code, "currency": currency, "tax_currency": tax_currency, "tax_point_on": tax_point_on, "tax_point_code": tax_point_code, "due_on": due_on, "buyer_reference": buyer_reference, "project_id": project_id, "contract_id": contract_id, "purchase_order_id": purchase_order_id, "sales_order_id": sales_order_id, "receiving_advice_id": receiving_advice_id, "despatch_advice_id": despatch_advice_id, "tender_id": tender_id, "object_id": object_id, "accounting_reference": accounting_reference, "payment_terms": payment_terms, "notes": notes, "preceding_invoices": preceding_invoices, "seller": seller, "buyer": buyer, "payee": payee, "tax_representative": tax_representative, "delivery": delivery, "period": period, "payment_instructions": payment_instructions, "allowances": allowances, "charges": charges, "totals": totals, "tax_subtotals": tax_subtotals, "supporting_documents": supporting_documents, "lines": lines}))


def electronic_item(*, name: t.Text | None = None, description: t.Text | None = None, seller_item_id: t.Text | None = None, buyer_item_id: t.Text | None = None, standard_item_id: t.StatedIdentifier | None = None, classifications: Sequence[t.ItemClassification] | None = None, origin_country: t.StatedCode | None = None, attributes: Sequence[t.ItemAttribute] | None = None) -> t.ElectronicItem:
    """What is sold. BG-31."""

    return cast("t.ElectronicItem", _present({"name": name, "description": description, "seller_item_id": seller_item_id, "buyer_item_id": buyer_item_id, "standard_item_id": standard_item_id, "classifications": classifications, "origin_country": origin_country, "attributes": attributes}))


def electronic_line(*, line_id: t.Text | None = None, note: t.Text | None = None, object_id: t.StatedIdentifier | None = None, quantity: t.DecimalInput | None = None, unit: t.StatedCode | None = None, net_amount: t.DecimalInput | None = None, order_line_id: t.Text | None = None, accounting_reference: t.Text | None = None, period: t.ElectronicPeriodInput | None = None, allowances: Sequence[t.ElectronicAdjustmentInput] | None = None, charges: Sequence[t.ElectronicAdjustmentInput] | None = None, unit_price: t.DecimalInput | None = None, price_discount: t.DecimalInput | None = None, gross_unit_price: t.DecimalInput | None = None, price_base_quantity: t.DecimalInput | None = None, price_base_unit: t.StatedCode | None = None, tax_category: t.StatedCode | None = None, tax_rate: t.DecimalInput | None = None, item: t.ElectronicItem | None = None) -> t.ElectronicLineInput:
    """One line. BG-25."""

    return cast("t.ElectronicLineInput", _present({"line_id": line_id, "note": note, "object_id": object_id, "quantity": quantity, "unit": unit, "net_amount": net_amount, "order_line_id": order_line_id, "accounting_reference": accounting_reference, "period": period, "allowances": allowances, "charges": charges, "unit_price": unit_price, "price_discount": price_discount, "gross_unit_price": gross_unit_price, "price_base_quantity": price_base_quantity, "price_base_unit": price_base_unit, "tax_category": tax_category, "tax_rate": tax_rate, "item": item}))


def electronic_note(text: t.Text, *, subject_code: t.StatedCode | None = None) -> t.ElectronicNote:
    """A note to the document. BG-1."""

    return cast("t.ElectronicNote", _present({"text": text, "subject_code": subject_code}))


def electronic_party(*, name: t.Text | None = None, trading_name: t.Text | None = None, identifiers: Sequence[t.StatedIdentifier] | None = None, legal_registration: t.StatedIdentifier | None = None, vat_id: t.Text | None = None, tax_registration: t.StatedIdentifier | None = None, legal_information: t.Text | None = None, electronic_address: t.StatedIdentifier | None = None, address: t.ElectronicAddress | None = None, contact: t.ElectronicContact | None = None) -> t.ElectronicParty:
    """The seller or the buyer. BG-4, BG-7."""

    return cast("t.ElectronicParty", _present({"name": name, "trading_name": trading_name, "identifiers": identifiers, "legal_registration": legal_registration, "vat_id": vat_id, "tax_registration": tax_registration, "legal_information": legal_information, "electronic_address": electronic_address, "address": address, "contact": contact}))


def electronic_payee(*, name: t.Text | None = None, identifiers: Sequence[t.StatedIdentifier] | None = None, legal_registration: t.StatedIdentifier | None = None) -> t.ElectronicPayee:
    """Who is paid, when it is not the seller. BG-10."""

    return cast("t.ElectronicPayee", _present({"name": name, "identifiers": identifiers, "legal_registration": legal_registration}))


def electronic_period(*, from_day: t.DateInput | None = None, to_day: t.DateInput | None = None) -> t.ElectronicPeriodInput:
    """A span of days, both ends in it. BG-14 of the document, BG-26 of a line."""

    return cast("t.ElectronicPeriodInput", _present({"from_day": from_day, "to_day": to_day}))


def electronic_preceding_invoice(invoice_id: t.Text, *, issued_on: t.DateInput | None = None) -> t.ElectronicPrecedingInvoiceInput:
    """An earlier invoice that this document is about. BG-3."""

    return cast("t.ElectronicPrecedingInvoiceInput", _present({"invoice_id": invoice_id, "issued_on": issued_on}))


def electronic_tax_representative(*, name: t.Text | None = None, vat_id: t.Text | None = None, address: t.ElectronicAddress | None = None) -> t.ElectronicTaxRepresentative:
    """Who stands for the seller at the tax office. BG-11."""

    return cast("t.ElectronicTaxRepresentative", _present({"name": name, "vat_id": vat_id, "address": address}))


def electronic_tax_subtotal(*, taxable: t.DecimalInput | None = None, tax: t.DecimalInput | None = None, category: t.StatedCode | None = None, rate: t.DecimalInput | None = None, exemption_reason: t.Text | None = None, exemption_reason_code: t.StatedCode | None = None) -> t.ElectronicTaxSubtotalInput:
    """The tax of one category and rate. BG-23."""

    return cast("t.ElectronicTaxSubtotalInput", _present({"taxable": taxable, "tax": tax, "category": category, "rate": rate, "exemption_reason": exemption_reason, "exemption_reason_code": exemption_reason_code}))


def electronic_totals(*, line_net_sum: t.DecimalInput | None = None, allowance_total: t.DecimalInput | None = None, charge_total: t.DecimalInput | None = None, tax_exclusive: t.DecimalInput | None = None, tax_total: t.DecimalInput | None = None, tax_total_accounting: t.DecimalInput | None = None, tax_inclusive: t.DecimalInput | None = None, prepaid: t.DecimalInput | None = None, payable_rounding: t.DecimalInput | None = None, payable: t.DecimalInput | None = None) -> t.ElectronicTotalsInput:
    """The totals as stated. BG-22."""

    return cast("t.ElectronicTotalsInput", _present({"line_net_sum": line_net_sum, "allowance_total": allowance_total, "charge_total": charge_total, "tax_exclusive": tax_exclusive, "tax_total": tax_total, "tax_total_accounting": tax_total_accounting, "tax_inclusive": tax_inclusive, "prepaid": prepaid, "payable_rounding": payable_rounding, "payable": payable}))


def exchange(currency: t.Currency, rate: t.DecimalInput, on: t.DateInput, *, direction: t.ExchangeDirection | None = None) -> t.ExchangeInput:
    """The rate at which a document is told in a second currency."""

    return cast("t.ExchangeInput", _present({"currency": currency, "rate": rate, "on": on, "direction": direction}))


def hold_line(product_id: t.ProductId, quantity: t.DecimalInput, *, location_id: t.LocationId | None = None) -> t.HoldLineInput:
    """So much of a product that a hold is for."""

    return cast("t.HoldLineInput", _present({"product_id": product_id, "quantity": quantity, "location_id": location_id}))


def instalment(*, percent: t.DecimalInput | None = None, amount: t.DecimalInput | None = None, due: t.DueRuleInput | None = None) -> t.InstalmentInput:
    """A part of what is to be paid: a percentage, an amount, or the rest when neither is given."""

    return cast("t.InstalmentInput", _present({"percent": percent, "amount": amount, "due": due}))


def interest_claim(currency: t.Currency, late_interest: t.LateInterestInput, due_on: t.DateInput, until: t.DateInput, amount: t.DecimalInput, *, payments: Sequence[t.ClaimPayment] | None = None, minor_units: int | None = None, rounding_mode: t.RoundingMode | None = None) -> t.InterestClaim:
    """Asks what being late with an amount costs until a date."""

    return cast("t.InterestClaim", _present({"currency": currency, "late_interest": late_interest, "due_on": due_on, "until": until, "amount": amount, "payments": payments, "minor_units": minor_units, "rounding_mode": rounding_mode}))


def item_attribute(*, name: t.Text | None = None, value: t.Text | None = None) -> t.ItemAttribute:
    """A property of an item. BG-32."""

    return cast("t.ItemAttribute", _present({"name": name, "value": value}))


def item_classification(code: t.StatedCode, *, scheme: t.StatedCode | None = None, scheme_version: t.Text | None = None) -> t.ItemClassification:
    """A class that an item belongs to. BT-158."""

    return cast("t.ItemClassification", _present({"code": code, "scheme": scheme, "scheme_version": scheme_version}))


def known(*, seller: t.Seller | None = None, customers: Sequence[t.CustomerInput] | None = None, products: Sequence[t.ProductInput] | None = None, price_lists: Sequence[t.PriceListInput] | None = None, rule_set: t.RuleSetInput | None = None, tax_table: t.TaxTableInput | None = None, exposure: t.DecimalInput | None = None, open_orders_with_reference: int | None = None) -> t.Known:
    """What is known around a draft: everything that verification may look at."""

    return cast("t.Known", _present({"seller": seller, "customers": customers, "products": products, "price_lists": price_lists, "rule_set": rule_set, "tax_table": tax_table, "exposure": exposure, "open_orders_with_reference": open_orders_with_reference}))


def kpi_scope(currency: t.Currency, *, from_: t.DateInput | None = None, until: t.DateInput | None = None) -> t.KpiScope:
    """Which orders are counted."""

    return cast("t.KpiScope", _present({"currency": currency, "from": from_, "until": until}))


def late_interest(annual_percent: t.DecimalInput, *, grace_days: t.PaymentDays | None = None, day_count: t.DayCount | None = None, flat_fee: t.DecimalInput | None = None) -> t.LateInterestInput:
    """What paying late costs. Interest is never charged on interest."""

    return cast("t.LateInterestInput", _present({"annual_percent": annual_percent, "grace_days": grace_days, "day_count": day_count, "flat_fee": flat_fee}))


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


def location(location_id: t.LocationId, name: t.Text, *, country: t.Country | None = None, sales_channels: Sequence[t.SalesChannel] | None = None) -> t.Location:
    """A place where stock lies."""

    return cast("t.Location", _present({"location_id": location_id, "name": name, "country": country, "sales_channels": sales_channels}))


def location_rule(location_id: t.LocationId, *, safety_stock: t.DecimalInput | None = None, capacity: t.DecimalInput | None = None) -> t.LocationRuleInput:
    """What is demanded of one location."""

    return cast("t.LocationRuleInput", _present({"location_id": location_id, "safety_stock": safety_stock, "capacity": capacity}))


def lot_for_lot(*, safety_stock: t.DecimalInput | None = None) -> t.LotForLot:
    """Order exactly what is claimed and neither there nor on order, so that the safety stock stays."""

    return cast("t.LotForLot", _present({"safety_stock": safety_stock}))


def milestone(name: t.Text, percent: t.DecimalInput, *, description: t.Text | None = None) -> t.MilestoneInput:
    """A part of an order that is invoiced by its name."""

    return cast("t.MilestoneInput", _present({"name": name, "percent": percent, "description": description}))


def min_max(minimum: t.DecimalInput, maximum: t.DecimalInput) -> t.MinMax:
    """Order up to the maximum whenever the inventory position falls to the minimum."""

    return cast("t.MinMax", _present({"minimum": minimum, "maximum": maximum}))


def money(amount: t.DecimalInput, currency: t.Currency) -> t.MoneyInput:
    """An amount with its currency, where no document states it."""

    return cast("t.MoneyInput", _present({"amount": amount, "currency": currency}))


def order_columns(order_id: Sequence[t.OrderId | None], customer_id: Sequence[t.CustomerId | None], currency: Sequence[t.Currency | None], product_id: Sequence[t.ProductId | None], quantity: Sequence[t.DecimalInput | None], *, line: Sequence[t.LineNo | None] | None = None, unit: Sequence[t.UnitCode | None] | None = None, unit_price: Sequence[t.DecimalInput | None] | None = None, base_quantity: Sequence[t.DecimalInput | None] | None = None, tax_category: Sequence[t.TaxCategory | None] | None = None, tax_rate: Sequence[t.DecimalInput | None] | None = None, discount_percent: Sequence[t.DecimalInput | None] | None = None, allowance_amount: Sequence[t.DecimalInput | None] | None = None, charge_amount: Sequence[t.DecimalInput | None] | None = None, description: Sequence[t.Text | None] | None = None, ordered_on: Sequence[t.DateInput | None] | None = None, required_on: Sequence[t.DateInput | None] | None = None, reference: Sequence[t.Text | None] | None = None, price_list_id: Sequence[t.PriceListId | None] | None = None) -> t.OrderColumns:
    """The lines of drafts, one list for each column; all lists are equally long."""

    return cast("t.OrderColumns", _present({"order_id": order_id, "customer_id": customer_id, "currency": currency, "product_id": product_id, "quantity": quantity, "line": line, "unit": unit, "unit_price": unit_price, "base_quantity": base_quantity, "tax_category": tax_category, "tax_rate": tax_rate, "discount_percent": discount_percent, "allowance_amount": allowance_amount, "charge_amount": charge_amount, "description": description, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "price_list_id": price_list_id}))


def order_draft(order_id: t.OrderId, customer_id: t.CustomerId, currency: t.Currency, lines: Sequence[t.OrderLineDraftInput], *, ordered_on: t.DateInput | None = None, required_on: t.DateInput | None = None, reference: t.Text | None = None, shipping_address: t.Address | None = None, billing_address: t.Address | None = None, price_list_id: t.PriceListId | None = None, payment_days: t.PaymentDays | None = None, payment_terms: t.PaymentTermsInput | None = None, prices: t.PriceBasis | None = None, taxes: Sequence[t.TaxInput] | None = None, exchange: t.ExchangeInput | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, rounding: t.RoundingInput | None = None, total_expected: t.DecimalInput | None = None, note: t.Text | None = None, priority: int | None = None, stock_hold_id: t.StockHoldId | None = None, sales_channel: t.SalesChannel | None = None, invoice_policy: t.InvoicePolicy | None = None, milestones: Sequence[t.MilestoneInput] | None = None, deposit_deduction: t.DepositDeduction | None = None) -> t.OrderDraftInput:
    """What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`."""

    return cast("t.OrderDraftInput", _present({"order_id": order_id, "customer_id": customer_id, "currency": currency, "lines": lines, "ordered_on": ordered_on, "required_on": required_on, "reference": reference, "shipping_address": shipping_address, "billing_address": billing_address, "price_list_id": price_list_id, "payment_days": payment_days, "payment_terms": payment_terms, "prices": prices, "taxes": taxes, "exchange": exchange, "allowances": allowances, "charges": charges, "rounding": rounding, "total_expected": total_expected, "note": note, "priority": priority, "stock_hold_id": stock_hold_id, "sales_channel": sales_channel, "invoice_policy": invoice_policy, "milestones": milestones, "deposit_deduction": deposit_deduction}))


def line(line: t.LineNo, product_id: t.ProductId, quantity: t.DecimalInput, *, unit: t.UnitCode | None = None, unit_price: t.DecimalInput | None = None, base_quantity: t.DecimalInput | None = None, tax: t.TaxRateInput | None = None, taxes: Sequence[t.TaxId] | None = None, allowances: Sequence[t.AdjustmentInput] | None = None, charges: Sequence[t.AdjustmentInput] | None = None, description: t.Text | None = None) -> t.OrderLineDraftInput:
    """One line of a draft. EN 16931 BG-25."""

    return cast("t.OrderLineDraftInput", _present({"line": line, "product_id": product_id, "quantity": quantity, "unit": unit, "unit_price": unit_price, "base_quantity": base_quantity, "tax": tax, "taxes": taxes, "allowances": allowances, "charges": charges, "description": description}))


def package_content(line: t.LineNo, location_id: t.LocationId, quantity: t.DecimalInput, *, kind: t.PackageKind | None = None, unit_weight: t.DecimalInput | None = None) -> t.PackageContentInput:
    """Units of a line that are to be packed."""

    return cast("t.PackageContentInput", _present({"line": line, "location_id": location_id, "quantity": quantity, "kind": kind, "unit_weight": unit_weight}))


def packing_request(*, contents: Sequence[t.PackageContentInput] | None = None, weight_max: t.DecimalInput | None = None) -> t.PackingRequest:
    """What is to be packed, and how."""

    return cast("t.PackingRequest", _present({"contents": contents, "weight_max": weight_max}))


def payment_allocation(invoice_id: t.InvoiceId, amount: t.DecimalInput) -> t.PaymentAllocationInput:
    """The share of a payment that pays one invoice."""

    return cast("t.PaymentAllocationInput", _present({"invoice_id": invoice_id, "amount": amount}))


def payment_card(*, account_number: t.Text | None = None, network: t.Text | None = None, holder: t.Text | None = None) -> t.PaymentCard:
    """The card it is paid with. BG-18."""

    return cast("t.PaymentCard", _present({"account_number": account_number, "network": network, "holder": holder}))


def payment_instructions(*, means_code: t.StatedCode | None = None, means_text: t.Text | None = None, remittance: t.Text | None = None, credit_transfer: t.CreditTransfer | None = None, card: t.PaymentCard | None = None, direct_debit: t.DirectDebit | None = None) -> t.PaymentInstructions:
    """One way to pay. BG-16; several accounts are several entries of the same means."""

    return cast("t.PaymentInstructions", _present({"means_code": means_code, "means_text": means_text, "remittance": remittance, "credit_transfer": credit_transfer, "card": card, "direct_debit": direct_debit}))


def payment_terms(instalments: Sequence[t.InstalmentInput], *, early_payment_discounts: Sequence[t.EarlyPaymentDiscountInput] | None = None, early_payment_tax: t.EarlyPaymentTax | None = None, late_interest: t.LateInterestInput | None = None, description: t.Text | None = None) -> t.PaymentTermsInput:
    """On which terms an invoice is paid. EN 16931 BT-20."""

    return cast("t.PaymentTermsInput", _present({"instalments": instalments, "early_payment_discounts": early_payment_discounts, "early_payment_tax": early_payment_tax, "late_interest": late_interest, "description": description}))


def periodic_review(review_days: int, lead_time_days: int, *, coverage_days: int | None = None, safety_stock: t.DecimalInput | None = None, service_level: t.DecimalInput | None = None) -> t.PeriodicReview:
    """Order at each review what lifts the inventory position to its target: what is used until the order after this one arrives, plus safety stock."""

    return cast("t.PeriodicReview", _present({"review_days": review_days, "lead_time_days": lead_time_days, "coverage_days": coverage_days, "safety_stock": safety_stock, "service_level": service_level}))


def policy(*, reserve_at: t.ReserveAt | None = None, on_shortage: t.Shortage | None = None, invoice_at: t.InvoiceAt | None = None, fill_at: t.FillAt | None = None, backorder_sequence: t.BackorderSequence | None = None, allocation: t.ReservationPolicy | None = None, locations: Sequence[t.AllocationLocationInput] | None = None) -> t.PolicyInput:
    """What a desk does by itself after a command. What is not named here does not happen."""

    return cast("t.PolicyInput", _present({"reserve_at": reserve_at, "on_shortage": on_shortage, "invoice_at": invoice_at, "fill_at": fill_at, "backorder_sequence": backorder_sequence, "allocation": allocation, "locations": locations}))


def preorder_limit(*, sales_channel: t.SalesChannel | None = None, limit: t.DecimalInput | None = None, taken: t.DecimalInput | None = None, expected_on: t.DateInput | None = None) -> t.PreorderLimit:
    """How many units may be promised that nothing backs yet. Of several limits the tightest holds."""

    return cast("t.PreorderLimit", _present({"sales_channel": sales_channel, "limit": limit, "taken": taken, "expected_on": expected_on}))


def prepayment(order_id: t.OrderId, amount: t.DecimalInput) -> t.PrepaymentInput:
    """The share of a payment that pays for an order before there is an invoice."""

    return cast("t.PrepaymentInput", _present({"order_id": order_id, "amount": amount}))


def price(product_id: t.ProductId, unit_price: t.DecimalInput, *, base_quantity: t.DecimalInput | None = None, unit: t.UnitCode | None = None, quantity_from: t.DecimalInput | None = None, valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None) -> t.PriceInput:
    """A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date."""

    return cast("t.PriceInput", _present({"product_id": product_id, "unit_price": unit_price, "base_quantity": base_quantity, "unit": unit, "quantity_from": quantity_from, "valid_from": valid_from, "valid_until": valid_until}))


def price_list(price_list_id: t.PriceListId, currency: t.Currency, prices: Sequence[t.PriceInput], *, valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None, customer_group: t.CustomerGroup | None = None, price_basis: t.PriceBasis | None = None) -> t.PriceListInput:
    """Prices in one currency, valid in a span of dates, for everyone or for a group of customers."""

    return cast("t.PriceListInput", _present({"price_list_id": price_list_id, "currency": currency, "prices": prices, "valid_from": valid_from, "valid_until": valid_until, "customer_group": customer_group, "price_basis": price_basis}))


def product(product_id: t.ProductId, name: t.Text, *, tax: t.TaxRateInput | None = None, unit: t.UnitCode | None = None, status: t.ProductStatus | None = None, stocking: t.Stocking | None = None, quantity_min: t.DecimalInput | None = None, quantity_max: t.DecimalInput | None = None, quantity_step: t.DecimalInput | None = None, properties: Sequence[t.Property] | None = None, gtin: t.Text | None = None, tax_class: t.TaxClass | None = None, tracking: t.StockTracking | None = None, components: Sequence[t.ComponentInput] | None = None, unit_conversions: Sequence[t.UnitConversionInput] | None = None) -> t.ProductInput:
    """Something that is sold."""

    return cast("t.ProductInput", _present({"product_id": product_id, "name": name, "tax": tax, "unit": unit, "status": status, "stocking": stocking, "quantity_min": quantity_min, "quantity_max": quantity_max, "quantity_step": quantity_step, "properties": properties, "gtin": gtin, "tax_class": tax_class, "tracking": tracking, "components": components, "unit_conversions": unit_conversions}))


def promise_capability(lead_time_days: int, *, earliest_start: t.DateInput | None = None, quantity_min: t.DecimalInput | None = None, quantity_step: t.DecimalInput | None = None, capacity: t.PromiseCapacity | None = None, location_id: t.LocationId | None = None) -> t.PromiseCapability:
    """How more can be had: made or bought."""

    return cast("t.PromiseCapability", _present({"lead_time_days": lead_time_days, "earliest_start": earliest_start, "quantity_min": quantity_min, "quantity_step": quantity_step, "capacity": capacity, "location_id": location_id}))


def promise_capacity(quantity: t.DecimalInput, *, period_days: int | None = None) -> t.PromiseCapacity:
    """How many units can be made or bought in a period."""

    return cast("t.PromiseCapacity", _present({"quantity": quantity, "period_days": period_days}))


def promise_demand(due_on: t.DateInput, quantity: t.DecimalInput, *, order_id: t.OrderId | None = None, line: t.LineNo | None = None, location_id: t.LocationId | None = None, priority: int | None = None) -> t.PromiseDemand:
    """Units that are owed already and not reserved: an order line that waits, a forecast, a transfer that is to leave."""

    return cast("t.PromiseDemand", _present({"due_on": due_on, "quantity": quantity, "order_id": order_id, "line": line, "location_id": location_id, "priority": priority}))


def promise_position(location_id: t.LocationId, on_hand: t.DecimalInput, *, reserved: t.DecimalInput | None = None, held: t.DecimalInput | None = None, safety_stock: t.DecimalInput | None = None, sales_channels: Sequence[t.SalesChannel] | None = None, state: t.PositionState | None = None) -> t.PromisePosition:
    """What lies at one location today. Several rows of one location are added up."""

    return cast("t.PromisePosition", _present({"location_id": location_id, "on_hand": on_hand, "reserved": reserved, "held": held, "safety_stock": safety_stock, "sales_channels": sales_channels, "state": state}))


def promise_request(product_id: t.ProductId, today: t.DateInput, positions: Sequence[t.PromisePosition], questions: Sequence[t.PromiseQuestion], *, supplies: Sequence[t.PromiseSupply] | None = None, demands: Sequence[t.PromiseDemand] | None = None, only: t.PromiseScope | None = None, horizon: t.DateInput | None = None, overdue_supply: t.OverdueSupply | None = None, shortfall: t.LocationShortfall | None = None, production: t.PromiseCapability | None = None, purchase: t.PromiseCapability | None = None, preorder: Sequence[t.PreorderLimit] | None = None) -> t.PromiseRequest:
    """One product over time, and what is asked about it."""

    return cast("t.PromiseRequest", _present({"product_id": product_id, "today": today, "positions": positions, "questions": questions, "supplies": supplies, "demands": demands, "only": only, "horizon": horizon, "overdue_supply": overdue_supply, "shortfall": shortfall, "production": production, "purchase": purchase, "preorder": preorder}))


def promise_scope(*, location_ids: Sequence[t.LocationId] | None = None, sales_channel: t.SalesChannel | None = None) -> t.PromiseScope:
    """What alone is looked at. What is left out does not narrow it."""

    return cast("t.PromiseScope", _present({"location_ids": location_ids, "sales_channel": sales_channel}))


def promise_supply(supply_id: t.SupplyId, location_id: t.LocationId, expected_on: t.DateInput, quantity: t.DecimalInput) -> t.PromiseSupply:
    """Units that are expected: from a purchase, a production, a transfer under way. One supply may stand on several rows."""

    return cast("t.PromiseSupply", _present({"supply_id": supply_id, "location_id": location_id, "expected_on": expected_on, "quantity": quantity}))


def promotion(promotion_id: t.PromotionId, name: t.Text, effect: t.PromotionEffect, *, valid_from: t.DateInput | None = None, valid_until: t.DateInput | None = None, product_ids: Sequence[t.ProductId] | None = None, customer_groups: Sequence[t.CustomerGroup] | None = None, currency: t.Currency | None = None, quantity_min: t.DecimalInput | None = None, amount_min: t.DecimalInput | None = None, coupon_code: t.CouponCode | None = None, priority: int | None = None, stacking: t.PromotionStacking | None = None, uses_max: int | None = None, uses_per_customer_max: int | None = None, uses_per_order_max: int | None = None, amount_max: t.DecimalInput | None = None, reason_code: t.Text | None = None) -> t.Promotion:
    """A promotion. What it leaves out does not limit it."""

    return cast("t.Promotion", _present({"promotion_id": promotion_id, "name": name, "effect": effect, "valid_from": valid_from, "valid_until": valid_until, "product_ids": product_ids, "customer_groups": customer_groups, "currency": currency, "quantity_min": quantity_min, "amount_min": amount_min, "coupon_code": coupon_code, "priority": priority, "stacking": stacking, "uses_max": uses_max, "uses_per_customer_max": uses_per_customer_max, "uses_per_order_max": uses_per_order_max, "amount_max": amount_max, "reason_code": reason_code}))


def promotion_uses(promotion_id: t.PromotionId, *, orders: int | None = None, orders_of_customer: int | None = None) -> t.PromotionUses:
    """How often a promotion has been used so far."""

    return cast("t.PromotionUses", _present({"promotion_id": promotion_id, "orders": orders, "orders_of_customer": orders_of_customer}))


def property(name: t.Text, value: t.Text) -> t.Property:
    """One property of a product's specification. EN 16931 BG-32."""

    return cast("t.Property", _present({"name": name, "value": value}))


def reorder_point(lead_time_days: int, order_quantity: t.DecimalInput, *, safety_stock: t.DecimalInput | None = None, service_level: t.DecimalInput | None = None) -> t.ReorderPoint:
    """Order so much whenever the inventory position falls to the reorder point: what is used in the lead time, plus safety stock."""

    return cast("t.ReorderPoint", _present({"lead_time_days": lead_time_days, "order_quantity": order_quantity, "safety_stock": safety_stock, "service_level": service_level}))


def replenishment_product(product_id: t.ProductId, position: t.StockPosition, policy: t.ReplenishmentPolicy, *, usage: Sequence[t.StockUsage] | None = None, order_minimum: t.DecimalInput | None = None, order_step: t.DecimalInput | None = None, order_maximum: t.DecimalInput | None = None) -> t.ReplenishmentProduct:
    """A product that may have to be ordered."""

    return cast("t.ReplenishmentProduct", _present({"product_id": product_id, "position": position, "policy": policy, "usage": usage, "order_minimum": order_minimum, "order_step": order_step, "order_maximum": order_maximum}))


def reservation_policy(*, location_order: t.LocationOrder | None = None, preferred_location_id: t.LocationId | None = None, location_kinds: Sequence[t.LocationKind] | None = None, removal: t.RemovalStrategy | None = None, shelf_life_days_min: int | None = None) -> t.ReservationPolicy:
    """Where a reservation takes units: those rules of [`allocate_stock`](crate::allocate_stock()) that stock items know enough for."""

    return cast("t.ReservationPolicy", _present({"location_order": location_order, "preferred_location_id": preferred_location_id, "location_kinds": location_kinds, "removal": removal, "shelf_life_days_min": shelf_life_days_min}))


def rounding(*, mode: t.RoundingMode | None = None, level: t.RoundingLevel | None = None, extra_places: int | None = None, tax_removal: t.TaxRemoval | None = None, cash: t.CashRoundingInput | None = None) -> t.RoundingInput:
    """How a document rounds."""

    return cast("t.RoundingInput", _present({"mode": mode, "level": level, "extra_places": extra_places, "tax_removal": tax_removal, "cash": cash}))


def rule_set(*, checks: Sequence[t.CheckSettingInput] | None = None) -> t.RuleSetInput:
    """Which checks are made, and how much they weigh."""

    return cast("t.RuleSetInput", _present({"checks": checks}))


def schedule_request(currency: t.Currency, issued_on: t.DateInput, payable: t.DecimalInput, terms: t.PaymentTermsInput, *, taxes: Sequence[t.TaxSubtotalInput] | None = None, net: t.DecimalInput | None = None, discountable: t.DecimalInput | None = None, minor_units: int | None = None, rounding_mode: t.RoundingMode | None = None, note: t.PaymentNote | None = None) -> t.ScheduleRequest:
    """Asks when how much of a document is to be paid."""

    return cast("t.ScheduleRequest", _present({"currency": currency, "issued_on": issued_on, "payable": payable, "terms": terms, "taxes": taxes, "net": net, "discountable": discountable, "minor_units": minor_units, "rounding_mode": rounding_mode, "note": note}))


def seller(name: t.Text, address: t.Address, currency: t.Currency, *, tax_identity: t.TaxIdentity | None = None, price_list_id: t.PriceListId | None = None) -> t.Seller:
    """Who sells: one per desk."""

    return cast("t.Seller", _present({"name": name, "address": address, "currency": currency, "tax_identity": tax_identity, "price_list_id": price_list_id}))


def stated_identifier(value: t.Text, *, scheme: t.StatedCode | None = None) -> t.StatedIdentifier:
    """An identifier, perhaps with the scheme it comes from."""

    return cast("t.StatedIdentifier", _present({"value": value, "scheme": scheme}))


def stock_analysis_rules(currency: t.Currency, *, holding_cost_percent: t.DecimalInput | None = None, days_of_supply_max: int | None = None, dead_stock_days: int | None = None, turnover_min: t.DecimalInput | None = None, abc_shares: t.AbcShares | None = None, rounding_mode: t.RoundingMode | None = None) -> t.StockAnalysisRules:
    """By what stock is judged. What is left out is not judged."""

    return cast("t.StockAnalysisRules", _present({"currency": currency, "holding_cost_percent": holding_cost_percent, "days_of_supply_max": days_of_supply_max, "dead_stock_days": dead_stock_days, "turnover_min": turnover_min, "abc_shares": abc_shares, "rounding_mode": rounding_mode}))


def stock_place(location_id: t.LocationId, *, lot_id: t.LotId | None = None, status: t.StockStatus | None = None, owner: t.StockOwner | None = None) -> t.StockPlace:
    """What tells goods of one product apart: where they lie, from which lot, in what state, and whose they are."""

    return cast("t.StockPlace", _present({"location_id": location_id, "lot_id": lot_id, "status": status, "owner": owner}))


def stock_position(on_hand: t.DecimalInput, *, reserved: t.DecimalInput | None = None, backordered: t.DecimalInput | None = None, on_order: t.DecimalInput | None = None) -> t.StockPosition:
    """Where a product stands, at all the places that are looked at together. No figure is less than nothing."""

    return cast("t.StockPosition", _present({"on_hand": on_hand, "reserved": reserved, "backordered": backordered, "on_order": on_order}))


def stock_rules(product_id: t.ProductId, *, backorder: t.BackorderRule | None = None, backorder_limit: t.DecimalInput | None = None, locations: Sequence[t.LocationRuleInput] | None = None) -> t.StockRulesInput:
    """Sets what is demanded of the stock of a product. What was set before is replaced."""

    return cast("t.StockRulesInput", _present({"product_id": product_id, "backorder": backorder, "backorder_limit": backorder_limit, "locations": locations}))


def stock_usage(on: t.DateInput, quantity: t.DecimalInput) -> t.StockUsage:
    """What was used (issued) of a product on a day. A day may stand several times; its quantities are added up."""

    return cast("t.StockUsage", _present({"on": on, "quantity": quantity}))


def supporting_document(document_id: t.Text, *, description: t.Text | None = None, location: t.Text | None = None) -> t.SupportingDocument:
    """A document that supports the invoice. BG-24. Attached files themselves are not held."""

    return cast("t.SupportingDocument", _present({"document_id": document_id, "description": description, "location": location}))


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


def tax_subtotal(rate: t.DecimalInput, taxable: t.DecimalInput, tax: t.DecimalInput, *, category: t.TaxCategory | None = None, tax_id: t.TaxId | None = None, settlement: t.TaxSettlement | None = None, surcharge: t.DecimalInput | None = None, distributed: Sequence[t.DecimalInput] | None = None, taxable_accounting: t.DecimalInput | None = None, tax_accounting: t.DecimalInput | None = None, exemption_code: t.Text | None = None, exemption_reason: t.Text | None = None) -> t.TaxSubtotalInput:
    """One tax of a document: of one category and rate, or one that the document defines. EN 16931 BG-23."""

    return cast("t.TaxSubtotalInput", _present({"rate": rate, "taxable": taxable, "tax": tax, "category": category, "tax_id": tax_id, "settlement": settlement, "surcharge": surcharge, "distributed": distributed, "taxable_accounting": taxable_accounting, "tax_accounting": tax_accounting, "exemption_code": exemption_code, "exemption_reason": exemption_reason}))


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
    "abc_shares",
    "address",
    "adjust_stock",
    "adjustment",
    "allocation_demand",
    "allocation_location",
    "allocation_policy",
    "allocation_request",
    "allocation_source",
    "amend_order",
    "analysed_product",
    "ask_date",
    "ask_quantity",
    "ask_schedule",
    "available_to_promise",
    "basket",
    "basket_line",
    "buy_get",
    "cancel_order",
    "cash_rounding",
    "change_stock_hold",
    "check_setting",
    "claim_payment",
    "close_order",
    "column_mapping",
    "component",
    "confirm_order",
    "costed_document",
    "country_group",
    "credit_invoice",
    "credit_line",
    "credit_terms",
    "credit_transfer",
    "csv_mapping",
    "customer",
    "deliver_shipment",
    "direct_debit",
    "discount_tier",
    "document",
    "document_amount",
    "document_columns",
    "document_line",
    "document_percent",
    "draft_order",
    "due_rule",
    "early_payment_discount",
    "economic_order_quantity",
    "einvoice_details",
    "electronic_address",
    "electronic_adjustment",
    "electronic_contact",
    "electronic_delivery",
    "electronic_invoice",
    "electronic_item",
    "electronic_line",
    "electronic_note",
    "electronic_party",
    "electronic_payee",
    "electronic_period",
    "electronic_preceding_invoice",
    "electronic_tax_representative",
    "electronic_tax_subtotal",
    "electronic_totals",
    "exchange",
    "expect_stock",
    "expire_stock_holds",
    "extend_stock_hold",
    "fill_backorders",
    "hold_line",
    "hold_order",
    "hold_stock",
    "instalment",
    "interest_claim",
    "invoice_deposit",
    "invoice_order",
    "issue_stock",
    "item_attribute",
    "item_classification",
    "known",
    "kpi_scope",
    "late_interest",
    "line",
    "line_amount",
    "line_cost",
    "line_percent",
    "line_quantity",
    "location",
    "location_rule",
    "lot_for_lot",
    "milestone",
    "min_max",
    "money",
    "move_reservation",
    "order_columns",
    "order_draft",
    "package_content",
    "packing_request",
    "payment_allocation",
    "payment_card",
    "payment_instructions",
    "payment_terms",
    "periodic_review",
    "pick_order",
    "place_order",
    "policy",
    "preorder_limit",
    "prepayment",
    "price",
    "price_list",
    "product",
    "promise_capability",
    "promise_capacity",
    "promise_demand",
    "promise_position",
    "promise_request",
    "promise_scope",
    "promise_supply",
    "promotion",
    "promotion_uses",
    "property",
    "quote_order",
    "reallocate_stock",
    "receive_stock",
    "record_payment",
    "release_hold",
    "release_order",
    "release_stock_hold",
    "reorder_point",
    "replenishment_product",
    "reservation_policy",
    "reserve_order",
    "return_stock",
    "rounding",
    "rule_set",
    "schedule_request",
    "seller",
    "set_customer",
    "set_location",
    "set_policy",
    "set_price_list",
    "set_product",
    "set_rule_set",
    "set_seller",
    "set_stock_rules",
    "set_tax_table",
    "ship_order",
    "stated_identifier",
    "stock_analysis_rules",
    "stock_place",
    "stock_position",
    "stock_rules",
    "stock_usage",
    "supporting_document",
    "tax",
    "tax_facts",
    "tax_identity",
    "tax_rate",
    "tax_rule",
    "tax_subtotal",
    "tax_table",
    "tiered",
    "transfer_stock",
    "unit_conversion",
]
