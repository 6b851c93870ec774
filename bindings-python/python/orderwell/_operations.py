"""The operations of the door. Written by `cargo xtask generate` from the schema of the door; not to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Union

from . import _core
from . import types as t
from ._reply import Frame, Reply, given


@dataclass(frozen=True)
class Context:
    """When and by whom: always an argument, because the library has no clock."""

    now: t.InstantInput
    today: t.DateInput
    by: t.Text


class DeskOperations:
    __slots__ = ("_core",)
    _core: _core.Desk

    def execute(self, command: t.IdentifiedCommand | str | bytes, context: Context | t.Context | str | bytes) -> Reply[Union[t.ExecutedAccepted, t.UnchangedReply]]:
        """Carries a command out."""

        return Reply(self._core.ask("execute", {"command": given(command), "context": given(context)}))

    def execute_many(self, commands: Sequence[t.IdentifiedCommand] | str | bytes, context: Context | t.Context | str | bytes) -> Reply[t.ExecutedMany]:
        """Carries several commands out, each by itself, in order."""

        return Reply(self._core.ask("execute_many", {"commands": given(commands), "context": given(context)}))

    def decide(self, command: t.IdentifiedCommand | str | bytes, context: Context | t.Context | str | bytes) -> Reply[Union[t.DecidedEventsAccepted, t.UnchangedReply]]:
        """Decides a command and changes nothing."""

        return Reply(self._core.ask("decide", {"command": given(command), "context": given(context)}))

    def apply(self, events: Sequence[t.EnvelopeInput] | str | bytes) -> Reply[t.Applied]:
        """Applies events that were decided and stored."""

        return Reply(self._core.ask("apply", {"events": given(events)}))

    def replay(self, events: Sequence[t.EnvelopeInput] | str | bytes) -> Reply[t.Rebuilt]:
        """Rebuilds the desk from its log."""

        return Reply(self._core.ask("replay", {"events": given(events)}))

    def query(self, stream: t.Stream) -> Reply[t.Found]:
        """Shows one aggregate."""

        return Reply(self._core.ask("query", {"stream": stream}))

    def allowed(self, order_id: t.OrderId) -> Reply[t.AllowedCommands]:
        """Lists what the guards of an order would let through."""

        return Reply(self._core.ask("allowed", {"order_id": order_id}))

    def plan(self, order_id: t.OrderId) -> Reply[t.Planned]:
        """Shows what of an order can go out now, and from where."""

        return Reply(self._core.ask("plan", {"order_id": order_id}))

    def report(self, scope: t.KpiScope | str | bytes) -> Reply[t.Reported]:
        """Gives the key figures."""

        return Reply(self._core.ask("report", {"scope": given(scope)}))

    def next_deadline(self, after: t.DateInput, now: t.InstantInput | None = None) -> Reply[t.Deadlines]:
        """Says when something falls due next; looks at every invoice and every hold on stock."""

        return Reply(self._core.ask("next_deadline", {"after": after, "now": now}))

    def snapshot(self, from_: int | None = None) -> Reply[t.SnapshotLines]:
        """Writes the desk down, some lines at a time."""

        return Reply(self._core.ask("snapshot", {"from": from_}))

    def restore(self, lines: Sequence[t.Whole], more: bool | None = None) -> Reply[t.Rebuilt]:
        """Reads the desk back, some lines at a time."""

        return Reply(self._core.ask("restore", {"lines": lines, "more": more}))

    def available_to_promise(self, request: t.AvailableToPromise | str | bytes, context: Context | t.Context | str | bytes) -> Reply[t.PromisedProduct]:
        """Says how many of a product can be promised by what the desk knows, and when."""

        return Reply(self._core.ask("available_to_promise", {"request": given(request), "context": given(context)}))

    def available_to_promise_many(self, requests: Sequence[t.AvailableToPromise] | str | bytes, context: Context | t.Context | str | bytes) -> Reply[t.PromisedProducts]:
        """Says how many of several products can be promised by what the desk knows, and when, each by itself."""

        return Reply(self._core.ask("available_to_promise_many", {"requests": given(requests), "context": given(context)}))

    def electronic_invoice(self, invoice_id: t.InvoiceId, details: t.EinvoiceDetails | str | bytes | None = None) -> Reply[t.MadeElectronicInvoice]:
        """Makes the electronic document of an invoice that the desk has issued."""

        return Reply(self._core.ask("electronic_invoice", {"invoice_id": invoice_id, "details": given(details)}))



def verify(order: t.OrderDraftInput | str | bytes, today: t.DateInput, known: t.Known | str | bytes | None = None) -> Reply[t.Verified]:
    """Verifies a draft, with what the request says about its surroundings."""

    return Reply(_core.ask("verify", {"order": given(order), "today": today, "known": given(known)}))


def verify_many(orders: Sequence[t.OrderDraftInput] | str | bytes, today: t.DateInput, known: t.Known | str | bytes | None = None) -> Reply[t.VerifiedMany]:
    """Verifies several drafts with the same surroundings."""

    return Reply(_core.ask("verify_many", {"orders": given(orders), "today": today, "known": given(known)}))


def calculate(document: t.DocumentInput | str | bytes, explain: t.Explain | None = None) -> Reply[t.Calculated]:
    """Calculates a document."""

    return Reply(_core.ask("calculate", {"document": given(document), "explain": explain}))


def calculate_many(documents: Sequence[t.DocumentInput] | str | bytes, explain: t.Explain | None = None) -> Reply[t.CalculatedMany]:
    """Calculates several documents, each by itself."""

    return Reply(_core.ask("calculate_many", {"documents": given(documents), "explain": explain}))


def promote(basket: t.Basket | str | bytes, promotions: Sequence[t.Promotion] | str | bytes, today: t.DateInput) -> Reply[t.PromotedBasket]:
    """Says what promotions take off a basket, and why the others take nothing."""

    return Reply(_core.ask("promote", {"basket": given(basket), "promotions": given(promotions), "today": today}))


def promote_many(baskets: Sequence[t.Basket] | str | bytes, promotions: Sequence[t.Promotion] | str | bytes, today: t.DateInput) -> Reply[t.PromotedBaskets]:
    """Says what promotions take off several baskets, each by itself."""

    return Reply(_core.ask("promote_many", {"baskets": given(baskets), "promotions": given(promotions), "today": today}))


def calculate_margin(document: t.DocumentInput | str | bytes, costs: Sequence[t.LineCost] | str | bytes) -> Reply[t.CalculatedMargin]:
    """Calculates a document, and the margin that is left of it when its goods are paid."""

    return Reply(_core.ask("calculate_margin", {"document": given(document), "costs": given(costs)}))


def calculate_margin_many(documents: Sequence[t.CostedDocument] | str | bytes) -> Reply[t.CalculatedMargins]:
    """Calculates the margins of several documents, each by itself."""

    return Reply(_core.ask("calculate_margin_many", {"documents": given(documents)}))


def calculate_columns(columns: t.DocumentColumns | Frame | str | bytes) -> Reply[t.CalculatedColumns]:
    """Calculates the documents of a table, given as columns."""

    return Reply(_core.ask("calculate_columns", {"columns": given(columns)}))


def verify_columns(columns: t.OrderColumns | Frame | str | bytes, today: t.DateInput, known: t.Known | str | bytes | None = None) -> Reply[t.VerifiedColumns]:
    """Verifies the drafts of a table, given as columns."""

    return Reply(_core.ask("verify_columns", {"columns": given(columns), "today": today, "known": given(known)}))


def determine_tax(tax_table: t.TaxTableInput | str | bytes, facts: t.TaxFactsInput | str | bytes) -> Reply[t.DeterminedTax]:
    """Decides by a table of taxes how something is taxed."""

    return Reply(_core.ask("determine_tax", {"tax_table": given(tax_table), "facts": given(facts)}))


def determine_tax_many(tax_table: t.TaxTableInput | str | bytes, facts: Sequence[t.TaxFactsInput] | str | bytes) -> Reply[t.DeterminedTaxMany]:
    """Decides by a table of taxes how several things are taxed, each by itself."""

    return Reply(_core.ask("determine_tax_many", {"tax_table": given(tax_table), "facts": given(facts)}))


def promise(request: t.PromiseRequest | str | bytes) -> Reply[t.PromisedProduct]:
    """Says how many of a product can be promised, and when."""

    return Reply(_core.ask("promise", {"request": given(request)}))


def promise_many(requests: Sequence[t.PromiseRequest] | str | bytes) -> Reply[t.PromisedProducts]:
    """Says how many of several products can be promised, and when, each by itself."""

    return Reply(_core.ask("promise_many", {"requests": given(requests)}))


def capture_csv(text: t.Whole, mapping: t.CsvMapping | str | bytes) -> Reply[t.CapturedDrafts]:
    """Reads drafts from a table."""

    return Reply(_core.ask("capture_csv", {"text": text, "mapping": given(mapping)}))


def replenish(products: Sequence[t.ReplenishmentProduct] | str | bytes, today: t.DateInput, window_days: int) -> Reply[t.Replenished]:
    """Says how much of products to order now, and why, each by itself."""

    return Reply(_core.ask("replenish", {"products": given(products), "today": today, "window_days": window_days}))


def analyse_stock(products: Sequence[t.AnalysedProduct] | str | bytes, rules: t.StockAnalysisRules | str | bytes, today: t.DateInput, window_days: int) -> Reply[t.AnalysedStock]:
    """Says what the stock of products costs and risks, and how they are classed together."""

    return Reply(_core.ask("analyse_stock", {"products": given(products), "rules": given(rules), "today": today, "window_days": window_days}))


def allocate_stock(allocation: t.AllocationRequest | str | bytes) -> Reply[t.AllocatedStock]:
    """Decides which units of which sources serve which lines."""

    return Reply(_core.ask("allocate_stock", {"allocation": given(allocation)}))


def allocate_stock_many(allocations: Sequence[t.AllocationRequest] | str | bytes) -> Reply[t.AllocatedStockMany]:
    """Decides several allocations, each by itself."""

    return Reply(_core.ask("allocate_stock_many", {"allocations": given(allocations)}))


def split_packages(packing: t.PackingRequest | str | bytes) -> Reply[t.SplitIntoPackages]:
    """Says what travels together: packages by place, by kind and by weight."""

    return Reply(_core.ask("split_packages", {"packing": given(packing)}))


def schedule_payments(schedule: t.ScheduleRequest | str | bytes) -> Reply[t.ScheduledPayments]:
    """Says when how much of a document is to be paid, and what paying early takes off."""

    return Reply(_core.ask("schedule_payments", {"schedule": given(schedule)}))


def schedule_payments_many(schedules: Sequence[t.ScheduleRequest] | str | bytes) -> Reply[t.ScheduledPaymentsMany]:
    """Says when how much of several documents is to be paid, each by itself."""

    return Reply(_core.ask("schedule_payments_many", {"schedules": given(schedules)}))


def reduce_tax(document: t.DocumentInput | str | bytes, terms: t.PaymentTermsInput | str | bytes) -> Reply[t.ReducedTax]:
    """Puts the tax of a document on its discounted amount, where its payment terms say so."""

    return Reply(_core.ask("reduce_tax", {"document": given(document), "terms": given(terms)}))


def claim_late_interest(claims: Sequence[t.InterestClaim] | str | bytes) -> Reply[t.ClaimedLateInterest]:
    """Says what being late with amounts costs, each by itself."""

    return Reply(_core.ask("claim_late_interest", {"claims": given(claims)}))


def check_electronic_invoice(document: t.ElectronicInvoiceInput | str | bytes, tolerance: t.RuleTolerance | None = None) -> Reply[t.CheckedElectronicInvoice]:
    """Says which official rules an electronic invoice breaks, as it is stated."""

    return Reply(_core.ask("check_electronic_invoice", {"document": given(document), "tolerance": tolerance}))


def check_electronic_invoice_many(documents: Sequence[t.ElectronicInvoiceInput] | str | bytes, tolerance: t.RuleTolerance | None = None) -> Reply[t.CheckedElectronicInvoices]:
    """Says which official rules several electronic invoices break, each by itself."""

    return Reply(_core.ask("check_electronic_invoice_many", {"documents": given(documents), "tolerance": tolerance}))


def write_ubl(document: t.ElectronicInvoiceInput | str | bytes) -> Reply[t.WrittenUbl]:
    """Writes an electronic invoice as UBL."""

    return Reply(_core.ask("write_ubl", {"document": given(document)}))


def write_ubl_many(documents: Sequence[t.ElectronicInvoiceInput] | str | bytes) -> Reply[t.WrittenUbls]:
    """Writes several electronic invoices as UBL, each by itself."""

    return Reply(_core.ask("write_ubl_many", {"documents": given(documents)}))


def read_ubl(ubl: t.Whole) -> Reply[t.UblRead]:
    """Reads an electronic invoice from UBL, and says what has no place in it."""

    return Reply(_core.ask("read_ubl", {"ubl": ubl}))


def read_ubl_many(texts: Sequence[t.Whole]) -> Reply[t.UblReads]:
    """Reads several electronic invoices from UBL, each by itself."""

    return Reply(_core.ask("read_ubl_many", {"texts": texts}))


__all__ = [
    "Context",
    "verify",
    "verify_many",
    "calculate",
    "calculate_many",
    "promote",
    "promote_many",
    "calculate_margin",
    "calculate_margin_many",
    "calculate_columns",
    "verify_columns",
    "determine_tax",
    "determine_tax_many",
    "promise",
    "promise_many",
    "capture_csv",
    "replenish",
    "analyse_stock",
    "allocate_stock",
    "allocate_stock_many",
    "split_packages",
    "schedule_payments",
    "schedule_payments_many",
    "reduce_tax",
    "claim_late_interest",
    "check_electronic_invoice",
    "check_electronic_invoice_many",
    "write_ubl",
    "write_ubl_many",
    "read_ubl",
    "read_ubl_many",
]
