// Written by `cargo xtask generate` from the schema of the door; not to be edited.
import { Handle, ask, built } from "./door.js";

export class Desk extends Handle {
  execute(command, context) {
    return this.ask("execute", { command, context });
  }
  executeMany(commands, context) {
    return this.ask("execute_many", { commands, context });
  }
  decide(command, context) {
    return this.ask("decide", { command, context });
  }
  apply(events) {
    return this.ask("apply", { events });
  }
  replay(events) {
    return this.ask("replay", { events });
  }
  query(stream) {
    return this.ask("query", { stream });
  }
  allowed(orderId) {
    return this.ask("allowed", { order_id: orderId });
  }
  plan(orderId) {
    return this.ask("plan", { order_id: orderId });
  }
  report(scope) {
    return this.ask("report", { scope });
  }
  nextDeadline(after, options) {
    return this.ask("next_deadline", { after, ...options });
  }
  snapshot(options) {
    return this.ask("snapshot", { ...options });
  }
  restore(lines, options) {
    return this.ask("restore", { lines, ...options });
  }
  availableToPromise(request, context) {
    return this.ask("available_to_promise", { request, context });
  }
  availableToPromiseMany(requests, context) {
    return this.ask("available_to_promise_many", { requests, context });
  }
  electronicInvoice(invoiceId, options) {
    return this.ask("electronic_invoice", { invoice_id: invoiceId, ...options });
  }
}

export const verify = (order, today, options) => ask("verify", { order, today, ...options });
export const verifyMany = (orders, today, options) => ask("verify_many", { orders, today, ...options });
export const calculate = (document, options) => ask("calculate", { document, ...options });
export const calculateMany = (documents, options) => ask("calculate_many", { documents, ...options });
export const promote = (basket, promotions, today) => ask("promote", { basket, promotions, today });
export const promoteMany = (baskets, promotions, today) => ask("promote_many", { baskets, promotions, today });
export const calculateMargin = (document, costs) => ask("calculate_margin", { document, costs });
export const calculateMarginMany = (documents) => ask("calculate_margin_many", { documents });
export const calculateColumns = (columns) => ask("calculate_columns", { columns });
export const verifyColumns = (columns, today, options) => ask("verify_columns", { columns, today, ...options });
export const determineTax = (taxTable, facts) => ask("determine_tax", { tax_table: taxTable, facts });
export const determineTaxMany = (taxTable, facts) => ask("determine_tax_many", { tax_table: taxTable, facts });
export const promise = (request) => ask("promise", { request });
export const promiseMany = (requests) => ask("promise_many", { requests });
export const captureCsv = (text, mapping) => ask("capture_csv", { text, mapping });
export const replenish = (products, today, windowDays) => ask("replenish", { products, today, window_days: windowDays });
export const analyseStock = (products, rules, today, windowDays) => ask("analyse_stock", { products, rules, today, window_days: windowDays });
export const allocateStock = (allocation) => ask("allocate_stock", { allocation });
export const allocateStockMany = (allocations) => ask("allocate_stock_many", { allocations });
export const splitPackages = (packing) => ask("split_packages", { packing });
export const schedulePayments = (schedule) => ask("schedule_payments", { schedule });
export const schedulePaymentsMany = (schedules) => ask("schedule_payments_many", { schedules });
export const reduceTax = (document, terms) => ask("reduce_tax", { document, terms });
export const claimLateInterest = (claims) => ask("claim_late_interest", { claims });
export const checkElectronicInvoice = (document, options) => ask("check_electronic_invoice", { document, ...options });
export const checkElectronicInvoiceMany = (documents, options) => ask("check_electronic_invoice_many", { documents, ...options });
export const writeUbl = (document) => ask("write_ubl", { document });
export const writeUblMany = (documents) => ask("write_ubl_many", { documents });
export const readUbl = (ubl) => ask("read_ubl", { ubl });
export const readUblMany = (texts) => ask("read_ubl_many", { texts });

export const setSeller = built("set_seller");
export const setPolicy = built("set_policy");
export const setRuleSet = built("set_rule_set");
export const setTaxTable = built("set_tax_table");
export const setLocation = built("set_location");
export const setCustomer = built("set_customer");
export const setProduct = built("set_product");
export const setPriceList = built("set_price_list");
export const draftOrder = built("draft_order");
export const quoteOrder = built("quote_order");
export const placeOrder = built("place_order");
export const confirmOrder = built("confirm_order");
export const amendOrder = built("amend_order");
export const cancelOrder = built("cancel_order");
export const closeOrder = built("close_order");
export const holdOrder = built("hold_order");
export const releaseHold = built("release_hold");
export const receiveStock = built("receive_stock");
export const adjustStock = built("adjust_stock");
export const transferStock = built("transfer_stock");
export const issueStock = built("issue_stock");
export const returnStock = built("return_stock");
export const expectStock = built("expect_stock");
export const setStockRules = built("set_stock_rules");
export const holdStock = built("hold_stock");
export const changeStockHold = built("change_stock_hold");
export const extendStockHold = built("extend_stock_hold");
export const releaseStockHold = built("release_stock_hold");
export const expireStockHolds = built("expire_stock_holds");
export const fillBackorders = built("fill_backorders");
export const reallocateStock = built("reallocate_stock");
export const moveReservation = built("move_reservation");
export const reserveOrder = built("reserve_order");
export const releaseOrder = built("release_order");
export const pickOrder = built("pick_order");
export const shipOrder = built("ship_order");
export const deliverShipment = built("deliver_shipment");
export const invoiceOrder = built("invoice_order");
export const invoiceDeposit = built("invoice_deposit");
export const creditInvoice = built("credit_invoice");
export const recordPayment = built("record_payment");
