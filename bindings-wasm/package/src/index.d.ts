// Written by `cargo xtask generate` from the schema of the door; not to be edited.

/// <reference lib="esnext.disposable" />

declare const branded: unique symbol;
/** A decimal as the library writes it; made by `decimal(…)`, never a number. */
export type DecimalString = string & { readonly [branded]: true };
/** What is taken where a decimal is asked for: its text, or a whole number. */
export type DecimalInput = DecimalString | `${number}` | number;
/** The decimal with this text. */
export function decimal(text: `${number}`): DecimalString;

/** A figure of a problem. */
export type Figure = string | number | readonly Figure[];
export type Data = { readonly [name: string]: Figure };

export type Accepted<T> = { format: 1; outcome: "accepted" } & T;
export type UnchangedReply = { format: 1; outcome: "unchanged" } & Unchanged;
export type RejectedReply = { format: 1; outcome: "rejected" } & Rejected;
/** What was asked for, or why it is refused. */
export type Reply<T> = Accepted<T> | RejectedReply;
/** The same; or the command was carried out before. */
export type CommandReply<T> = Accepted<T> | UnchangedReply | RejectedReply;

/** How much of all usage, by value, a product stands for. */
export type AbcClass = "a" | "b" | "c";
/** A class as a whole. */
export interface AbcClassTotals<D extends DecimalInput = DecimalString> {
  /** Which one. */
  abc_class: AbcClass;
  /** How many products. */
  products: number;
  /** What was used of them, at cost. */
  usage_value: D;
  /** What is on hand of them, at cost. */
  stock_value: D;
  /** Their part of the value of all usage. */
  usage_share?: D;
}

/** Where the classes end, in percent of the value of all usage. */
export interface AbcShares<D extends DecimalInput = DecimalString> {
  /** Class A: products, the largest first, until so much is reached; more than 0. */
  a_percent: D;
  /** Class B: the next, until so much is reached with class A; at least `a_percent`, at most 100. */
  b_percent: D;
}

/** The totals of a document in the accounting currency; they add up as those of the document do. */
export interface AccountingTotals<D extends DecimalInput = DecimalString> {
  /** The accounting currency. BT-6. */
  currency: Currency;
  /** Sum of the lines' net amounts: net + allowances − charges. */
  line_net_sum: D;
  /** Sum of the document's allowances. */
  allowance_total: D;
  /** Sum of the document's charges. */
  charge_total: D;
  /** Total without tax. */
  net: D;
  /** Total tax: the sum of the taxes that are added. BT-111. */
  tax: D;
  /** Total with tax: net + tax. */
  gross: D;
}

/** A postal address. EN 16931 BG-5, BG-8, BG-15. */
export interface Address {
  /** Two-letter country code. BT-40, BT-55, BT-80. */
  country: Country;
  /** Who lives or works there, when it is not the party itself. */
  name?: Text;
  /** Street and number. BT-35, BT-50, BT-75. */
  line_1?: Text;
  /** Further lines. BT-36, BT-51, BT-76. */
  line_2?: Text;
  /** City or village. BT-37, BT-52, BT-77. */
  city?: Text;
  /** Post code. BT-38, BT-53, BT-78. */
  postal_code?: Text;
  /** State, province, region. BT-39, BT-54, BT-79. */
  subdivision?: Text;
}

/** Sets what is on hand to what was counted. */
export interface AdjustStock<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Where. */
  location_id: LocationId;
  /** What was counted; not less than what is promised there. */
  counted: D;
  /** Why, for people. */
  reason?: Text;
  /** Of which lot, or with which serial number, where the product has those. */
  lot_id?: LotId;
  /** May they be sold? */
  status?: StockStatus;
  /** Whose they are; the seller's when left out. */
  owner?: StockOwner;
  /** In which unit was counted; the product's when left out. */
  unit?: UnitCode;
}

/** An allowance (discount) or a charge (surcharge, freight): an amount, a percentage of a base, or so much a unit. */
export interface Adjustment<D extends DecimalInput = DecimalString> {
  /** How much. BT-92, BT-99, BT-136, BT-141. */
  amount?: D;
  /** Which percentage of the base. BT-94, BT-101, BT-138, BT-143. */
  percent?: D;
  /** The base of the percentage, when it is not the line or the document. BT-93, BT-100, BT-137, BT-142. */
  base?: D;
  /** So much for each unit. */
  per_unit?: D;
  /** For how many units; those of the line when left out. */
  quantity?: D;
  /** Why, for people. BT-97, BT-104, BT-139, BT-144. */
  reason?: Text;
  /** Why, as a code of UNCL5189 (allowances) or UNCL7161 (charges). */
  reason_code?: Text;
  /** How it is taxed (of a document only); spread over the document's rates when left out. */
  tax?: TaxRate<D>;
  /** By which of the document's taxes it is taxed (of a document only), in the order in which they are computed. */
  taxes?: readonly TaxId[];
  /** The promotion that it comes from. */
  promotion_id?: PromotionId;
}

/** What an invoice in advance has billed and is taken off now, tax by tax. */
export interface AdvanceDeducted<D extends DecimalInput = DecimalString> {
  /** The invoice in advance. BT-25. */
  invoice_id: InvoiceId;
  /** Its date. BT-26. */
  issued_on: Date;
  /** How much of it. */
  totals: Totals<D>;
}

/** So much of an invoice in advance. */
export interface AdvanceOpen<D extends DecimalInput = DecimalString> {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** How much of it. */
  totals: Totals<D>;
}

/** Which units serve which lines. */
export interface AllocatedStock<D extends DecimalInput = DecimalString> {
  /** What is taken, waited for and left over, and why. */
  allocated: StockAllocation<D>;
}

/** Several allocations, each with its own reply. */
export interface AllocatedStockMany<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the requests. */
  replies: readonly Reply<AllocatedStock>[];
}

/** Units that a line waits for. */
export interface AllocationBackorder<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** Where they are to come in. */
  location_id: LocationId;
  /** How many. */
  quantity: D;
}

/** A line that asks for stock. */
export interface AllocationDemand<D extends DecimalInput = DecimalString> {
  /** Its number: the smaller, the earlier it is served. */
  line: LineNo;
  /** Which product. */
  product_id: ProductId;
  /** How much of it, in the product's own unit; more than nothing. */
  quantity: D;
}

/** What is to be known of a location. One that is not listed is active, and nothing else is known of it. */
export interface AllocationLocation<D extends DecimalInput = DecimalString> {
  /** Which one. */
  location_id: LocationId;
  /** Is it asked at all? */
  status?: LocationUse;
  /** The smaller, the earlier; locations without one come last. */
  priority?: number;
  /** How far it is, in the caller's own measure; locations without one come last. */
  distance?: D;
  /** What one shipment from there costs, however much is in it; nothing when left out. */
  shipping_cost?: D;
  /** What kind of place it is, such as `pick_face` or `bulk`; the host's own word. */
  kind?: LocationKind;
}

/** Units that are taken for a line. */
export interface AllocationPick<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** Where. */
  location_id: LocationId;
  /** How many. */
  quantity: D;
  /** Of which lot. */
  lot_id?: LotId;
  /** Out of which package. */
  package_id?: PackageId;
}

/** The rules of an allocation. */
export interface AllocationPolicy {
  /** Which location is asked first. */
  location_order?: LocationOrder;
  /** The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good. */
  preferred_location_id?: LocationId;
  /** The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last. `fewest_shipments` and `lowest_cost` go by it among choices that are equally good. */
  location_kinds?: readonly LocationKind[];
  /** Which units of a location are taken first. */
  removal?: RemovalStrategy;
  /** Where the removal strategy compares. */
  removal_scope?: RemovalScope;
  /** What happens when less is on hand than is asked for. */
  on_shortage?: AllocationShortage;
  /** What "nothing" means when all or nothing is asked for. */
  scope?: AllocationScope;
  /** How many days a lot must have left, from `today` to `expires_on`; none when left out. */
  shelf_life_days_min?: number;
}

/** What became of a source when a line looked at it. */
export type AllocationReason = "taken_whole" | "taken_in_part" | "not_needed" | "nothing_available" | "inactive" | "expired" | "too_short_shelf_life" | "kept_for_other_lines" | "package_not_whole" | "line_incomplete";
/** A demand, what there is, and the rules. */
export interface AllocationRequest<D extends DecimalInput = DecimalString> {
  /** The lines that ask. */
  demand: readonly AllocationDemand<D>[];
  /** What there is, one row each. Rows of products that nobody asks for are not looked at. */
  sources: readonly AllocationSource<D>[];
  /** The business date: lots that expired before it are passed over. */
  today: Date;
  /** What is known of locations, in their own order. */
  locations?: readonly AllocationLocation<D>[];
  /** The rules. */
  policy?: AllocationPolicy;
}

/** What "nothing" means when all or nothing is asked for. */
export type AllocationScope = "order" | "line";
/** How sure it is that the choice is the best one. */
export type AllocationSearch = "exact" | "greedy";
/** What happens when less is on hand than is asked for. */
export type AllocationShortage = "all_or_nothing" | "partial" | "backorder" | "backorder_or_nothing";
/** Units of one product at one location, of one lot and in one package where there are such. */
export interface AllocationSource<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** Where. */
  location_id: LocationId;
  /** What is free there. Less than nothing means that units are owed, and counts as nothing. */
  available: D;
  /** Of which lot, or with which serial number. */
  lot_id?: LotId;
  /** In which package; loose when left out. */
  package_id?: PackageId;
  /** The day on which it came in. */
  received_on?: Date;
  /** The last day on which it may be sold. */
  expires_on?: Date;
  /** How far it lies within its location, in the caller's own measure. */
  distance?: D;
  /** What one unit of it costs; only `lowest_cost` looks at it. */
  unit_cost?: D;
  /** May units be sold that are still to come here? */
  backorder?: BackorderAllowance;
  /** How many may be, where that is limited: on top of what is owed already. */
  backorder_quantity?: D;
}

/** What the guards of an order would let through. */
export interface AllowedCommands {
  /** The commands. */
  allowed: readonly Guard[];
}

/** Changes lines that nothing has happened to yet, adds lines, takes lines away. */
export interface AmendOrder<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Lines as they are to be: new numbers are added, known ones replaced. */
  set_lines?: readonly OrderLineDraft<D>[];
  /** Lines to take away. */
  remove_lines?: readonly LineNo[];
  /** When the buyer wants the goods now. */
  required_on?: Date;
}

/** A product whose stock is analysed. */
export interface AnalysedProduct<D extends DecimalInput = DecimalString> {
  /** Which one. */
  product_id: ProductId;
  /** Where it stands. */
  position: StockPosition<D>;
  /** What one unit costs. */
  unit_cost: D;
  /** What was used of it, in any order; what lies before the window counts as last usage only. */
  usage?: readonly StockUsage<D>[];
  /** Days from order to arrival. */
  lead_time_days?: number;
  /** What was there on average in the window, for its turnover; what is there now when left out. */
  average_on_hand?: D;
  /** The day of the first receipt, so that what is new is not called dead. */
  first_received_on?: Date;
}

/** What the stock of products costs and risks. */
export interface AnalysedStock<D extends DecimalInput = DecimalString> {
  /** The products and their classes. */
  analysis: StockAnalysis<D>;
}

/** Events were applied. */
export interface Applied<D extends DecimalInput = DecimalString> {
  /** The orders that were touched, as they stand now. */
  orders: readonly OrderView<D>[];
  /** The place of the last event in the log. */
  sequence: number;
}

/** A promotion that applies. */
export interface AppliedPromotion<D extends DecimalInput = DecimalString> {
  /** Which one. */
  promotion_id: PromotionId;
  /** Its name. */
  name: Text;
  /** What it takes off in all: the sum of its allowances. */
  amount: D;
  /** What it takes off where, by line number. */
  allowances: readonly PromotionAllowance<D>[];
  /** How often it is used in this order: in sets (`buy_x_get_y`), in lines (`line_…`), else once. */
  uses?: number;
  /** The coupon that it was given for. */
  coupon_code?: CouponCode;
}

/** A country by its two-letter code, or a group of countries that a table of taxes names. */
export type Area = string;
/** When could so many be had? */
export interface AskDate<D extends DecimalInput = DecimalString> {
  /** How many. */
  quantity: D;
  /** May they come in parts? */
  split?: PromiseSplit;
}

/** How many by a date? */
export interface AskQuantity {
  /** The date. */
  date: Date;
}

/** What is there, what is owed, and what can be promised, date by date? */
export interface AskSchedule {
  /** The last date; all when left out. */
  until?: Date;
}

/** Asks what can be promised of a product, by what a desk knows: what lies where, who has it, what is expected, who waits. The business date and the instant come from the context. */
export interface AvailableToPromise<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** What is asked about dates; what is free today is told anyway. */
  questions?: readonly PromiseQuestion<D>[];
  /** What alone is looked at. */
  only?: PromiseScope;
  /** Whoever asks: what he holds counts as free. */
  owner?: HoldOwner;
  /** The hold of whoever asks: it counts as free, and so does what else its owner holds. */
  hold_id?: StockHoldId;
  /** How many days a lot must have left; as many as the policy of a desk says when left out. */
  shelf_life_days_min?: number;
  /** The last day for which anything is promised. */
  horizon?: Date;
  /** What becomes of supply that is overdue. */
  overdue_supply?: OverdueSupply;
  /** Who fills the hole of a location that owes more than it has, as where it lacks safety stock. */
  shortfall?: LocationShortfall;
  /** How more can be made. */
  production?: PromiseCapability<D>;
  /** How more can be bought. */
  purchase?: PromiseCapability<D>;
  /** How many may be promised that nothing backs yet; none when empty. */
  preorder?: readonly PreorderLimit<D>[];
}

/** May units be sold that are still to come? */
export type BackorderAllowance = "none" | "up_to" | "unlimited";
/** May orders wait for supply of a product? */
export type BackorderRule = "allowed" | "limited" | "refused";
/** Who is served first of those who wait. */
export type BackorderSequence = "oldest" | "priority";
/** The lines of a document to be, and what promotions ask about it. */
export interface Basket<D extends DecimalInput = DecimalString> {
  /** The currency of every amount in it. */
  currency: Currency;
  /** Its lines. */
  lines: readonly BasketLine<D>[];
  /** The group the customer belongs to. */
  customer_group?: CustomerGroup;
  /** The coupons that the buyer gives. */
  coupon_codes?: readonly CouponCode[];
  /** How often promotions have been used so far; never, where one is left out. */
  uses?: readonly PromotionUses[];
  /** How discounts are rounded: as the document will be. */
  rounding_mode?: RoundingMode;
  /** Decimal places that the document's lines will keep beyond the minor units (two at the level `precise`), so that no discount exceeds its line by a fraction of a cent. */
  extra_places?: number;
  /** Decimal places of its amounts, where they are not those of ISO 4217. */
  minor_units?: number;
}

/** A line that promotions may take something off. */
export interface BasketLine<D extends DecimalInput = DecimalString> {
  /** Its number. */
  line: LineNo;
  /** Which product. */
  product_id: ProductId;
  /** How much of it, in the product's own unit. */
  quantity: D;
  /** What one unit, or the base quantity, costs. */
  unit_price: D;
  /** The quantity the price is for; one when left out. */
  base_quantity?: D;
  /** What is taken off it already: promotions take of the rest. */
  allowances?: readonly Adjustment<D>[];
}

/** How far the invoices are. */
export type BillingStatus = "nothing" | "open" | "partially_invoiced" | "invoiced" | "over_invoiced";
/** Buy x, get y at a discount. */
export interface BuyGet<D extends DecimalInput = DecimalString> {
  /** How many are bought. */
  buy_quantity: D;
  /** How many are got at a discount. */
  get_quantity: D;
  /** The percentage that is taken off them; 100 when left out. */
  percent?: D;
  /** The products that are got, when they are others than those bought. */
  get_product_ids?: readonly ProductId[];
  /** Which units are got, when they are of the products bought. */
  selection?: GetSelection;
}

/** Does the buyer buy as a business? */
export type BuyerKind = "consumer" | "business";
/** A calculated document. */
export interface Calculated<D extends DecimalInput = DecimalString> {
  /** The figures. */
  calculation: Calculation<D>;
  /** How each of them came about, when asked for. */
  steps?: readonly ExplanationStep<D>[];
}

/** The figures of a table: of each row, and of each document. A document with a problem has no figures. */
export interface CalculatedColumns<D extends DecimalInput = DecimalString> {
  /** Of each line, in the order of the rows. */
  lines: LineFigures<D>;
  /** Of each document, in the order of their first rows. */
  documents: DocumentFigures<D>;
  /** What is wrong, each problem at its cell and with its row. */
  problems: readonly Problem[];
}

/** Several documents, each with its own reply. */
export interface CalculatedMany<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the documents. */
  replies: readonly Reply<Calculated>[];
}

/** The margin of a document. */
export interface CalculatedMargin<D extends DecimalInput = DecimalString> {
  /** The figures. */
  margin: Margin<D>;
}

/** Several documents, each with its own reply. */
export interface CalculatedMargins<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the documents. */
  replies: readonly Reply<CalculatedMargin>[];
}

/** A calculated document. */
export interface Calculation<D extends DecimalInput = DecimalString> {
  /** The net amount of each line, in the order given. */
  lines: readonly LineNet<D>[];
  /** The totals. */
  totals: Totals<D>;
}

/** Cancels what has not been picked or shipped, all of it or by line. */
export interface CancelOrder<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which lines and how much of each; all that is left when empty. */
  lines?: readonly LineQuantity<D>[];
  /** Why, for people. */
  reason?: Text;
}

/** What a table gave. */
export interface Captured<D extends DecimalInput = DecimalString> {
  /** The orders without fault, in the order of their first rows. */
  drafts: readonly OrderDraft<D>[];
  /** Every fault, with its row and column; sorted. */
  problems: readonly Problem[];
}

/** The drafts of a table. */
export interface CapturedDrafts<D extends DecimalInput = DecimalString> {
  /** The drafts and the faults. */
  captured: Captured<D>;
}

/** Where the difference of cash rounding goes. */
export type CashDifference = "own_line" | "biggest_tax";
/** What is paid in cash is a multiple of the smallest coin. */
export interface CashRounding<D extends DecimalInput = DecimalString> {
  /** The smallest coin, such as 0.05. */
  step: D;
  /** In which direction. */
  mode?: RoundingMode;
  /** Where the difference goes. */
  difference?: CashDifference;
}

/** Changes what a hold is for. What it has already counts as free for it. */
export interface ChangeStockHold<D extends DecimalInput = DecimalString> {
  /** Which hold. */
  hold_id: StockHoldId;
  /** Of what, how many from now on. */
  lines: readonly HoldLine<D>[];
}

/** The built-in checks. */
export type Check = "customer_blocked" | "customer_currency" | "customer_without_tax_identity" | "credit_limit_exceeded" | "reference_repeated" | "product_discontinued" | "product_blocked" | "product_unit" | "product_repeated" | "quantity_out_of_range" | "quantity_not_a_multiple" | "price_differs_from_list" | "price_zero" | "discount_above_line" | "discount_too_high" | "address_missing" | "address_incomplete" | "required_before_ordered" | "ordered_in_future" | "total_out_of_range" | "total_differs" | "stock_short";
/** What a rule set says about one check; what it leaves out stays as it is built in. */
export interface CheckSetting<D extends DecimalInput = DecimalString> {
  /** Which check. */
  check: Check;
  /** Is it made? */
  state?: CheckState;
  /** How much do its findings weigh? */
  severity?: Severity;
  /** The least that is fine. */
  min?: D;
  /** The most that is fine. */
  max?: D;
}

/** Is a check made? */
export type CheckState = "on" | "off";
/** What the official rules say of an electronic invoice. */
export interface CheckedElectronicInvoice {
  /** The findings, sorted by path and then by rule. */
  findings: readonly Problem[];
}

/** Several electronic invoices, each with its own reply. */
export interface CheckedElectronicInvoices {
  /** The replies, in the order of the documents. */
  replies: readonly Reply<CheckedElectronicInvoice>[];
}

/** A payment that came late, or in part. */
export interface ClaimPayment<D extends DecimalInput = DecimalString> {
  /** When it came; that day still costs interest. */
  paid_on: Date;
  /** How much. */
  amount: D;
}

/** What being late with an amount costs. */
export interface ClaimedInterest<D extends DecimalInput = DecimalString> {
  /** The figures. */
  interest_due: InterestDue<D>;
}

/** Several amounts, each with its own reply. */
export interface ClaimedLateInterest<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the claims. */
  replies: readonly Reply<ClaimedInterest>[];
}

/** Ends the order: what is reserved or waiting is freed, nothing more is shipped. */
export interface CloseOrder {
  /** Which order. */
  order_id: OrderId;
  /** Why, for people. */
  reason?: Text;
}

/** What is wrong, for machines: `area.thing.what_is_wrong`. */
export type Code = string;
/** One column and what it says. */
export interface ColumnMapping {
  /** The column's name in the header. */
  column: Text;
  /** What it says. */
  field: CsvField;
}

/** A command. Each has an id beside it: the same id twice is the same command. */
export type Command<D extends DecimalInput = DecimalString> =
  | ({ type: "set_seller" } & Seller)
  | ({ type: "set_policy" } & Policy<D>)
  | ({ type: "set_rule_set" } & RuleSet<D>)
  | ({ type: "set_tax_table" } & TaxTable<D>)
  | ({ type: "set_location" } & Location)
  | ({ type: "set_customer" } & Customer<D>)
  | ({ type: "set_product" } & Product<D>)
  | ({ type: "set_price_list" } & PriceList<D>)
  | ({ type: "draft_order" } & OrderDraft<D>)
  | ({ type: "quote_order" } & OrderDraft<D>)
  | ({ type: "place_order" } & OrderDraft<D>)
  | ({ type: "confirm_order" } & ConfirmOrder)
  | ({ type: "amend_order" } & AmendOrder<D>)
  | ({ type: "cancel_order" } & CancelOrder<D>)
  | ({ type: "close_order" } & CloseOrder)
  | ({ type: "hold_order" } & HoldOrder)
  | ({ type: "release_hold" } & ReleaseHold)
  | ({ type: "receive_stock" } & ReceiveStock<D>)
  | ({ type: "adjust_stock" } & AdjustStock<D>)
  | ({ type: "transfer_stock" } & TransferStock<D>)
  | ({ type: "issue_stock" } & IssueStock<D>)
  | ({ type: "return_stock" } & ReturnStock<D>)
  | ({ type: "expect_stock" } & ExpectStock<D>)
  | ({ type: "set_stock_rules" } & StockRules<D>)
  | ({ type: "hold_stock" } & HoldStock<D>)
  | ({ type: "change_stock_hold" } & ChangeStockHold<D>)
  | ({ type: "extend_stock_hold" } & ExtendStockHold)
  | ({ type: "release_stock_hold" } & ReleaseStockHold)
  | ({ type: "expire_stock_holds" } & ExpireStockHolds)
  | ({ type: "fill_backorders" } & FillBackorders)
  | ({ type: "reallocate_stock" } & ReallocateStock<D>)
  | ({ type: "move_reservation" } & MoveReservation<D>)
  | ({ type: "reserve_order" } & ReserveOrder<D>)
  | ({ type: "release_order" } & ReleaseOrder<D>)
  | ({ type: "pick_order" } & PickOrder<D>)
  | ({ type: "ship_order" } & ShipOrder<D>)
  | ({ type: "deliver_shipment" } & DeliverShipment)
  | ({ type: "invoice_order" } & InvoiceOrder<D>)
  | ({ type: "invoice_deposit" } & InvoiceDeposit<D>)
  | ({ type: "credit_invoice" } & CreditInvoice<D>)
  | ({ type: "record_payment" } & RecordPayment<D>);

/** One command: the same id twice is the same command. */
export type CommandId = string;
/** How far the agreement is. */
export type CommercialStatus = "draft" | "quoted" | "placed" | "confirmed" | "closed" | "cancelled";
/** What a kit consists of. */
export interface Component<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** How many of it one kit has, in its own unit; more than nothing. */
  quantity: D;
}

/** Confirms to the buyer that the order is accepted. */
export interface ConfirmOrder {
  /** Which order. */
  order_id: OrderId;
}

/** A source that a line looked at. */
export interface ConsideredSource<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** Where. */
  location_id: LocationId;
  /** How many units were taken. */
  taken: D;
  /** What became of it. */
  reason: AllocationReason;
  /** Of which lot. */
  lot_id?: LotId;
  /** Out of which package. */
  package_id?: PackageId;
  /** How many units the line waits for there. */
  backordered?: D;
}

/** When and by whom: always an argument, because the library has no clock. */
export interface Context {
  /** The instant of the decision. */
  now: Timestamp;
  /** The seller's business date, within a day of `now` in UTC. */
  today: Date;
  /** Who asks: a person, a shop, a job. */
  by: Text;
}

/** A document, and what its lines cost. */
export interface CostedDocument<D extends DecimalInput = DecimalString> {
  /** The document. */
  document: Document<D>;
  /** What its lines cost. */
  costs: readonly LineCost<D>[];
}

/** Where the units of a line are: never a status, only counts. All are in the line's unit. */
export interface Counters<D extends DecimalInput = DecimalString> {
  /** Given up before they were shipped. */
  cancelled?: D;
  /** Promised from stock and still on the shelf. */
  reserved?: D;
  /** Waiting for supply. */
  backordered?: D;
  /** Taken from the shelf, not yet on the way. */
  picked?: D;
  /** Sent. */
  shipped?: D;
  /** Sent and arrived. */
  delivered?: D;
  /** On some invoice. */
  invoiced?: D;
}

/** An ISO 3166-1 alpha-2 country code. */
export type Country = string;
/** Countries under one name, such as `EU`. */
export interface CountryGroup {
  /** The name by which rules mean all of them; not that of a country. */
  name: Area;
  /** The countries. */
  countries: readonly Country[];
}

/** What a buyer hands in to get a promotion. */
export type CouponCode = string;
/** Gives back what an invoice billed: the whole, lines, units of them, or an amount. Never more than is left of it. */
export interface CreditInvoice<D extends DecimalInput = DecimalString> {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** The legal number of the credit note, which the caller assigns. BT-1. */
  credit_note_id: InvoiceId;
  /** The date of the credit note. BT-2. */
  issued_on: Date;
  /** Which lines; all that is left of the invoice when neither these nor an amount are given. */
  lines?: readonly CreditLine<D>[];
  /** So much, with tax, spread over what is left. */
  amount?: D;
  /** What becomes of the units. */
  units?: CreditedUnits;
  /** Why, for people. BT-22. */
  reason?: Text;
}

/** What of one line is credited: units of it, or an amount. */
export interface CreditLine<D extends DecimalInput = DecimalString> {
  /** Which line of the order. */
  line: LineNo;
  /** So many units; all that are left of the line on the invoice when neither is given. */
  quantity?: D;
  /** So much, with tax, off the price; no units. */
  amount?: D;
}

/** On which terms a customer buys. */
export interface CreditTerms<D extends DecimalInput = DecimalString> {
  /** Days from invoice date to due date, where there are no `payment_terms`. */
  payment_days: PaymentDays;
  /** The most that may be open (placed and not paid) at any time, tax included. */
  credit_limit?: Money<D>;
  /** When which part of an invoice is due, where so many days net do not say it. */
  payment_terms?: PaymentTerms<D>;
}

/** An account that money is sent to. BG-17. */
export interface CreditTransfer {
  /** The account, such as an IBAN. BT-84. */
  account_id?: Text;
  /** Whose account it is. BT-85. */
  account_name?: Text;
  /** Its bank, such as a BIC. BT-86. */
  bank_id?: Text;
}

/** What becomes of units that are credited. */
export type CreditedUnits = "settled" | "invoiceable";
/** What was credited of an invoice so far. */
export interface Credits<D extends DecimalInput = DecimalString> {
  /** The credit notes. */
  credit_notes: readonly InvoiceId[];
  /** The sum of their totals. */
  totals: Totals<D>;
  /** What of which lines, one entry each, sorted by line. */
  lines?: readonly LineCredited<D>[];
  /** What the invoices in advance got back, one entry each. */
  restored?: readonly AdvanceDeducted<D>[];
}

/** What a column can say. */
export type CsvField = "order_id" | "customer_id" | "currency" | "ordered_on" | "required_on" | "reference" | "line" | "product_id" | "quantity" | "unit" | "unit_price" | "discount_percent" | "description";
/** How a table is read. */
export interface CsvMapping {
  /** The columns that matter; others are ignored. */
  columns: readonly ColumnMapping[];
  /** The currency of orders that name none. */
  currency?: Currency;
  /** The character between fields; a comma when left out. */
  delimiter?: Text;
  /** A text that means "nothing", such as `NULL`; an empty field always does. */
  absent?: Text;
}

/** An ISO 4217 currency code. */
export type Currency = string;
/** Someone who buys. */
export interface Customer<D extends DecimalInput = DecimalString> {
  /** The caller's id. */
  customer_id: CustomerId;
  /** The name on documents. BT-44. */
  name: Text;
  /** May they buy? */
  status?: CustomerStatus;
  /** The currency they buy in, when they buy in one only. */
  currency?: Currency;
  /** Where invoices go. BG-8. */
  billing_address?: Address;
  /** Where goods go unless the order says otherwise. BG-15. */
  shipping_address?: Address;
  /** How their tax office knows them. */
  tax_identity?: TaxIdentity;
  /** On which terms they buy. */
  credit_terms?: CreditTerms<D>;
  /** The price list that applies to them, before the seller's own. */
  price_list_id?: PriceListId;
  /** Where messages go. */
  email?: Text;
  /** The group they belong to: its price lists apply after their own and before the seller's. */
  customer_group?: CustomerGroup;
}

/** One group of customers, such as `wholesale`, as the caller calls it. */
export type CustomerGroup = string;
/** One customer. */
export type CustomerId = string;
/** May a customer buy? */
export type CustomerStatus = "active" | "blocked";
/** A civil date, `YYYY-MM-DD`. */
export type Date = string;
/** When a quantity can be had. */
export interface DatePromised<D extends DecimalInput = DecimalString> {
  /** How many were asked for. */
  quantity: D;
  /** How they can be had. */
  outcome: PromiseOutcome;
  /** How many are promised: all, or in parts fewer, or none. */
  quantity_promised: D;
  /** How many stock and expected supply can give at all, until the horizon. */
  available: D;
  /** How many of those asked for no source can give. */
  missing: D;
  /** What backs what is promised, the earliest first. */
  pegs: readonly PromisePeg<D>[];
  /** The day on which all that is promised is there. */
  available_on?: Date;
  /** What leaves when, where parts are allowed. */
  deliveries?: readonly PromiseDelivery<D>[];
  /** The earlier day on which all can be had when more is made or bought, where waiting for supply takes longer. Where all cannot be had until the horizon, the day after it on which they could be, which is no promise. */
  capable_on?: Date;
  /** Why not all can be had. */
  obstacle?: PromiseObstacle;
}

/** How days are counted against a year. */
export type DayCount = "actual_365" | "actual_360" | "thirty_e_360";
/** Which month a given day of the month is taken of. */
export type DayOfMonthIn = "next_month" | "on_or_after";
/** A date on which something falls due: when to look at the desk again. */
export interface Deadline<D extends DecimalInput = DecimalString> {
  /** The date. */
  due_on: Date;
  /** The invoices of which something falls due on it that is not paid, in the order of their ids. */
  invoices: readonly DueInvoice<D>[];
}

/** What falls due next. */
export interface Deadlines<D extends DecimalInput = DecimalString> {
  /** The next deadline of invoices, when there is one. */
  deadline?: Deadline<D>;
  /** When a hold on stock expires next, when one does. */
  hold_expiry?: HoldExpiry;
}

/** A command was decided; nothing has changed yet. */
export interface DecidedEvents<D extends DecimalInput = DecimalString> {
  /** What would happen, for the host to store and then to apply. */
  events: readonly Envelope<D>[];
  /** What must still be so when they are stored. */
  expected: readonly ExpectedVersion[];
  /** The orders that would be touched, as they would stand. */
  orders: readonly OrderView<D>[];
  /** Warnings and notes. */
  findings: readonly Problem[];
}

/** Notes that a shipment arrived. */
export interface DeliverShipment {
  /** Which order. */
  order_id: OrderId;
  /** Which of its shipments. */
  shipment: ShipmentNo;
  /** On which date. */
  delivered_on: Date;
}

/** When deposits are taken off. */
export type DepositDeduction = "first" | "last";
/** How something is taxed, and why. */
export interface Determined<D extends DecimalInput = DecimalString> {
  /** The rule that decided. */
  rule_id: RuleId;
  /** The facts it was asked with. */
  facts: TaxFacts;
  /** Category and rate, when that is all. */
  tax?: TaxRate<D>;
  /** Which of the table's taxes, in the order in which they are computed. */
  taxes?: readonly TaxId[];
  /** The rules before it, each with a condition that the facts do not meet. */
  passed_over?: readonly PassedOver[];
}

/** How something is taxed. */
export interface DeterminedTax<D extends DecimalInput = DecimalString> {
  /** The taxes, the rule that decided, and why. */
  determined: Determined<D>;
}

/** How several things are taxed, each with its own reply. */
export interface DeterminedTaxMany<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the facts. */
  replies: readonly Reply<DeterminedTax>[];
}

/** What a command was, in 32 hexadecimal digits. */
export type Digest = string;
/** Money is collected from the buyer's account. BG-19. The creditor's identifier, BT-90, stands at the seller or payee. */
export interface DirectDebit {
  /** The mandate. BT-89. */
  mandate_id?: Text;
  /** The account that is debited. BT-91. */
  debited_account_id?: Text;
}

/** Where a discount on the whole is written down. */
export type DiscountPlacement = "lines" | "document";
/** A tier: exactly one threshold, and exactly one of percentage and amount. */
export interface DiscountTier<D extends DecimalInput = DecimalString> {
  /** From how many units on. */
  quantity_from?: D;
  /** From which value on, before any promotion. */
  amount_from?: D;
  /** The percentage that is taken off. */
  percent?: D;
  /** The amount that is taken off. */
  amount?: D;
}

/** A document to be calculated. */
export interface Document<D extends DecimalInput = DecimalString> {
  /** The currency of every amount in it. */
  currency: Currency;
  /** Its lines. */
  lines: readonly DocumentLine<D>[];
  /** Are its prices, allowances and charges without tax or with it? */
  prices?: PriceBasis;
  /** The taxes that its lines name. */
  taxes?: readonly Tax<D>[];
  /** What is taken off the whole. */
  allowances?: readonly Adjustment<D>[];
  /** What is put on the whole, such as freight. */
  charges?: readonly Adjustment<D>[];
  /** How it rounds. */
  rounding?: Rounding<D>;
  /** Decimal places of its amounts, where they are not those of ISO 4217. */
  minor_units?: number;
  /** What has been paid before. BT-113. */
  prepaid?: D;
  /** What is added so that a round amount is due. BT-114. */
  payable_rounding?: D;
  /** The second currency that it is told in. */
  exchange?: Exchange<D>;
}

/** An amount off the sum of the lines that the promotion is for; at most what is left of them. */
export interface DocumentAmount<D extends DecimalInput = DecimalString> {
  /** The amount. */
  amount: D;
  /** Where it is written down. */
  placement?: DiscountPlacement;
}

/** The lines of documents, one list for each column; all lists are equally long. */
export interface DocumentColumns<D extends DecimalInput = DecimalString> {
  /** The document of each line. */
  document_id: readonly (DocumentId | null)[];
  /** The currency of its document. */
  currency: readonly (Currency | null)[];
  /** How much. */
  quantity: readonly (D | null)[];
  /** What one unit, or the base quantity, costs, tax excluded. */
  unit_price: readonly (D | null)[];
  /** How it is taxed. */
  tax_category: readonly (TaxCategory | null)[];
  /** At which rate, in percent. */
  tax_rate?: readonly (D | null)[];
  /** The number of the line; counted up when there is no such column. */
  line?: readonly (LineNo | null)[];
  /** The quantity the price is for. */
  base_quantity?: readonly (D | null)[];
  /** What is taken off the line, in percent. */
  discount_percent?: readonly (D | null)[];
  /** What is taken off the line. */
  allowance_amount?: readonly (D | null)[];
  /** What is put on the line. */
  charge_amount?: readonly (D | null)[];
}

/** The figures of documents, one entry for each. */
export interface DocumentFigures<D extends DecimalInput = DecimalString> {
  /** Which document. */
  document_id: readonly DocumentId[];
  /** Its currency. */
  currency: readonly (Currency | null)[];
  /** Its total without tax. BT-109. */
  net: readonly (D | null)[];
  /** Its total tax. BT-110. */
  tax: readonly (D | null)[];
  /** Its total with tax. BT-112. */
  gross: readonly (D | null)[];
  /** How many problems it has, those left out of the list included. */
  problems: readonly number[];
}

/** One document to be calculated: an order, a quote, an invoice; whatever the caller calls it. */
export type DocumentId = string;
/** A line to be calculated. */
export interface DocumentLine<D extends DecimalInput = DecimalString> {
  /** Its number. */
  line: LineNo;
  /** How much; negative on a document that takes back. */
  quantity: D;
  /** What one unit, or the base quantity, costs: without tax, or with it where prices are gross. */
  unit_price: D;
  /** How it is taxed, when one tax of a category and rate is all. BG-30. */
  tax?: TaxRate<D>;
  /** Which of the document's taxes it has, in the order in which they are computed. */
  taxes?: readonly TaxId[];
  /** The quantity the price is for; one when left out. */
  base_quantity?: D;
  /** What is taken off. */
  allowances?: readonly Adjustment<D>[];
  /** What is put on. */
  charges?: readonly Adjustment<D>[];
}

/** A percentage off the sum of the lines that the promotion is for. */
export interface DocumentPercent<D extends DecimalInput = DecimalString> {
  /** The percentage, above 0 and at most 100. */
  percent: D;
  /** Where it is written down. */
  placement?: DiscountPlacement;
}

/** An invoice that falls due. */
export interface DueInvoice<D extends DecimalInput = DecimalString> {
  /** Which one. */
  invoice_id: InvoiceId;
  /** Its currency. */
  currency: Currency;
  /** What of it falls due then and is still to be paid. */
  open: D;
}

/** When something is due, counted from the invoice date; at once when all is left out. */
export interface DueRule {
  /** Calendar days that are added. */
  days?: PaymentDays;
  /** Months that are added before the days: 0 to 120. */
  months?: number;
  /** When it goes to the end of the month. */
  end_of_month?: EndOfMonth;
  /** The day of the month that it goes to, 1 to 31; the last day where the month is shorter. */
  day_of_month?: number;
  /** Of which month that day is. */
  day_of_month_in?: DayOfMonthIn;
  /** A fixed date, instead of all of these. */
  fixed_on?: Date;
}

/** What is to be paid when all is paid early, and how the discount is booked. */
export interface EarlyPayment<D extends DecimalInput = DecimalString> {
  /** The percentage that is taken off. */
  percent: D;
  /** The last day on which that much is enough. */
  until: Date;
  /** How many days after the invoice date that is. */
  days: number;
  /** What is to be paid then. */
  amount: D;
  /** What is taken off. */
  discount: D;
  /** What the discount is without tax. */
  net: D;
  /** The tax in it: so much less is owed to the tax office. */
  tax: D;
  /** The taxes it is spread over, in the order given: what less is taxed by each, and the tax of that. */
  taxes: readonly TaxSubtotal<D>[];
}

/** What is taken off when all is paid early. */
export interface EarlyPaymentDiscount<D extends DecimalInput = DecimalString> {
  /** So much of a hundred; above 0 and below 100. */
  percent: D;
  /** Until when it is to be paid. */
  due: DueRule;
}

/** What an early payment discount does to the tax. */
export type EarlyPaymentTax = "on_early_payment" | "never" | "always";
/** The same with the lot that costs least: what is spent on orders and on holding stock, together. */
export interface EconomicOrderQuantity<D extends DecimalInput = DecimalString> {
  /** Days from order to arrival. */
  lead_time_days: number;
  /** What one order costs, whatever its size; in the currency of `unit_cost`. */
  ordering_cost: D;
  /** What holding stock costs in a year, in percent of its value; more than nothing. */
  holding_cost_percent: D;
  /** What one unit costs; more than nothing. */
  unit_cost: D;
  /** What is kept for bad days; nothing when left out. */
  safety_stock?: D;
  /** Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1. */
  service_level?: D;
}

/** What stands on an electronic invoice beside what the invoice itself says. */
export interface EinvoiceDetails {
  /** Which specification it follows. BT-24, BT-23. */
  specification?: EinvoiceSpecification;
  /** What the buyer wants to read on it, such as a `Leitweg-ID`. BT-10. */
  buyer_reference?: Text;
  /** The buyer's order, when it is not the reference of the order. BT-13. */
  purchase_order_id?: Text;
  /** The contract. BT-12. */
  contract_id?: Text;
  /** The project. BT-11. */
  project_id?: Text;
  /** Where the buyer books it. BT-19. */
  accounting_reference?: Text;
  /** When the tax falls due. BT-7. */
  tax_point_on?: Date;
  /** The terms of payment, in words. BT-20. */
  payment_terms?: Text;
  /** How it is to be paid. BG-16. */
  payment_instructions?: readonly PaymentInstructions[];
  /** Where electronic documents reach the seller. BT-34. */
  seller_electronic_address?: StatedIdentifier;
  /** Where they reach the buyer; the buyer's e-mail address when left out. BT-49. */
  buyer_electronic_address?: StatedIdentifier;
  /** The seller's number in the register of companies. BT-30. */
  seller_legal_registration?: StatedIdentifier;
  /** The buyer's number in the register of companies. BT-47. */
  buyer_legal_registration?: StatedIdentifier;
  /** Whom to ask at the seller's. BG-6. */
  seller_contact?: ElectronicContact;
  /** Whom to ask at the buyer's. BG-9. */
  buyer_contact?: ElectronicContact;
  /** Who is paid, when it is not the seller. BG-10. */
  payee?: ElectronicPayee;
  /** Who stands for the seller at the tax office. BG-11. */
  tax_representative?: ElectronicTaxRepresentative;
  /** Where and when the goods went. BG-13. */
  delivery?: ElectronicDelivery;
  /** The days that it covers. BG-14. */
  period?: ElectronicPeriod;
  /** Notes beside the reason of a credit note. BG-1. */
  notes?: readonly ElectronicNote[];
  /** What a line is called that bills in advance; the milestone, else `Payment in advance`, when left out. */
  advance_name?: Text;
  /** What a line is called that takes off what was billed in advance; `Billed in advance` when left out. */
  deduction_name?: Text;
}

/** The specifications whose identifiers the library knows. */
export type EinvoiceSpecification = "en16931" | "peppol_bis_3" | "xrechnung_3";
/** A postal address. BG-5, BG-8, BG-12, BG-15. */
export interface ElectronicAddress {
  /** Street and number. BT-35, BT-50, BT-64, BT-75. */
  line_1?: Text;
  /** More of it. BT-36, BT-51, BT-65, BT-76. */
  line_2?: Text;
  /** Still more. BT-162, BT-163, BT-164, BT-165. */
  line_3?: Text;
  /** City or village. BT-37, BT-52, BT-66, BT-77. */
  city?: Text;
  /** Post code. BT-38, BT-53, BT-67, BT-78. */
  postal_code?: Text;
  /** State, province, region. BT-39, BT-54, BT-68, BT-79. */
  subdivision?: Text;
  /** The country, by its code. BT-40, BT-55, BT-69, BT-80. */
  country?: StatedCode;
}

/** An allowance or a charge, of the document (BG-20, BG-21) or of a line (BG-27, BG-28). */
export interface ElectronicAdjustment<D extends DecimalInput = DecimalString> {
  /** How much, without tax; more than nothing in both. BT-92, BT-99, BT-136, BT-141. */
  amount?: D;
  /** What the percentage is taken of. BT-93, BT-100, BT-137, BT-142. */
  base?: D;
  /** The percentage. BT-94, BT-101, BT-138, BT-143. */
  percent?: D;
  /** Its tax category, of the document only. BT-95, BT-102. */
  tax_category?: StatedCode;
  /** Its tax rate, of the document only. BT-96, BT-103. */
  tax_rate?: D;
  /** Why, in words. BT-97, BT-104, BT-139, BT-144. */
  reason?: Text;
  /** Why, by a code of UNTDID 5189 (allowances) or 7161 (charges). BT-98, BT-105, BT-140, BT-145. */
  reason_code?: StatedCode;
}

/** Whom to ask. BG-6, BG-9. */
export interface ElectronicContact {
  /** A person or a department. BT-41, BT-56. */
  name?: Text;
  /** BT-42, BT-57. */
  phone?: Text;
  /** BT-43, BT-58. */
  email?: Text;
}

/** Where and when the goods went. BG-13. */
export interface ElectronicDelivery {
  /** Who got them. BT-70. */
  name?: Text;
  /** The place, by an identifier. BT-71. */
  location_id?: StatedIdentifier;
  /** When. BT-72. */
  delivered_on?: Date;
  /** The address. BG-15. */
  address?: ElectronicAddress;
}

/** Which of the two documents it is. In a credit note positive amounts are in the buyer's favour. */
export type ElectronicDocumentType = "invoice" | "credit_note";
/** An electronic invoice or credit note, as EN 16931 models it. What is absent was not stated. */
export interface ElectronicInvoice<D extends DecimalInput = DecimalString> {
  /** Invoice or credit note. */
  document_type: ElectronicDocumentType;
  /** Which specification it follows. BT-24. */
  specification_id?: Text;
  /** In which business process it stands. BT-23. */
  process_id?: Text;
  /** Its number. BT-1. */
  invoice_id?: Text;
  /** Its date. BT-2. */
  issued_on?: Date;
  /** What it is, by a code of UNTDID 1001. BT-3. */
  type_code?: StatedCode;
  /** The currency of its amounts. BT-5. */
  currency?: StatedCode;
  /** The currency in which the seller accounts for tax. BT-6. */
  tax_currency?: StatedCode;
  /** When the tax falls due. BT-7. */
  tax_point_on?: Date;
  /** By what the date of the tax goes: 3, 35 or 432, of UNTDID 2005. BT-8. */
  tax_point_code?: StatedCode;
  /** When it must be paid. BT-9. */
  due_on?: Date;
  /** What the buyer wants to read on it, to route it. BT-10. */
  buyer_reference?: Text;
  /** The project. BT-11. */
  project_id?: Text;
  /** The contract. BT-12. */
  contract_id?: Text;
  /** The buyer's order. BT-13. */
  purchase_order_id?: Text;
  /** The seller's order. BT-14. */
  sales_order_id?: Text;
  /** What the buyer said to have received. BT-15. */
  receiving_advice_id?: Text;
  /** What the seller said to have sent. BT-16. */
  despatch_advice_id?: Text;
  /** The tender or lot. BT-17. */
  tender_id?: Text;
  /** What is invoiced, such as a meter or a subscription. BT-18. */
  object_id?: StatedIdentifier;
  /** Where the buyer books it. BT-19. */
  accounting_reference?: Text;
  /** The terms of payment, in words. BT-20. */
  payment_terms?: Text;
  /** Notes. BG-1. */
  notes?: readonly ElectronicNote[];
  /** Earlier invoices that it is about. BG-3. */
  preceding_invoices?: readonly ElectronicPrecedingInvoice[];
  /** Who sells. BG-4. */
  seller?: ElectronicParty;
  /** Who buys. BG-7. */
  buyer?: ElectronicParty;
  /** Who is paid, when it is not the seller. BG-10. */
  payee?: ElectronicPayee;
  /** Who stands for the seller at the tax office. BG-11. */
  tax_representative?: ElectronicTaxRepresentative;
  /** Where and when the goods went. BG-13. */
  delivery?: ElectronicDelivery;
  /** The days that it covers. BG-14. */
  period?: ElectronicPeriod;
  /** How it is to be paid: one entry for each account. BG-16. */
  payment_instructions?: readonly PaymentInstructions[];
  /** Allowances of the document. BG-20. */
  allowances?: readonly ElectronicAdjustment<D>[];
  /** Charges of the document. BG-21. */
  charges?: readonly ElectronicAdjustment<D>[];
  /** Its totals. BG-22. */
  totals?: ElectronicTotals<D>;
  /** Its taxes by category and rate. BG-23. */
  tax_subtotals?: readonly ElectronicTaxSubtotal<D>[];
  /** Documents that support it. BG-24. */
  supporting_documents?: readonly SupportingDocument[];
  /** Its lines. BG-25. */
  lines?: readonly ElectronicLine<D>[];
}

/** What is sold. BG-31. */
export interface ElectronicItem {
  /** Its name. BT-153. */
  name?: Text;
  /** Words about it. BT-154. */
  description?: Text;
  /** The seller's number of it. BT-155. */
  seller_item_id?: Text;
  /** The buyer's number of it. BT-156. */
  buyer_item_id?: Text;
  /** Its number in a registered scheme, such as a GTIN. BT-157. */
  standard_item_id?: StatedIdentifier;
  /** Classes that it belongs to. BT-158. */
  classifications?: readonly ItemClassification[];
  /** Where it comes from, by the code of the country. BT-159. */
  origin_country?: StatedCode;
  /** Its properties. BG-32. */
  attributes?: readonly ItemAttribute[];
}

/** One line. BG-25. */
export interface ElectronicLine<D extends DecimalInput = DecimalString> {
  /** Its number in the document. BT-126. */
  line_id?: Text;
  /** A note to it. BT-127. */
  note?: Text;
  /** What it is about, such as a meter. BT-128. */
  object_id?: StatedIdentifier;
  /** How much. BT-129. */
  quantity?: D;
  /** In which unit, by a code of UN/ECE Recommendation 20 or 21. BT-130. */
  unit?: StatedCode;
  /** What it is worth without tax, its allowances and charges in it. BT-131. */
  net_amount?: D;
  /** The line of the buyer's order. BT-132. */
  order_line_id?: Text;
  /** Where the buyer books it. BT-133. */
  accounting_reference?: Text;
  /** The days that it covers. BG-26. */
  period?: ElectronicPeriod;
  /** Its allowances. BG-27. */
  allowances?: readonly ElectronicAdjustment<D>[];
  /** Its charges. BG-28. */
  charges?: readonly ElectronicAdjustment<D>[];
  /** What one unit, or the base quantity, costs without tax. BT-146. */
  unit_price?: D;
  /** What is taken off the gross price. BT-147. */
  price_discount?: D;
  /** The price before that. BT-148. */
  gross_unit_price?: D;
  /** The quantity that the price is for. BT-149. */
  price_base_quantity?: D;
  /** The unit of that quantity. BT-150. */
  price_base_unit?: StatedCode;
  /** Its tax category. BT-151. */
  tax_category?: StatedCode;
  /** Its tax rate, in hundredths. BT-152. */
  tax_rate?: D;
  /** What is sold. BG-31. */
  item?: ElectronicItem;
}

/** A note to the document. BG-1. */
export interface ElectronicNote {
  /** What it says. BT-22. */
  text: Text;
  /** What it is about, by a code of UNTDID 4451. BT-21. */
  subject_code?: StatedCode;
}

/** The seller or the buyer. BG-4, BG-7. */
export interface ElectronicParty {
  /** The name by which it is registered. BT-27, BT-44. */
  name?: Text;
  /** The name by which it is known. BT-28, BT-45. */
  trading_name?: Text;
  /** Its identifiers. BT-29, BT-46; with the scheme `SEPA` the creditor's, BT-90. */
  identifiers?: readonly StatedIdentifier[];
  /** Its number in the register of companies. BT-30, BT-47. */
  legal_registration?: StatedIdentifier;
  /** Its VAT identifier, with the prefix of its country. BT-31, BT-48. */
  vat_id?: Text;
  /** Its number at the tax office, other than for VAT; the scheme names the tax. BT-32. */
  tax_registration?: StatedIdentifier;
  /** What the law wants to be said of it. BT-33. */
  legal_information?: Text;
  /** Where electronic documents reach it, with the scheme. BT-34, BT-49. */
  electronic_address?: StatedIdentifier;
  /** Its address. BG-5, BG-8. */
  address?: ElectronicAddress;
  /** Whom to ask. BG-6, BG-9. */
  contact?: ElectronicContact;
}

/** Who is paid, when it is not the seller. BG-10. */
export interface ElectronicPayee {
  /** Its name. BT-59. */
  name?: Text;
  /** Its identifiers. BT-60; with the scheme `SEPA` the creditor's, BT-90. */
  identifiers?: readonly StatedIdentifier[];
  /** Its number in the register of companies. BT-61. */
  legal_registration?: StatedIdentifier;
}

/** A span of days, both ends in it. BG-14 of the document, BG-26 of a line. */
export interface ElectronicPeriod {
  /** Its first day. BT-73, BT-134. */
  from_day?: Date;
  /** Its last day. BT-74, BT-135. */
  to_day?: Date;
}

/** An earlier invoice that this document is about. BG-3. */
export interface ElectronicPrecedingInvoice {
  /** Its number. BT-25. */
  invoice_id: Text;
  /** Its date. BT-26. */
  issued_on?: Date;
}

/** Who stands for the seller at the tax office. BG-11. */
export interface ElectronicTaxRepresentative {
  /** Its name. BT-62. */
  name?: Text;
  /** Its VAT identifier, with the prefix of its country. BT-63. */
  vat_id?: Text;
  /** Its address. BG-12. */
  address?: ElectronicAddress;
}

/** The tax of one category and rate. BG-23. */
export interface ElectronicTaxSubtotal<D extends DecimalInput = DecimalString> {
  /** What is taxed. BT-116. */
  taxable?: D;
  /** The tax. BT-117. */
  tax?: D;
  /** The category. BT-118. */
  category?: StatedCode;
  /** The rate, in hundredths. BT-119. */
  rate?: D;
  /** Why nothing is due, in words. BT-120. */
  exemption_reason?: Text;
  /** Why nothing is due, by a code of the VATEX list. BT-121. */
  exemption_reason_code?: StatedCode;
}

/** The totals as stated. BG-22. */
export interface ElectronicTotals<D extends DecimalInput = DecimalString> {
  /** Sum of the lines' net amounts. BT-106. */
  line_net_sum?: D;
  /** Sum of the document's allowances. BT-107. */
  allowance_total?: D;
  /** Sum of the document's charges. BT-108. */
  charge_total?: D;
  /** Total without tax. BT-109. */
  tax_exclusive?: D;
  /** Total tax. BT-110. */
  tax_total?: D;
  /** Total tax in the currency of BT-6. BT-111. */
  tax_total_accounting?: D;
  /** Total with tax. BT-112. */
  tax_inclusive?: D;
  /** What has been paid before. BT-113. */
  prepaid?: D;
  /** What is added so that a round amount is due. BT-114. */
  payable_rounding?: D;
  /** What is due. BT-115. */
  payable?: D;
}

/** When a due date goes to the last day of its month. */
export type EndOfMonth = "before_days" | "after_days";
/** An event as it is stored. */
export type Envelope<D extends DecimalInput = DecimalString> = {
  format: 1;
  minor: 0;
  /** Its place in the desk's log, counted from one. */
  sequence: number;
  /** The aggregate it happened to. */
  stream: Stream;
  /** Its place in the life of the aggregate. */
  version: number;
  /** The instant of the decision. */
  at: Timestamp;
  /** The business date of the decision. */
  today: Date;
  /** Who asked. */
  by: Text;
  /** The command it came from. */
  command_id: CommandId;
  /** What the command was; on its first event only. */
  digest?: Digest;
  /** The event that led to it, where a policy did. */
  caused_by?: number;
} & Event<D>;

/** Something that happened, in whichever stage. */
export type Event<D extends DecimalInput = DecimalString> =
  | ({ type: "seller_set" } & Seller)
  | ({ type: "policy_set" } & Policy<D>)
  | ({ type: "rule_set_set" } & RuleSet<D>)
  | ({ type: "tax_table_set" } & TaxTable<D>)
  | ({ type: "location_set" } & Location)
  | ({ type: "customer_set" } & Customer<D>)
  | ({ type: "product_set" } & Product<D>)
  | ({ type: "price_list_set" } & PriceList<D>)
  | ({ type: "order_drafted" } & OrderContent<D>)
  | ({ type: "order_quoted" } & OrderContent<D>)
  | ({ type: "order_placed" } & OrderContent<D>)
  | ({ type: "order_confirmed" } & OrderConfirmed)
  | ({ type: "order_amended" } & OrderAmended<D>)
  | ({ type: "order_cancelled" } & OrderUnitsCancelled<D>)
  | ({ type: "order_closed" } & OrderClosed<D>)
  | ({ type: "order_held" } & OrderHeld)
  | ({ type: "order_hold_released" } & OrderHoldReleased)
  | ({ type: "order_reserved" } & OrderReserved<D>)
  | ({ type: "order_released" } & OrderReleased<D>)
  | ({ type: "order_picked" } & OrderPicked<D>)
  | ({ type: "order_shipped" } & OrderShipped<D>)
  | ({ type: "order_delivered" } & OrderDelivered<D>)
  | ({ type: "order_invoiced" } & OrderInvoiced<D>)
  | ({ type: "order_paid" } & OrderPaid<D>)
  | ({ type: "order_advance_invoiced" } & OrderAdvanceInvoiced<D>)
  | ({ type: "order_credited" } & OrderCredited<D>)
  | ({ type: "order_prepaid" } & OrderPaid<D>)
  | ({ type: "stock_received" } & StockReceived<D>)
  | ({ type: "stock_adjusted" } & StockAdjusted<D>)
  | ({ type: "stock_transferred" } & StockTransferred<D>)
  | ({ type: "stock_issued" } & StockIssued<D>)
  | ({ type: "stock_returned" } & StockReturned<D>)
  | ({ type: "stock_reserved" } & StockReserved<D>)
  | ({ type: "stock_backordered" } & StockReserved<D>)
  | ({ type: "stock_held" } & StockHeld<D>)
  | ({ type: "stock_hold_extended" } & StockHoldExtended)
  | ({ type: "stock_hold_released" } & StockHoldReleased)
  | ({ type: "stock_filled" } & StockFilled<D>)
  | ({ type: "stock_reallocated" } & StockReallocated<D>)
  | ({ type: "stock_expected" } & StockExpected<D>)
  | ({ type: "stock_rules_set" } & StockRules<D>)
  | ({ type: "stock_released" } & StockReleased<D>)
  | ({ type: "stock_shipped" } & StockShipped<D>)
  | ({ type: "hold_taken" } & HoldTaken<D>)
  | ({ type: "hold_changed" } & HoldChanged<D>)
  | ({ type: "hold_extended" } & HoldExtended)
  | ({ type: "hold_ended" } & HoldEnded)
  | ({ type: "shipment_sent" } & ShipmentSent<D>)
  | ({ type: "shipment_delivered" } & ShipmentDelivered)
  | ({ type: "invoice_issued" } & InvoiceIssued<D>)
  | ({ type: "invoice_paid" } & InvoicePaid<D>)
  | ({ type: "invoice_credited" } & InvoiceCredited<D>)
  | ({ type: "payment_received" } & PaymentReceived<D>);

/** The rate at which a document is told in a second currency. */
export interface Exchange<D extends DecimalInput = DecimalString> {
  /** The accounting currency. BT-6. */
  currency: Currency;
  /** The rate; more than nothing. */
  rate: D;
  /** The date of the rate. */
  on: Date;
  /** What the rate does. */
  direction?: ExchangeDirection;
}

/** What one is multiplied by to get the other. */
export type ExchangeDirection = "multiply" | "divide";
/** A command was carried out. */
export interface Executed<D extends DecimalInput = DecimalString> {
  /** What happened, for the host to store. */
  events: readonly Envelope<D>[];
  /** The orders that were touched, as they stand now. */
  orders: readonly OrderView<D>[];
  /** Warnings and notes. */
  findings: readonly Problem[];
}

/** Several commands, each with its own reply. */
export interface ExecutedMany<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the commands. */
  replies: readonly CommandReply<Executed>[];
}

/** States what is expected. The same supply stated again replaces what was expected; nothing of it ends it. */
export interface ExpectStock<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Which supply. */
  supply_id: SupplyId;
  /** Where it will come in. */
  location_id: LocationId;
  /** How many are still to come; not less than nothing. */
  quantity: D;
  /** On which date. */
  expected_on: Date;
  /** In which unit the quantity is; the product's when left out. */
  unit?: UnitCode;
  /** Why, for people. */
  reason?: Text;
}

/** The version that an aggregate must still have. */
export interface ExpectedVersion {
  /** Which aggregate. */
  stream: Stream;
  /** Its version. */
  version: number;
}

/** Sweeps holds away whose time is over. Nothing depends on it: they count as nothing already. */
export interface ExpireStockHolds {
  /** Which; all whose time is over when empty. */
  hold_ids?: readonly StockHoldId[];
}

/** Does a calculation say how its figures came about? */
export type Explain = "nothing" | "steps";
/** Something that went into a figure. */
export interface ExplanationInput<D extends DecimalInput = DecimalString> {
  /** What it is. */
  term: ExplanationTerm;
  /** How much it is. */
  value: D;
  /** The figure it is, when a step made it. */
  figure?: Pointer;
}

/** How a figure is made of others. */
export type ExplanationRule = "stated" | "price_times_quantity" | "percent_of" | "per_unit" | "sum" | "share" | "tax_on_top" | "tax_included" | "division_on_top" | "division_included" | "cash_rounding" | "multiplied" | "divided";
/** How one figure came about. */
export interface ExplanationStep<D extends DecimalInput = DecimalString> {
  /** Which figure. */
  figure: Pointer;
  /** How it is made of what went in. */
  rule: ExplanationRule;
  /** What went in. */
  inputs: readonly ExplanationInput<D>[];
  /** What came out. */
  value: D;
  /** How it was rounded, where it was. */
  rounding?: RoundingMode;
}

/** What went into a figure. */
export type ExplanationTerm = "quantity" | "unit_price" | "base_quantity" | "per_unit" | "percent" | "base" | "rate" | "rates" | "goods" | "amount" | "allowance" | "charge" | "net" | "tax" | "exact" | "step" | "difference";
/** Lets a hold last longer, or end earlier. */
export interface ExtendStockHold {
  /** Which hold. */
  hold_id: StockHoldId;
  /** Until when; without end when left out. It lies after the instant of the command. */
  expires_at?: Timestamp;
}

/** When those who wait for a product get what is free of it by themselves. */
export type FillAt = "receive" | "on_request";
/** Promises what is free of a product to the lines that wait for it. Orders on hold are passed over. */
export interface FillBackorders {
  /** Of which product. */
  product_id: ProductId;
  /** Who is served first; the policy's answer when left out. */
  sequence?: BackorderSequence;
}

/** What one line of some order got of supply that came in. */
export interface FilledLine<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which line. */
  line: LineNo;
  /** What was promised now, in the order of taking. */
  picks: readonly Pick<D>[];
  /** What still waits. */
  backordered: D;
}

/** One aggregate. */
export interface Found<D extends DecimalInput = DecimalString> {
  /** Which one. */
  stream: Stream;
  /** How many events it has seen. */
  version: number;
  /** Its state. */
  state: State<D>;
}

/** What of an order can go out now, and what waits. */
export interface FulfilmentPlan<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** What can go out, by line and location. */
  picks?: readonly PlannedPick<D>[];
  /** What cannot. */
  waits?: readonly PlannedWait<D>[];
}

/** How far the goods are. */
export type FulfilmentStatus = "nothing" | "open" | "partially_shipped" | "shipped" | "partially_delivered" | "delivered";
/** Which units a buyer gets at a discount. */
export type GetSelection = "same_product" | "cheapest";
/** A command on an order that exists, as the order's own guards see it. */
export type Guard = "place_order" | "confirm_order" | "amend_order" | "cancel_order" | "close_order" | "hold_order" | "release_hold" | "reserve_order" | "release_order" | "pick_order" | "ship_order" | "deliver_shipment" | "invoice_order" | "invoice_deposit";
/** What a hold has of a product, as it is written down. */
export interface HeldStock<D extends DecimalInput = DecimalString> {
  /** The hold. */
  hold_id: StockHoldId;
  /** From where, in the order of taking. */
  picks: readonly Pick<D>[];
  /** For whom. */
  owner?: HoldOwner;
  /** Until when; without end when left out. */
  expires_at?: Timestamp;
}

/** A reason why an order must not go on; it stays until it is released. */
export interface Hold {
  /** Its name, unique in the order. */
  name: Text;
  /** Since when and by whom. */
  since: Stamp;
  /** Why, for people. */
  reason?: Text;
}

/** A hold is for something else from now on. */
export interface HoldChanged<D extends DecimalInput = DecimalString> {
  /** Which. */
  hold_id: StockHoldId;
  /** Of what, how many. */
  lines: readonly HoldLine<D>[];
}

/** Why a hold gave its units back. */
export type HoldEnd = "released" | "expired" | "superseded" | "changed" | "confirmed";
/** A hold ended. */
export interface HoldEnded {
  /** Which. */
  hold_id: StockHoldId;
  /** Why. */
  reason?: HoldEnd;
  /** The order that took its units. */
  order_id?: OrderId;
}

/** How a hold ended. */
export interface HoldEnding {
  /** When, and who did it. */
  stamp: Stamp;
  /** Why. */
  reason?: HoldEnd;
  /** The order that took its units. */
  order_id?: OrderId;
}

/** The next instant at which holds on stock expire. */
export interface HoldExpiry {
  /** The instant. */
  expires_at: Timestamp;
  /** The holds that expire at it, in the order of their ids. */
  hold_ids: readonly StockHoldId[];
}

/** A hold lasts until another instant. */
export interface HoldExtended {
  /** Which. */
  hold_id: StockHoldId;
  /** Until when; without end when left out. */
  expires_at?: Timestamp;
}

/** So much of a product that a hold is for. */
export interface HoldLine<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** How many; more than nothing. */
  quantity: D;
  /** Only at this location. */
  location_id?: LocationId;
}

/** Stops the order until the hold is released: nothing is reserved, picked, shipped or invoiced. */
export interface HoldOrder {
  /** Which order. */
  order_id: OrderId;
  /** The name of the hold, such as `payment` or `address`. */
  hold: Text;
  /** Why, for people. */
  reason?: Text;
}

/** Whoever a hold is for, such as a buyer or a cart; the host's own word. */
export type HoldOwner = string;
/** Holds units: all of them or none. */
export interface HoldStock<D extends DecimalInput = DecimalString> {
  /** The caller's id of the hold. */
  hold_id: StockHoldId;
  /** Of what, how many. */
  lines: readonly HoldLine<D>[];
  /** For whom: his own holds never stand in his way. */
  owner?: HoldOwner;
  /** Until when; without end when left out. It lies after the instant of the command. */
  expires_at?: Timestamp;
  /** The channel that it is for: only locations that sell in it are looked at; any location when left out. */
  sales_channel?: SalesChannel;
}

/** A hold was taken. */
export interface HoldTaken<D extends DecimalInput = DecimalString> {
  /** Which. */
  hold_id: StockHoldId;
  /** Of what, how many. */
  lines: readonly HoldLine<D>[];
  /** For whom. */
  owner?: HoldOwner;
  /** Until when; without end when left out. */
  expires_at?: Timestamp;
  /** The channel that it is for: only locations that sell in it are looked at; any location when left out. */
  sales_channel?: SalesChannel;
}

/** A command with its id. */
export type IdentifiedCommand<D extends DecimalInput = DecimalString> = {
  /** The same id twice is the same command. */
  command_id: CommandId;
} & Command<D>;

/** A part of what is to be paid: a percentage, an amount, or the rest when neither is given. */
export interface Instalment<D extends DecimalInput = DecimalString> {
  /** So much of a hundred of what is to be paid, rounded once. */
  percent?: D;
  /** So much, in the currency of the document; taken off instead where the document gives money back. */
  amount?: D;
  /** When it is due. */
  due?: DueRule;
}

/** Asks what being late with an amount costs until a date. */
export interface InterestClaim<D extends DecimalInput = DecimalString> {
  /** The currency of every amount in it. */
  currency: Currency;
  /** What paying late costs. */
  late_interest: LateInterest<D>;
  /** When the amount was due. */
  due_on: Date;
  /** The last day that counts. */
  until: Date;
  /** What was to be paid, before the payments. */
  amount: D;
  /** What was paid of it, in any order. */
  payments?: readonly ClaimPayment<D>[];
  /** Decimal places of its amounts, where they are not those of ISO 4217. */
  minor_units?: number;
  /** What happens to the part of a figure that does not fit. */
  rounding_mode?: RoundingMode;
}

/** What being late costs. */
export interface InterestDue<D extends DecimalInput = DecimalString> {
  /** The first day that costs interest. */
  runs_from: Date;
  /** Calendar days from the due date to the last day that counts; 0 when that is not later. */
  days_late: number;
  /** Days that cost interest, as they are counted. */
  days_counted: number;
  /** What is still open of the amount. */
  open: D;
  /** The interest, rounded once. */
  interest: D;
  /** What being late costs once. */
  flat_fee: D;
  /** Interest and fee. */
  total: D;
}

/** One invoice or credit note. */
export interface Invoice<D extends DecimalInput = DecimalString> {
  /** How many events it has seen. */
  version: number;
  /** As it was issued. */
  issued: InvoiceIssued<D>;
  /** What has been paid. */
  total_paid: D;
  /** When the last of it was paid. */
  paid_on?: Date;
  /** What was given back of it. */
  credits?: Credits<D>;
}

/** When what was shipped is invoiced by itself. */
export type InvoiceAt = "ship" | "on_request";
/** A part of an invoice was given back. */
export interface InvoiceCredited<D extends DecimalInput = DecimalString> {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** By which credit note. */
  credit_note_id: InvoiceId;
  /** The date of the credit note. */
  issued_on: Date;
  /** The totals of the credit note. */
  totals: Totals<D>;
  /** What of which lines. */
  lines?: readonly LineCredited<D>[];
  /** What the invoices in advance get back of what was taken off here. */
  restored?: readonly AdvanceDeducted<D>[];
}

/** Invoices a deposit: a part of what the order is worth, with its part of every tax, before any goods are invoiced. */
export interface InvoiceDeposit<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** The legal number of the invoice, which the caller assigns. BT-1. */
  invoice_id: InvoiceId;
  /** The date of the invoice. BT-2. */
  issued_on: Date;
  /** So much of the order. */
  percent?: D;
  /** So much, with tax. */
  amount?: D;
}

/** One invoice: the legal number, which always comes from the caller. */
export type InvoiceId = string;
/** An invoice or a credit note as issued. It never changes; payments and credits are counted beside it. */
export interface InvoiceIssued<D extends DecimalInput = DecimalString> {
  /** Its legal number. BT-1. */
  invoice_id: InvoiceId;
  /** The order it bills. BT-14. */
  order_id: OrderId;
  /** Who owes it. */
  customer_id: CustomerId;
  /** The currency of every amount in it. BT-5. */
  currency: Currency;
  /** Its date. BT-2. */
  issued_on: Date;
  /** When it is due. BT-9. */
  due_on: Date;
  /** Its lines; none where it bills in advance: then it has one figure for each tax, in its totals. */
  lines: readonly InvoiceLine<D>[];
  /** Its totals. */
  totals: Totals<D>;
  /** Are its prices without tax or with it? */
  prices?: PriceBasis;
  /** The buyer's reference. BT-13. */
  reference?: Text;
  /** Where it goes. */
  billing_address?: Address;
  /** What kind of document it is. BT-3. */
  kind?: InvoiceKind;
  /** What earlier invoices billed in advance and this one takes off; of a credit note, what it gives back to them. */
  deductions?: readonly AdvanceDeducted<D>[];
  /** The invoices that it corrects or credits. BG-3. */
  preceding?: readonly PrecedingInvoice[];
  /** The milestone that it bills. */
  milestone?: Text;
  /** How much of the order it bills in advance, where that was asked for as a percentage. */
  percent?: D;
  /** When how much of it is to be paid, where its order has terms for that. BT-20. */
  payment_schedule?: PaymentSchedule<D>;
  /** Why, for people: of a credit note. BT-22. */
  reason?: Text;
}

/** What kind of document it is. UNTDID 1001, EN 16931 BT-3. */
export type InvoiceKind = "invoice" | "partial_invoice" | "prepayment_invoice" | "corrected_invoice" | "credit_note";
/** One line of an invoice. EN 16931 BG-25. */
export interface InvoiceLine<D extends DecimalInput = DecimalString> {
  /** The line of the order. BT-132. */
  line: LineNo;
  /** What. BT-155. */
  product_id: ProductId;
  /** How much. BT-129. */
  quantity: D;
  /** In which unit. BT-130. */
  unit: UnitCode;
  /** What one unit, or the base quantity, costs, as the invoice's prices are. BT-146 where they are net. */
  unit_price: D;
  /** What it is worth without tax, the line's allowances and charges in it. BT-131. */
  net: D;
  /** The same with tax, where its price is gross. */
  gross?: D;
  /** How it is taxed, when one tax of a category and rate is all. BG-30. */
  tax?: TaxRate<D>;
  /** Which of the order's taxes it has, in the order in which they are computed. */
  taxes?: readonly TaxId[];
  /** The quantity the price is for. BT-149. */
  base_quantity?: D;
  /** Words for people. BT-153. */
  description?: Text;
}

/** Invoices what the order's policy lets through: goods that are on no invoice, all of them or by line; or the next milestone; or a percentage of the order. What was invoiced in advance is taken off. */
export interface InvoiceOrder<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** The legal number of the invoice, which the caller assigns. BT-1. */
  invoice_id: InvoiceId;
  /** The date of the invoice. BT-2. */
  issued_on: Date;
  /** Which lines and how much of each; all that can be invoiced when empty. */
  lines?: readonly LineQuantity<D>[];
  /** Which milestone, where the order is invoiced by milestones; the next one when left out. */
  milestone?: Text;
  /** How much of the order, where it is invoiced by percentage. */
  percent?: D;
  /** The invoice that this one takes the place of; it must have been credited. BT-25. */
  corrects?: InvoiceId;
}

/** Money was allocated to an invoice. */
export interface InvoicePaid<D extends DecimalInput = DecimalString> {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** Which payment. */
  payment_id: PaymentId;
  /** How much of it. */
  amount: D;
  /** When the money came. */
  received_on: Date;
}

/** What may be invoiced. */
export type InvoicePolicy = "ordered" | "shipped" | "delivered" | "milestones" | "percentage";
/** Why goods leave without an order. */
export type IssueKind = "other" | "scrap" | "consumption";
/** Takes goods out without an order. Only what is free, never what is promised; a hold whose time is over gives way. */
export interface IssueStock<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** From where. */
  place: StockPlace;
  /** How many; more than nothing. */
  quantity: D;
  /** Why. */
  kind?: IssueKind;
  /** In which unit the quantity is; the product's when left out. */
  unit?: UnitCode;
  /** Why, for people. */
  reason?: Text;
}

/** A property of an item. BG-32. */
export interface ItemAttribute {
  /** What it is called, such as `colour`. BT-160. */
  name?: Text;
  /** What it is. BT-161. */
  value?: Text;
}

/** A class that an item belongs to. BT-158. */
export interface ItemClassification {
  /** The class. */
  code: StatedCode;
  /** The scheme, by a code of UNTDID 7143. */
  scheme?: StatedCode;
  /** The version of the scheme. */
  scheme_version?: Text;
}

/** What is known around a draft: everything that verification may look at. */
export interface Known<D extends DecimalInput = DecimalString> {
  /** Who sells. */
  seller?: Seller;
  /** Who may buy. */
  customers?: readonly Customer<D>[];
  /** What is sold. */
  products?: readonly Product<D>[];
  /** At which prices. */
  price_lists?: readonly PriceList<D>[];
  /** Which checks are made. */
  rule_set?: RuleSet<D>;
  /** What decides about taxes, where a product says its class. */
  tax_table?: TaxTable<D>;
  /** What the customer owes before this order. */
  exposure?: D;
  /** How many open orders of the customer have the draft's reference. */
  open_orders_with_reference?: number;
}

/** Which orders are counted. */
export interface KpiScope {
  /** The currency; amounts of different currencies are never added. */
  currency: Currency;
  /** First order date. */
  from?: Date;
  /** Last order date. */
  until?: Date;
}

/** Key figures of the orders of one currency, placed in a span of dates. */
export interface Kpis<D extends DecimalInput = DecimalString> {
  /** The currency whose orders are counted. */
  currency: Currency;
  /** Orders placed. */
  orders_placed: number;
  /** Orders of which all that is not cancelled was shipped. */
  orders_shipped: number;
  /** Of those, orders whose last shipment left after their required date. */
  orders_shipped_late: number;
  /** Orders cancelled before anything was shipped. */
  orders_cancelled: number;
  /** Units ordered and not cancelled. */
  units_ordered: D;
  /** Units shipped. */
  units_shipped: D;
  /** Worth of the lines of all placed orders, their allowances taken off, without tax. */
  goods_placed: D;
  /** Worth of the lines on invoices, without tax; what is billed in advance counts once. */
  goods_invoiced: D;
  /** Document charges on invoices, such as freight, without tax. */
  charges_invoiced: D;
  /** Invoices with tax. */
  gross_invoiced: D;
  /** What of them has been paid. */
  paid: D;
  /** What was given back by credit notes, with tax. */
  gross_credited?: D;
  /** Mean days from order date to the last shipment, of orders shipped whole: the order cycle time. */
  order_cycle_days?: D;
  /** Orders shipped whole, of those placed, in percent. */
  fulfilment_rate?: D;
  /** Units shipped, of those ordered, in percent. */
  fill_rate?: D;
  /** Orders shipped whole by their required date, of those shipped whole that have one, in percent. */
  on_time_rate?: D;
  /** Goods placed per order. */
  average_order_value?: D;
  /** Mean days from invoice date to the last payment, of paid invoices. */
  days_to_payment?: D;
}

/** What paying late costs. Interest is never charged on interest. */
export interface LateInterest<D extends DecimalInput = DecimalString> {
  /** The interest for a year, in percent of what is open. */
  annual_percent: D;
  /** Days after the due date that cost nothing; interest runs from the day after them. */
  grace_days?: PaymentDays;
  /** How days are counted. */
  day_count?: DayCount;
  /** What being late costs once, as soon as interest runs. */
  flat_fee?: D;
}

/** An amount off each line that the promotion is for; at most what is left of the line. */
export interface LineAmount<D extends DecimalInput = DecimalString> {
  /** The amount. */
  amount: D;
}

/** What the goods of a line cost the seller, without tax. */
export interface LineCost<D extends DecimalInput = DecimalString> {
  /** The line. */
  line: LineNo;
  /** What one unit, or the base quantity, costs. */
  unit_cost: D;
  /** The quantity the cost is for; one when left out. */
  base_quantity?: D;
}

/** What was credited of one line. */
export interface LineCredited<D extends DecimalInput = DecimalString> {
  /** Which line of the order. */
  line: LineNo;
  /** How many units; nothing where only the price was lowered. */
  quantity: D;
  /** What that is worth: goods, its part of the document's allowances and charges, every tax. */
  totals: Totals<D>;
  /** What had been taken off the price of these units before, by amounts: it goes with them, so that they can be invoiced at their price again. Of all credits of a line: what was taken off the price of the units left. */
  lowered?: Totals<D>;
}

/** The figures of lines, one entry for each row. */
export interface LineFigures<D extends DecimalInput = DecimalString> {
  /** The net amount. BT-131. */
  net: readonly (D | null)[];
}

/** Units of one line that are given up, and what they were before. */
export interface LineFreed<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** How many are cancelled. */
  cancelled?: D;
  /** How many of them were reserved. */
  reserved?: D;
  /** How many of them were waiting for supply. */
  backordered?: D;
}

/** Units of one line that were put on an invoice. */
export interface LineInvoiced<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** How many. */
  quantity: D;
  /** What they are worth there, without tax. */
  net: D;
  /** The same with tax, where prices are gross. */
  gross?: D;
}

/** The margin of a line. Absent figures: no cost is given. */
export interface LineMargin<D extends DecimalInput = DecimalString> {
  /** The line. */
  line: LineNo;
  /** Its net amount. */
  net: D;
  /** quantity × unit cost ÷ base quantity, rounded once to minor units. */
  cost?: D;
  /** net − cost. */
  margin?: D;
  /** margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99. */
  margin_percent?: D;
}

/** The net amount of one line. */
export interface LineNet<D extends DecimalInput = DecimalString> {
  /** Its number. */
  line: LineNo;
  /** quantity × price ÷ base + charges − allowances, without tax. BT-131. */
  net: D;
  /** The same with tax, where its price is gross. */
  gross?: D;
  /** The tax of the line, added and rounded by itself, at the level `line`. */
  tax?: D;
  /** Its net amount in the accounting currency. */
  net_accounting?: D;
}

/** The number of a line in its order, counted from one; gaps are fine. */
export type LineNo = number;
/** A percentage off each line that the promotion is for. */
export interface LinePercent<D extends DecimalInput = DecimalString> {
  /** The percentage, above 0 and at most 100. */
  percent: D;
}

/** What one line sent, and from where. */
export interface LinePicks<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** From where, in the order of taking. */
  picks: readonly Pick<D>[];
}

/** What one line got, from where, and what it waits for from now on. */
export interface LinePromise<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** What was promised now, in the order of taking. */
  picks?: readonly Pick<D>[];
  /** What waits for supply after this. */
  backordered?: D;
}

/** A number of units of one line. */
export interface LineQuantity<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** How much of it; more than nothing. */
  quantity: D;
}

/** What one line gave back. */
export interface LineRelease<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** What was promised to it and is free again. */
  picks?: readonly Pick<D>[];
  /** What it no longer waits for. */
  backordered?: D;
}

/** Units of one line that can be invoiced again. */
export interface LineReopened<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** How many. */
  quantity: D;
  /** What they were worth on the invoice, without tax. */
  net: D;
  /** The same with tax, where prices are gross. */
  gross?: D;
}

/** What a line got from stock, and what it waits for from now on. */
export interface LineReserved<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** Units promised now. */
  reserved?: D;
  /** Units that wait for supply after this. */
  backordered?: D;
}

/** Units of one line that were sent, and what they were before. */
export interface LineShipped<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** How many were sent. */
  quantity: D;
  /** How many of them were reserved. */
  reserved?: D;
  /** How many of them were picked. */
  picked?: D;
}

/** A place where stock lies. */
export interface Location {
  /** The caller's id. */
  location_id: LocationId;
  /** Its name. */
  name: Text;
  /** The country it lies in. */
  country?: Country;
  /** The channels that it sells in; all when empty. */
  sales_channels?: readonly SalesChannel[];
}

/** What of a location is free today. */
export interface LocationAvailability<D extends DecimalInput = DecimalString> {
  /** Where. */
  location_id: LocationId;
  /** On hand less reserved, held and safety stock, and not less than nothing. */
  available: D;
  /** The same figure uncut: less than nothing is what the location owes. */
  available_uncut: D;
}

/** One place where stock lies. */
export type LocationId = string;
/** One kind of location, such as `pick_face` or `bulk`; the host's own word. */
export type LocationKind = string;
/** Which location is asked first. Every tie is broken by the listed order: that of `locations`, then that in which sources name further ones. */
export type LocationOrder = "listed" | "priority" | "nearest" | "highest_available" | "fewest_shipments" | "lowest_cost";
/** What is demanded of one location. */
export interface LocationRule<D extends DecimalInput = DecimalString> {
  /** Which. */
  location_id: LocationId;
  /** What is never promised there. */
  safety_stock?: D;
  /** How many units of the product it has room for. */
  capacity?: D;
}

/** Who fills the hole of a location that owes more than it has. */
export type LocationShortfall = "own" | "shared";
/** Is a location asked at all? */
export type LocationUse = "active" | "inactive";
/** What is known of a lot. */
export interface Lot {
  /** Which. */
  lot_id: LotId;
  /** The date on which the first of it came in: first in, first out goes by this. */
  received_on?: Date;
  /** The last date on which it may be sold. */
  expires_on?: Date;
  /** The package that it lies in. */
  package_id?: PackageId;
}

/** Order exactly what is claimed and neither there nor on order, so that the safety stock stays. */
export interface LotForLot<D extends DecimalInput = DecimalString> {
  /** What is kept beyond all claims; nothing when left out. */
  safety_stock?: D;
}

/** One lot (batch) of a product, or one serial number. */
export type LotId = string;
/** The electronic document of an invoice. */
export interface MadeElectronicInvoice<D extends DecimalInput = DecimalString> {
  /** The document. */
  document: ElectronicInvoice<D>;
  /** Where it cannot say quite what the invoice says. */
  findings: readonly Problem[];
}

/** The margin of a document and of its lines. */
export interface Margin<D extends DecimalInput = DecimalString> {
  /** Of each line, in the order of the document. */
  lines: readonly LineMargin<D>[];
  /** The net amount of the document, its allowances and charges counted. */
  net: D;
  /** The sum of the lines' costs; absent where one is missing, because a margin without it would be too high. */
  cost?: D;
  /** net − cost. */
  margin?: D;
  /** margin ÷ net × 100, rounded once to two places; absent where net is nothing, or past 99,999.99. */
  margin_percent?: D;
}

/** A part of an order that is invoiced by its name. */
export interface Milestone<D extends DecimalInput = DecimalString> {
  /** Its name, unique in the order. */
  name: Text;
  /** How much of the order it bills. */
  percent: D;
  /** Words for people. */
  description?: Text;
}

/** Order up to the maximum whenever the inventory position falls to the minimum. */
export interface MinMax<D extends DecimalInput = DecimalString> {
  /** When to order. */
  minimum: D;
  /** Up to where; not less than the minimum. */
  maximum: D;
}

/** An amount with its currency, where no document states it. */
export interface Money<D extends DecimalInput = DecimalString> {
  /** How much. */
  amount: D;
  /** Of which currency. */
  currency: Currency;
}

/** Promises units of a line at another location than before. */
export interface MoveReservation<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which of its lines. */
  line: LineNo;
  /** To which location. */
  to_location_id: LocationId;
  /** How many; more than nothing. */
  quantity: D;
  /** What happens when less is free there. Left out, the command is refused. With `partial`, as many move as are free. With `backorder`, the rest waits for supply, and is promised wherever supply comes in. */
  on_shortage?: Shortage;
}

/** One order: its content, its stamps, its counts. A value; cloning it is an undo. */
export interface Order<D extends DecimalInput = DecimalString> {
  /** How many events it has seen. */
  version: number;
  /** What was ordered, and where each line's units are. */
  content: OrderContent<D>;
  /** When it was quoted. */
  quoted?: Stamp;
  /** When it was placed. */
  placed?: Stamp;
  /** When it was confirmed. */
  confirmed?: Stamp;
  /** When it was closed. */
  closed?: Stamp;
  /** When the last of it was cancelled before anything was shipped. */
  cancelled?: Stamp;
  /** Open holds. */
  holds?: readonly Hold[];
  /** Shipments so far. */
  shipments?: number;
  /** What its invoices bill of its goods, before advances are taken off; less what can be invoiced again. */
  invoiced?: Totals<D>;
  /** The payments received for it. */
  payments?: readonly OrderPayment<D>[];
  /** What was invoiced in advance. */
  advances?: readonly OrderAdvance<D>[];
  /** What was credited for good. */
  credited?: Totals<D>;
  /** What was paid before there was an invoice, and is on none yet. */
  prepaid?: D;
}

/** What an invoice billed in advance. */
export interface OrderAdvance<D extends DecimalInput = DecimalString> {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** Its date. */
  issued_on: Date;
  /** What it billed, less what was credited of it. */
  totals: Totals<D>;
  /** What of that no later invoice has taken off. */
  open: Totals<D>;
  /** The milestone that it bills; none when it has been given back whole: then it can be billed again. */
  milestone?: Text;
  /** How much of the order, where that was asked for; none when it has been given back whole. */
  percent?: D;
}

/** A part of the order was invoiced in advance. */
export interface OrderAdvanceInvoiced<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** Its date. */
  issued_on: Date;
  /** Its totals. */
  totals: Totals<D>;
  /** The milestone that it bills. */
  milestone?: Text;
  /** How much of the order, where that was asked for. */
  percent?: D;
  /** What was paid before and is on it. */
  prepaid?: D;
}

/** Lines were changed, added or taken away. */
export interface OrderAmended<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** The totals from now on. */
  totals: Totals<D>;
  /** The lines that are new or different. */
  set_lines?: readonly OrderLine<D>[];
  /** The taxes of the table of taxes that the order has not had before. */
  taxes?: readonly Tax<D>[];
  /** The lines that are gone. */
  remove_lines?: readonly LineNo[];
  /** The new required date. */
  required_on?: Date;
}

/** What makes an order other than what is wanted. */
export type OrderBound = "order_minimum" | "order_step" | "order_maximum";
/** The order was closed; what was reserved or waiting is free again. */
export interface OrderClosed<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** What was freed. */
  lines?: readonly LineFreed<D>[];
  /** Why, for people. */
  reason?: Text;
}

/** The lines of drafts, one list for each column; all lists are equally long. */
export interface OrderColumns<D extends DecimalInput = DecimalString> {
  /** The order of each line. */
  order_id: readonly (OrderId | null)[];
  /** Who buys. */
  customer_id: readonly (CustomerId | null)[];
  /** The currency of the order. */
  currency: readonly (Currency | null)[];
  /** What is asked for. */
  product_id: readonly (ProductId | null)[];
  /** How much of it. */
  quantity: readonly (D | null)[];
  /** The number of the line; counted up when there is no such column. */
  line?: readonly (LineNo | null)[];
  /** The unit the buyer means. */
  unit?: readonly (UnitCode | null)[];
  /** The price the buyer expects, tax excluded. */
  unit_price?: readonly (D | null)[];
  /** The quantity the price is for. */
  base_quantity?: readonly (D | null)[];
  /** How the line is taxed. */
  tax_category?: readonly (TaxCategory | null)[];
  /** At which rate, in percent. */
  tax_rate?: readonly (D | null)[];
  /** What is taken off the line, in percent. */
  discount_percent?: readonly (D | null)[];
  /** What is taken off the line. */
  allowance_amount?: readonly (D | null)[];
  /** What is put on the line. */
  charge_amount?: readonly (D | null)[];
  /** Words for people. */
  description?: readonly (Text | null)[];
  /** The date of the order. */
  ordered_on?: readonly (Date | null)[];
  /** When the buyer wants the goods. */
  required_on?: readonly (Date | null)[];
  /** The buyer's own reference. */
  reference?: readonly (Text | null)[];
  /** The price list to use. */
  price_list_id?: readonly (PriceListId | null)[];
}

/** The order was confirmed to the buyer. */
export interface OrderConfirmed {
  /** Which order. */
  order_id: OrderId;
}

/** The settled content of an order. Lines are sorted by their number. */
export interface OrderContent<D extends DecimalInput = DecimalString> {
  /** The caller's id of the order. */
  order_id: OrderId;
  /** Who buys. */
  customer_id: CustomerId;
  /** The currency of every amount in it. */
  currency: Currency;
  /** The date of the order. */
  ordered_on: Date;
  /** The lines, sorted by number. */
  lines: readonly OrderLine<D>[];
  /** The totals of the whole order as ordered. */
  totals: Totals<D>;
  /** When the buyer wants the goods. */
  required_on?: Date;
  /** The buyer's own reference. */
  reference?: Text;
  /** Where the goods go. */
  shipping_address?: Address;
  /** Where the invoice goes. */
  billing_address?: Address;
  /** Days from invoice to due date, where there are no `payment_terms`. */
  payment_days?: PaymentDays;
  /** When which part of an invoice is due, where so many days net do not say it. BT-20. */
  payment_terms?: PaymentTerms<D>;
  /** Are its prices, allowances and charges without tax or with it? */
  prices?: PriceBasis;
  /** The taxes that it defines, and those of the table of taxes that its lines name. */
  taxes?: readonly Tax<D>[];
  /** The second currency that it is told in. */
  exchange?: Exchange<D>;
  /** What is taken off the whole. */
  allowances?: readonly Adjustment<D>[];
  /** What is put on the whole. */
  charges?: readonly Adjustment<D>[];
  /** How amounts are rounded. */
  rounding?: Rounding<D>;
  /** Words for people. */
  note?: Text;
  /** How urgent it is; the higher, the earlier it is served. */
  priority?: number;
  /** The hold on stock whose units are for it. */
  stock_hold_id?: StockHoldId;
  /** The channel that it is sold in: only locations that sell in it serve it; any location when left out. */
  sales_channel?: SalesChannel;
  /** What may be invoiced. */
  invoice_policy?: InvoicePolicy;
  /** The parts that are invoiced by name; they sum to 100 percent. */
  milestones?: readonly Milestone<D>[];
  /** When deposits are taken off. */
  deposit_deduction?: DepositDeduction;
}

/** A part of an invoice of the order was given back. */
export interface OrderCredited<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** By which credit note. */
  credit_note_id: InvoiceId;
  /** What was given back for good. */
  credited?: Totals<D>;
  /** What can be invoiced again. */
  reopened?: Totals<D>;
  /** Which units can be invoiced again. */
  lines?: readonly LineReopened<D>[];
  /** What an invoice in advance gave back of what no later one has taken off. */
  advance?: Totals<D>;
  /** What the invoices in advance got back of what was taken off. */
  restored?: readonly AdvanceOpen<D>[];
  /** The totals of the order from now on, where its invoices say them. */
  totals?: Totals<D>;
}

/** Sent units arrived. */
export interface OrderDelivered<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** The number of the shipment in the order. */
  shipment: ShipmentNo;
  /** Which lines. */
  lines: readonly LineQuantity<D>[];
}

/** What a buyer asks for, as captured: the content of `draft_order`, `quote_order` and `place_order`. */
export interface OrderDraft<D extends DecimalInput = DecimalString> {
  /** The caller's id of the order. */
  order_id: OrderId;
  /** Who buys. */
  customer_id: CustomerId;
  /** The currency of every amount in it. */
  currency: Currency;
  /** What is asked for; at least one line. */
  lines: readonly OrderLineDraft<D>[];
  /** The date of the order; the business date when left out. */
  ordered_on?: Date;
  /** When the buyer wants the goods. */
  required_on?: Date;
  /** The buyer's own reference. BT-13. */
  reference?: Text;
  /** Where the goods go; the customer's shipping address when left out. BG-15. */
  shipping_address?: Address;
  /** Where the invoice goes; the customer's billing address when left out. BG-8. */
  billing_address?: Address;
  /** The price list to use before the customer's, the customer's group's and the seller's. */
  price_list_id?: PriceListId;
  /** Days from invoice to due date; the customer's terms when left out. */
  payment_days?: PaymentDays;
  /** When which part of an invoice is due, instead of `payment_days`. BT-20. */
  payment_terms?: PaymentTerms<D>;
  /** Are its prices, allowances and charges without tax or with it? */
  prices?: PriceBasis;
  /** The taxes that its lines name. */
  taxes?: readonly Tax<D>[];
  /** The second currency that it is told in. */
  exchange?: Exchange<D>;
  /** What is taken off the whole. BG-20. */
  allowances?: readonly Adjustment<D>[];
  /** What is put on the whole, such as freight. BG-21. */
  charges?: readonly Adjustment<D>[];
  /** How amounts are rounded. */
  rounding?: Rounding<D>;
  /** The total with tax that the buyer expects; verification compares it. */
  total_expected?: D;
  /** Words for people. BT-22. */
  note?: Text;
  /** How urgent it is; the higher, the earlier it is served when goods are short. */
  priority?: number;
  /** The hold on stock whose units are for it. */
  stock_hold_id?: StockHoldId;
  /** The channel that it is sold in: only locations that sell in it serve it; any location when left out. */
  sales_channel?: SalesChannel;
  /** What may be invoiced. */
  invoice_policy?: InvoicePolicy;
  /** The parts that are invoiced by name; they sum to 100 percent. */
  milestones?: readonly Milestone<D>[];
  /** When deposits are taken off. */
  deposit_deduction?: DepositDeduction;
}

/** How many findings orders have, one entry for each. */
export interface OrderFindings {
  /** Which order. */
  order_id: readonly OrderId[];
  /** How many errors it has, those left out of the list included. */
  errors: readonly number[];
  /** How many warnings it has, those left out of the list included. */
  warnings: readonly number[];
}

/** A hold was put on the order. */
export interface OrderHeld {
  /** Which order. */
  order_id: OrderId;
  /** The name of the hold. */
  hold: Text;
  /** Why, for people. */
  reason?: Text;
}

/** A hold was taken away. */
export interface OrderHoldReleased {
  /** Which order. */
  order_id: OrderId;
  /** The name of the hold. */
  hold: Text;
}

/** One sales order. */
export type OrderId = string;
/** Units were put on an invoice. */
export interface OrderInvoiced<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** Which lines, and what they are worth there. */
  lines: readonly LineInvoiced<D>[];
  /** What the goods on the invoice are worth, before advances are taken off. */
  totals: Totals<D>;
  /** What it takes off of earlier invoices in advance. */
  deductions?: readonly AdvanceOpen<D>[];
  /** What was paid before and is on it. */
  prepaid?: D;
}

/** One line with everything settled, and where its units are. */
export interface OrderLine<D extends DecimalInput = DecimalString> {
  /** Its number in the order. */
  line: LineNo;
  /** What was asked for. */
  product_id: ProductId;
  /** How much was ordered. */
  quantity: D;
  /** In which unit. */
  unit: UnitCode;
  /** What one unit, or the base quantity, costs, as the order's prices are. */
  unit_price: D;
  /** quantity × price ÷ base + charges − allowances, without tax. */
  net: D;
  /** The same with tax, where its price is gross. */
  gross?: D;
  /** How it is taxed, when one tax of a category and rate is all. */
  tax?: TaxRate<D>;
  /** Which of the order's taxes it has, in the order in which they are computed. */
  taxes?: readonly TaxId[];
  /** Which rule of the table of taxes said so. */
  tax_rule?: RuleId;
  /** The quantity the price is for; one when left out. */
  base_quantity?: D;
  /** What is taken off the line. */
  allowances?: readonly Adjustment<D>[];
  /** What is put on the line. */
  charges?: readonly Adjustment<D>[];
  /** Words for people. */
  description?: Text;
  /** Does the product lie in stock? */
  stocking?: Stocking;
  /** Where the units are. */
  counters?: Counters<D>;
  /** What is on its invoices, without tax. */
  net_invoiced?: D;
  /** The same with tax, where prices are gross. */
  gross_invoiced?: D;
  /** What the buyer asked for, where that was in another unit than the product's. */
  ordered_as?: UnitQuantity<D>;
  /** What one unit consists of, when it is a kit. */
  components?: readonly Component<D>[];
}

/** One line of a draft. EN 16931 BG-25. */
export interface OrderLineDraft<D extends DecimalInput = DecimalString> {
  /** Its number in the order, 1 to 999,999; gaps are fine. BT-126. */
  line: LineNo;
  /** What is asked for. */
  product_id: ProductId;
  /** How much of it, in the line's unit; more than nothing. BT-129. */
  quantity: D;
  /** The unit the buyer means: the product's own, or one that it has a conversion for; the product's own when left out. The order counts in the product's own unit. BT-130. */
  unit?: UnitCode;
  /** The price the buyer expects, as the order's prices are; the price list's when left out. BT-146. */
  unit_price?: D;
  /** The quantity the price is for; one when left out. BT-149. */
  base_quantity?: D;
  /** How it is taxed; as the table of taxes says of the product's class, else as the product is, when left out. */
  tax?: TaxRate<D>;
  /** Which of the order's taxes, or of those of the table, it has, in the order in which they are computed; instead of `tax`. */
  taxes?: readonly TaxId[];
  /** What is taken off the line. BG-27. */
  allowances?: readonly Adjustment<D>[];
  /** What is put on the line. BG-28. */
  charges?: readonly Adjustment<D>[];
  /** Words for people; the product's name when left out. BT-153. */
  description?: Text;
}

/** A payment was allocated to an invoice of the order. */
export interface OrderPaid<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which payment. */
  payment_id: PaymentId;
  /** How much. */
  amount: D;
}

/** A payment's share in an order. */
export interface OrderPayment<D extends DecimalInput = DecimalString> {
  /** Which payment. */
  payment_id: PaymentId;
  /** How much of it. */
  amount: D;
}

/** Reserved units were taken from the shelf. */
export interface OrderPicked<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which lines. */
  lines: readonly LineQuantity<D>[];
}

/** Reserved or waiting units were given back. */
export interface OrderReleased<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which lines. */
  lines: readonly LineFreed<D>[];
}

/** Stock promised units to the order, or put them on a waiting list. */
export interface OrderReserved<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which lines. */
  lines: readonly LineReserved<D>[];
}

/** Units were sent. */
export interface OrderShipped<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** The number of the shipment in the order. */
  shipment: ShipmentNo;
  /** Which lines. */
  lines: readonly LineShipped<D>[];
}

/** The four axes on which an order moves, each on its own. */
export interface OrderStatus {
  /** How far the agreement is. */
  commercial: CommercialStatus;
  /** How far the goods are. */
  fulfilment: FulfilmentStatus;
  /** How far the invoices are. */
  billing: BillingStatus;
  /** How far the money is. */
  payment: PaymentStatus;
}

/** Units were cancelled. */
export interface OrderUnitsCancelled<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** From which lines. */
  lines: readonly LineFreed<D>[];
  /** The totals of what is left. */
  totals: Totals<D>;
  /** Why, for people. */
  reason?: Text;
}

/** An order as an answer shows it. */
export interface OrderView<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** How many events it has seen. */
  version: number;
  /** Where it stands. */
  status: OrderStatus;
  /** What it is worth. */
  totals: Totals<D>;
  /** What its guards would let through now. */
  allowed: readonly Guard[];
}

/** What becomes of supply that was expected before today and has not arrived. */
export type OverdueSupply = "ignore" | "today";
/** Units of a line that are to be packed. */
export interface PackageContent<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** From where. */
  location_id: LocationId;
  /** How many; more than nothing. */
  quantity: D;
  /** When can it leave? */
  kind?: PackageKind;
  /** What one unit weighs, in the caller's own measure; nothing when left out. */
  unit_weight?: D;
}

/** One package (pallet, carton) that goods lie in. */
export type PackageId = string;
/** When can it leave? */
export type PackageKind = "on_hand" | "backorder";
/** What is to be packed, and how. */
export interface PackingRequest<D extends DecimalInput = DecimalString> {
  /** What is to be packed: of an allocation, its picks and its backorders. */
  contents?: readonly PackageContent<D>[];
  /** The most that a package may weigh; any weight when left out. */
  weight_max?: D;
}

/** A rule that did not decide. */
export interface PassedOver {
  /** Which rule. */
  rule_id: RuleId;
  /** The first of its conditions that the facts do not meet. */
  unmet: TaxCondition;
}

/** One payment. */
export interface Payment<D extends DecimalInput = DecimalString> {
  /** How many events it has seen. */
  version: number;
  /** As it came in. */
  received: PaymentReceived<D>;
}

/** The share of a payment that pays one invoice. */
export interface PaymentAllocation<D extends DecimalInput = DecimalString> {
  /** Which invoice. */
  invoice_id: InvoiceId;
  /** How much; more than nothing. */
  amount: D;
}

/** The card it is paid with. BG-18. */
export interface PaymentCard {
  /** The last digits of its number. BT-87. */
  account_number?: Text;
  /** The network; UBL wants one. */
  network?: Text;
  /** Whose card it is. BT-88. */
  holder?: Text;
}

/** Days until a payment is due. */
export type PaymentDays = number;
/** One payment received. */
export type PaymentId = string;
/** One way to pay. BG-16; several accounts are several entries of the same means. */
export interface PaymentInstructions {
  /** The means of payment, by a code of UNTDID 4461: 30 or 58 is a credit transfer, 59 a direct debit. BT-81. */
  means_code?: StatedCode;
  /** The same in words. BT-82. */
  means_text?: Text;
  /** What the payer writes on the payment. BT-83. */
  remittance?: Text;
  /** The account that money is sent to. BG-17. */
  credit_transfer?: CreditTransfer;
  /** The card it is paid with. BG-18. */
  card?: PaymentCard;
  /** The direct debit. BG-19. */
  direct_debit?: DirectDebit;
}

/** How the terms are written down for the buyer. EN 16931 BT-20. */
export type PaymentNote = "words" | "xrechnung";
/** Money came in. */
export interface PaymentReceived<D extends DecimalInput = DecimalString> {
  /** Which payment. */
  payment_id: PaymentId;
  /** Who paid. */
  customer_id: CustomerId;
  /** In which currency. */
  currency: Currency;
  /** How much. */
  amount: D;
  /** On which date. */
  received_on: Date;
  /** What of it is on no invoice and no order. */
  unallocated: D;
  /** Which invoices it pays. */
  allocations?: readonly PaymentAllocation<D>[];
  /** How it was paid. */
  method?: Text;
  /** What the payer wrote. */
  reference?: Text;
  /** Which orders it pays for before there is an invoice. */
  prepayments?: readonly Prepayment<D>[];
}

/** When how much of a document is to be paid. */
export interface PaymentSchedule<D extends DecimalInput = DecimalString> {
  /** What is to be paid: the sum of the instalments. BT-115. */
  payable: D;
  /** The last due date. BT-9. */
  due_on: Date;
  /** The parts, in the order of the terms. */
  instalments: readonly ScheduledInstalment<D>[];
  /** The terms in words. BT-20. */
  note: Text;
  /** What paying early takes off, in the order of the terms. */
  early_payments?: readonly EarlyPayment<D>[];
}

/** How far the money is. */
export type PaymentStatus = "nothing" | "open" | "partially_paid" | "paid";
/** On which terms an invoice is paid. EN 16931 BT-20. */
export interface PaymentTerms<D extends DecimalInput = DecimalString> {
  /** The parts, in the order in which they are shown; at least one. */
  instalments: readonly Instalment<D>[];
  /** What is taken off for paying early, the earliest first. Only where all is one instalment. */
  early_payment_discounts?: readonly EarlyPaymentDiscount<D>[];
  /** What those discounts do to the tax. */
  early_payment_tax?: EarlyPaymentTax;
  /** What paying late costs. */
  late_interest?: LateInterest<D>;
  /** The terms in the seller's own words, for people. */
  description?: Text;
}

/** Order at each review what lifts the inventory position to its target: what is used until the order after this one arrives, plus safety stock. */
export interface PeriodicReview<D extends DecimalInput = DecimalString> {
  /** Days from one review to the next; at least one. */
  review_days: number;
  /** Days from order to arrival. */
  lead_time_days: number;
  /** Days that an order lasts from its arrival on, at least `review_days`; those when left out. */
  coverage_days?: number;
  /** What is kept for bad days; nothing when left out. */
  safety_stock?: D;
  /** Instead: in how many of a hundred review periods stock must not run out, 50 to 99.9 in steps of 0.1. */
  service_level?: D;
}

/** Units at one place. Only what may be sold is promised. */
export interface Pick<D extends DecimalInput = DecimalString> {
  /** Where. */
  location_id: LocationId;
  /** How many. */
  quantity: D;
  /** Of which lot, or with which serial number. */
  lot_id?: LotId;
  /** Whose they are; the seller's when left out. */
  owner?: StockOwner;
}

/** Takes reserved goods from the shelf: from then on they cannot be released, only shipped. */
export interface PickOrder<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which lines and how much of each; all that is reserved when empty. */
  lines?: readonly LineQuantity<D>[];
}

/** What of an order can go out now. */
export interface Planned<D extends DecimalInput = DecimalString> {
  /** The plan. */
  plan: FulfilmentPlan<D>;
}

/** A package to be made. */
export interface PlannedPackage<D extends DecimalInput = DecimalString> {
  /** From where it leaves. */
  location_id: LocationId;
  /** When can it leave? */
  kind: PackageKind;
  /** What is in it. */
  contents: readonly PackageContent<D>[];
  /** What that weighs. */
  weight: D;
}

/** One thing to take from one place. */
export interface PlannedPick<D extends DecimalInput = DecimalString> {
  /** For which line. */
  line: LineNo;
  /** What. */
  product_id: ProductId;
  /** How many. */
  quantity: D;
  /** From where; nothing for what does not lie in stock. */
  location_id?: LocationId;
  /** Of which lot, or with which serial number. */
  lot_id?: LotId;
}

/** What a line still waits for, and why it does not go out. */
export interface PlannedWait<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** What. */
  product_id: ProductId;
  /** What waits for supply. */
  backordered?: D;
  /** What nobody has asked stock for. */
  unallocated?: D;
}

/** Where it is wrong: an RFC 6901 pointer into the request. */
export type Pointer = string;
/** What a desk does by itself after a command. What is not named here does not happen. */
export interface Policy<D extends DecimalInput = DecimalString> {
  /** When an order asks stock for its lines. */
  reserve_at?: ReserveAt;
  /** What happens when less is free than asked for. */
  on_shortage?: Shortage;
  /** When what was shipped is invoiced. */
  invoice_at?: InvoiceAt;
  /** When those who wait for a product get what is free of it. */
  fill_at?: FillAt;
  /** Who is served first of those who wait. */
  backorder_sequence?: BackorderSequence;
  /** Where units are taken, for whoever reserves or waits. When left out: locations as they first held stock; there the seller's own goods first, then the earliest to expire, then the first in. */
  allocation?: ReservationPolicy;
  /** What is known of locations, in their own order; a reservation that names its own goes by those. */
  locations?: readonly AllocationLocation<D>[];
}

/** Does what lies at a location, and what is expected there, count? */
export type PositionState = "active" | "inactive";
/** An invoice that another one refers to. EN 16931 BG-3. */
export interface PrecedingInvoice {
  /** Its number. BT-25. */
  invoice_id: InvoiceId;
  /** Its date. BT-26. */
  issued_on: Date;
}

/** How many units may be promised that nothing backs yet. Of several limits the tightest holds. */
export interface PreorderLimit<D extends DecimalInput = DecimalString> {
  /** The channel that it is for; all when left out. */
  sales_channel?: SalesChannel;
  /** How many; any number when left out. */
  limit?: D;
  /** How many of them are taken already. */
  taken?: D;
  /** When they are thought to arrive, where that is known. */
  expected_on?: Date;
}

/** How many pre-orders may still be taken. */
export interface PreorderRoom<D extends DecimalInput = DecimalString> {
  /** How many; any number when absent. */
  left?: D;
  /** When they are thought to arrive. */
  expected_on?: Date;
}

/** The share of a payment that pays for an order before there is an invoice. */
export interface Prepayment<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** How much; more than nothing. */
  amount: D;
}

/** A price of a product in a list. A product may have several: by unit, from a quantity, from and until a date. */
export interface Price<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** What one unit, or the base quantity, costs, with or without tax as the list says. BT-146. */
  unit_price: D;
  /** The quantity the price is for, in the price's unit; one when left out. BT-149. */
  base_quantity?: D;
  /** The unit the price is for; the product's own when left out. BT-150. */
  unit?: UnitCode;
  /** The least quantity of a line that it applies to, in the price's unit: the quantity of a tier. */
  quantity_from?: D;
  /** First day on which it is valid. */
  valid_from?: Date;
  /** Last day on which it is valid. */
  valid_until?: Date;
}

/** Are prices with tax or without? */
export type PriceBasis = "net" | "gross";
/** Prices in one currency, valid in a span of dates, for everyone or for a group of customers. */
export interface PriceList<D extends DecimalInput = DecimalString> {
  /** The caller's id. */
  price_list_id: PriceListId;
  /** The currency of every price. */
  currency: Currency;
  /** The prices. */
  prices: readonly Price<D>[];
  /** First day on which it is valid. */
  valid_from?: Date;
  /** Last day on which it is valid. */
  valid_until?: Date;
  /** The group of customers that it is for; everyone when left out. */
  customer_group?: CustomerGroup;
  /** Are its prices without tax or with it? They serve orders whose prices are the same. */
  price_basis?: PriceBasis;
}

/** One price list. */
export type PriceListId = string;
/** One thing that is wrong or worth a look. */
export interface Problem {
  /** What is wrong, for machines. */
  code: Code;
  /** Where it is wrong. */
  path: Pointer;
  /** What is wrong, for people. */
  detail: string;
  /** Could the same command succeed later? */
  retry: boolean;
  /** How much it weighs. */
  severity: Severity;
  /** The figures that matter. */
  data: Data;
}

/** Something that is sold. */
export interface Product<D extends DecimalInput = DecimalString> {
  /** The caller's id (article number, SKU). BT-155. */
  product_id: ProductId;
  /** The name on documents. BT-153. */
  name: Text;
  /** Category and rate of its tax, where no table of taxes decides. */
  tax?: TaxRate<D>;
  /** The unit it is counted in; one piece when left out. BT-130. */
  unit?: UnitCode;
  /** May it be sold? */
  status?: ProductStatus;
  /** Does it lie in stock? */
  stocking?: Stocking;
  /** The least that can be ordered. */
  quantity_min?: D;
  /** The most that can be ordered on one line. */
  quantity_max?: D;
  /** Orders are for multiples of this (a pack). */
  quantity_step?: D;
  /** The specification. */
  properties?: readonly Property[];
  /** The international article number. BT-157. */
  gtin?: Text;
  /** The class by which a table of taxes decides how it is taxed. */
  tax_class?: TaxClass;
  /** Are pieces told apart by lot or by serial number? */
  tracking?: StockTracking;
  /** What it consists of, when it is a kit: that lies in stock, the kit itself does not. */
  components?: readonly Component<D>[];
  /** Other units that it can be ordered and priced in. */
  unit_conversions?: readonly UnitConversion<D>[];
}

/** What the stock of a product costs and risks. */
export interface ProductAnalysis<D extends DecimalInput = DecimalString> {
  /** Which one. */
  product_id: ProductId;
  /** Its place by the value of usage, from 1 on; of two alike the smaller id comes first. */
  rank: number;
  /** Its class. */
  abc_class: AbcClass;
  /** What was used in the window. */
  usage: D;
  /** At what cost. */
  usage_value: D;
  /** Usage ÷ days of the window, rounded to six places, half away from zero. */
  average_daily_usage: D;
  /** What is on hand, at cost. */
  stock_value: D;
  /** Its part of the value of all usage; absent when nothing was used of any product. */
  usage_share?: D;
  /** The part of it and of all that rank before it. */
  cumulative_share?: D;
  /** What needs a look. */
  warnings?: readonly StockWarning[];
  /** Whole days that what is free lasts at the average; absent when nothing is used. */
  days_of_supply?: number;
  /** The first day that what is free does not cover at the average; today when more is claimed than there is. */
  expected_stockout_on?: Date;
  /** What holding the stock costs a day: a year's cost ÷ 365, rounded once. */
  holding_cost_per_day?: D;
  /** What holding the stock costs a year: value × percent, rounded once. */
  holding_cost_per_year?: D;
  /** How many times a year the stock is used up, with two places; absent when nothing is there. */
  turnover?: D;
  /** The last day of usage. */
  last_used_on?: Date;
  /** Days since the last usage or, when that is later, the first receipt; those of the window when neither is known. */
  idle_days?: number;
  /** What is free beyond the most days that stock should last, cut to six places. */
  excess_quantity?: D;
  /** At what cost. */
  excess_value?: D;
}

/** One product (article, SKU). */
export type ProductId = string;
/** May a product be sold? */
export type ProductStatus = "active" | "discontinued" | "blocked";
/** A promise to one line, as it is written down. */
export interface Promise<D extends DecimalInput = DecimalString> {
  /** The order. */
  order_id: OrderId;
  /** Its line. */
  line: LineNo;
  /** From where, in the order of taking. */
  picks: readonly Pick<D>[];
}

/** The answer to one question. */
export type PromiseAnswer<D extends DecimalInput = DecimalString> =
  | ({ type: "quantity_by" } & QuantityPromised<D>)
  | ({ type: "date_of" } & DatePromised<D>)
  | ({ type: "schedule" } & PromiseSchedule<D>);

/** How more can be had: made or bought. */
export interface PromiseCapability<D extends DecimalInput = DecimalString> {
  /** Days from the start until units are there, today counted as day zero. */
  lead_time_days: number;
  /** The first day on which it can be started; today when left out. */
  earliest_start?: Date;
  /** The least that is made or bought at once. */
  quantity_min?: D;
  /** What is made or bought is a multiple of it. */
  quantity_step?: D;
  /** How many a period; any number when left out. */
  capacity?: PromiseCapacity<D>;
  /** Where they arrive; where they are needed, when left out. */
  location_id?: LocationId;
}

/** How many units can be made or bought in a period. */
export interface PromiseCapacity<D extends DecimalInput = DecimalString> {
  /** How many. */
  quantity: D;
  /** The days of a period; one when left out. */
  period_days?: number;
}

/** Units that can leave together. */
export interface PromiseDelivery<D extends DecimalInput = DecimalString> {
  /** How many. */
  quantity: D;
  /** When; absent for a pre-order of which nobody knows. */
  available_on?: Date;
}

/** Units that are owed already and not reserved: an order line that waits, a forecast, a transfer that is to leave. */
export interface PromiseDemand<D extends DecimalInput = DecimalString> {
  /** When they are to leave. What is due before today is due today. */
  due_on: Date;
  /** How many. */
  quantity: D;
  /** The order. */
  order_id?: OrderId;
  /** Its line. */
  line?: LineNo;
  /** From where; from anywhere when left out. */
  location_id?: LocationId;
  /** The larger, the earlier it is served when there is too little. Zero when left out. */
  priority?: number;
}

/** Why a quantity cannot be had in full: the first reason in this order. */
export type PromiseObstacle = "after_horizon" | "preorder_limit" | "no_capability" | "capacity";
/** How a quantity can be had. */
export type PromiseOutcome = "available" | "capable" | "preorder" | "short";
/** Units from one source that back a promise. */
export interface PromisePeg<D extends DecimalInput = DecimalString> {
  /** What they come from. */
  source: PromiseSource;
  /** How many. */
  quantity: D;
  /** Where they lie or arrive. */
  location_id?: LocationId;
  /** The supply that they are part of. */
  supply_id?: SupplyId;
  /** The day on which all of them are there; absent for a pre-order of which nobody knows. */
  available_on?: Date;
  /** How many must be made or bought to have them, by the least quantity and the step. */
  quantity_ordered?: D;
}

/** What lies at one location today. Several rows of one location are added up. */
export interface PromisePosition<D extends DecimalInput = DecimalString> {
  /** Where. */
  location_id: LocationId;
  /** What is there. Less than nothing where more went out than was booked in. */
  on_hand: D;
  /** What of it is reserved for orders. */
  reserved?: D;
  /** What of it is held otherwise, as for carts. */
  held?: D;
  /** The safety stock: what is never promised. */
  safety_stock?: D;
  /** The channels that may sell it; all when empty. */
  sales_channels?: readonly SalesChannel[];
  /** Does the location count? */
  state?: PositionState;
}

/** One question. Each is answered by itself, as if nothing were promised to the others. */
export type PromiseQuestion<D extends DecimalInput = DecimalString> =
  | ({ type: "quantity_by" } & AskQuantity)
  | ({ type: "date_of" } & AskDate<D>)
  | ({ type: "schedule" } & AskSchedule);

/** One product over time, and what is asked about it. */
export interface PromiseRequest<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** The business date. */
  today: Date;
  /** What lies where. */
  positions: readonly PromisePosition<D>[];
  /** What is asked. */
  questions: readonly PromiseQuestion<D>[];
  /** What is expected. */
  supplies?: readonly PromiseSupply<D>[];
  /** What is owed already, and not reserved. */
  demands?: readonly PromiseDemand<D>[];
  /** What alone is looked at. */
  only?: PromiseScope;
  /** The last day for which anything is promised. */
  horizon?: Date;
  /** What becomes of supply that is overdue. */
  overdue_supply?: OverdueSupply;
  /** Who fills the hole of a location that owes more than it has. */
  shortfall?: LocationShortfall;
  /** How more can be made. */
  production?: PromiseCapability<D>;
  /** How more can be bought. */
  purchase?: PromiseCapability<D>;
  /** How many may be promised that nothing backs yet; none when empty. */
  preorder?: readonly PreorderLimit<D>[];
}

/** One date on which something arrives or is due. */
export interface PromiseRow<D extends DecimalInput = DecimalString> {
  /** The date. */
  date: Date;
  /** What arrives; today, what is free at locations too. */
  supply: D;
  /** What is due; today, what is overdue and what locations owe too. */
  demand: D;
  /** All supply until then less all demand until then. */
  balance: D;
  /** What of the supply of this date no existing demand needs: discrete available to promise. */
  available_to_promise: D;
  /** What can be promised by this date: the sum of those rows, cumulative available to promise. */
  cumulative: D;
}

/** What can be promised date by date. */
export interface PromiseSchedule<D extends DecimalInput = DecimalString> {
  /** The dates, today first. */
  rows: readonly PromiseRow<D>[];
}

/** What alone is looked at. What is left out does not narrow it. */
export interface PromiseScope {
  /** The locations; all when empty. */
  location_ids?: readonly LocationId[];
  /** The channel that sells: locations of other channels, and pre-orders of other channels, do not count. */
  sales_channel?: SalesChannel;
}

/** What backs promised units. */
export type PromiseSource = "on_hand" | "supply" | "production" | "purchase" | "preorder";
/** May a quantity come in parts? */
export type PromiseSplit = "whole" | "partial";
/** Units that are expected: from a purchase, a production, a transfer under way. One supply may stand on several rows. */
export interface PromiseSupply<D extends DecimalInput = DecimalString> {
  /** The caller's id. */
  supply_id: SupplyId;
  /** Where they arrive. */
  location_id: LocationId;
  /** When. They can leave on the same day. */
  expected_on: Date;
  /** How many. */
  quantity: D;
}

/** What can be promised of a product. */
export interface Promised<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** What of it is free today, before any demand: the sum of what is free at its locations; where holes are shared, less what locations owe. */
  available: D;
  /** The sum of the uncut figures. */
  available_uncut: D;
  /** What is free where, in the order of the positions. */
  locations: readonly LocationAvailability<D>[];
  /** The answers, in the order of the questions. */
  answers: readonly PromiseAnswer<D>[];
  /** Supply that is overdue, demand that cannot be met in time, locations that are not known. */
  findings: readonly Problem[];
  /** How many pre-orders may still be taken, where any may. */
  preorder?: PreorderRoom<D>;
}

/** What can be promised of a product. */
export interface PromisedProduct<D extends DecimalInput = DecimalString> {
  /** The answers, and what was found. */
  promised: Promised<D>;
}

/** Several products, each with its own reply. */
export interface PromisedProducts<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the requests. */
  replies: readonly Reply<PromisedProduct>[];
}

/** What promotions come to. */
export interface Promoted<D extends DecimalInput = DecimalString> {
  /** Those that apply, in the order in which they do. */
  applied: readonly AppliedPromotion<D>[];
  /** Those that do not, in the order in which they were looked at. */
  not_applied: readonly PromotionNotApplied<D>[];
  /** What all of them take off together. */
  amount: D;
  /** Coupons that are given and belong to none of the promotions. */
  coupon_codes_unknown?: readonly CouponCode[];
}

/** What promotions take off a basket. */
export interface PromotedBasket<D extends DecimalInput = DecimalString> {
  /** Those that apply, and why the others do not. */
  promoted: Promoted<D>;
}

/** Several baskets, each with its own reply. */
export interface PromotedBaskets<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the baskets. */
  replies: readonly Reply<PromotedBasket>[];
}

/** A promotion. What it leaves out does not limit it. */
export interface Promotion<D extends DecimalInput = DecimalString> {
  /** The caller's id. */
  promotion_id: PromotionId;
  /** Its name: the reason that stands on documents. */
  name: Text;
  /** What it takes off. */
  effect: PromotionEffect<D>;
  /** First day on which it is valid. */
  valid_from?: Date;
  /** Last day on which it is valid. */
  valid_until?: Date;
  /** The products that it is for; all when empty. */
  product_ids?: readonly ProductId[];
  /** The groups of customers that it is for; all customers when empty. */
  customer_groups?: readonly CustomerGroup[];
  /** The currency that it is for, and that its amounts are in. */
  currency?: Currency;
  /** The least quantity of all lines together that it is for. */
  quantity_min?: D;
  /** The least value of all lines together that it is for, before any promotion. */
  amount_min?: D;
  /** The coupon that must be given; compared byte by byte. */
  coupon_code?: CouponCode;
  /** The larger, the earlier; of two alike the one with the smaller id. Zero when left out. */
  priority?: number;
  /** What it does to the others. */
  stacking?: PromotionStacking;
  /** In how many orders it can be used. */
  uses_max?: number;
  /** In how many orders of one customer it can be used. */
  uses_per_customer_max?: number;
  /** How often it can be used in one order: in sets (`buy_x_get_y`) or lines (`line_…`, by their numbers). */
  uses_per_order_max?: number;
  /** The most that it takes off an order. */
  amount_max?: D;
  /** The reason as a code of UNCL5189, for its allowances; `95` (discount) when left out. */
  reason_code?: Text;
}

/** What a promotion takes off one line, or off the document. */
export interface PromotionAllowance<D extends DecimalInput = DecimalString> {
  /** The allowance, ready to stand among those of the line or of the document. */
  allowance: Adjustment<D>;
  /** Which line; the document when absent. */
  line?: LineNo;
  /** What was left of it before. */
  base?: D;
  /** The percentage that was meant, where the promotion states one. */
  percent?: D;
  /** The units that were got at a discount. */
  quantity?: D;
}

/** What a promotion takes off. Percentages are of what earlier promotions have left. */
export type PromotionEffect<D extends DecimalInput = DecimalString> =
  | ({ type: "line_percent" } & LinePercent<D>)
  | ({ type: "line_amount" } & LineAmount<D>)
  | ({ type: "document_percent" } & DocumentPercent<D>)
  | ({ type: "document_amount" } & DocumentAmount<D>)
  | ({ type: "buy_x_get_y" } & BuyGet<D>)
  | ({ type: "tiered" } & Tiered<D>);

/** One promotion. */
export type PromotionId = string;
/** A promotion that does not apply, and why; with the figures that matter. */
export interface PromotionNotApplied<D extends DecimalInput = DecimalString> {
  /** Which one. */
  promotion_id: PromotionId;
  /** Why not. */
  reason: PromotionObstacle;
  /** The promotion that excludes it. */
  excluded_by?: PromotionId;
  /** The day from which, or until which, it is valid. */
  valid?: Date;
  /** The quantity of the lines that it is for. */
  quantity?: D;
  /** The quantity that is needed. */
  quantity_needed?: D;
  /** The value of the lines that it is for. */
  amount?: D;
  /** The value that is needed. */
  amount_needed?: D;
  /** In how many orders it has been used. */
  uses?: number;
  /** In how many orders it can be used. */
  uses_max?: number;
}

/** Why a promotion does not apply: the first reason in this order. */
export type PromotionObstacle = "not_yet_valid" | "expired" | "currency" | "customer_group" | "coupon_missing" | "uses_exhausted" | "uses_per_customer_exhausted" | "no_product" | "quantity_below_min" | "amount_below_min" | "tier_not_reached" | "set_incomplete" | "get_product_missing" | "nothing_left" | "too_many_allowances" | "excluded";
/** What a promotion does to the others. */
export type PromotionStacking = "stackable" | "stop_further" | "exclusive";
/** How often a promotion has been used so far. */
export interface PromotionUses {
  /** Which one. */
  promotion_id: PromotionId;
  /** In how many orders of all customers. */
  orders?: number;
  /** In how many orders of this customer. */
  orders_of_customer?: number;
}

/** One property of a product's specification. EN 16931 BG-32. */
export interface Property {
  /** Its name. BT-160. */
  name: Text;
  /** Its value. BT-161. */
  value: Text;
}

/** How many can be promised by a date. */
export interface QuantityPromised<D extends DecimalInput = DecimalString> {
  /** The date that was asked for. */
  date: Date;
  /** How many stock and expected supply give by then: available to promise. */
  quantity: D;
  /** What backs them, the earliest first. */
  pegs: readonly PromisePeg<D>[];
  /** How many more can be made or bought by then, where capacity limits it. */
  quantity_capable?: D;
  /** The day, not after the date, from which any quantity can be made or bought. */
  any_from?: Date;
}

/** Takes units that are promised to a line of one order and promises them to a line of another that is more urgent. */
export interface ReallocateStock<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Which order loses them. */
  from_order_id: OrderId;
  /** Which of its lines. */
  from_line: LineNo;
  /** Which order gets them. */
  to_order_id: OrderId;
  /** Which of its lines. */
  to_line: LineNo;
  /** How many; more than nothing. */
  quantity: D;
}

/** A desk was rebuilt. */
export interface Rebuilt {
  /** The place of the last event in the log; left out while lines of a snapshot are missing. */
  sequence?: number;
}

/** Books goods in. */
export interface ReceiveStock<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Where. */
  location_id: LocationId;
  /** How many; more than nothing. */
  quantity: D;
  /** On which date; the business date when left out. */
  received_on?: Date;
  /** From where, for people. */
  reference?: Text;
  /** Of which lot, or with which serial number, where the product has those. */
  lot_id?: LotId;
  /** The last date on which the lot may be sold; the one that is known of it, where one is. */
  expires_on?: Date;
  /** The package that the lot lies in. */
  package_id?: PackageId;
  /** May they be sold? */
  status?: StockStatus;
  /** Whose they are; the seller's when left out. */
  owner?: StockOwner;
  /** In which unit the quantity is; the product's when left out. */
  unit?: UnitCode;
  /** The expected supply that came in. */
  supply_id?: SupplyId;
}

/** Books money that came in, and allocates it to invoices, or to orders that have none yet. */
export interface RecordPayment<D extends DecimalInput = DecimalString> {
  /** The caller's id of the payment. */
  payment_id: PaymentId;
  /** Who paid. */
  customer_id: CustomerId;
  /** In which currency. */
  currency: Currency;
  /** How much; more than nothing. */
  amount: D;
  /** On which date. */
  received_on: Date;
  /** Which invoices it pays; nothing is allocated when empty. */
  allocations?: readonly PaymentAllocation<D>[];
  /** How it was paid, such as `bank transfer`. */
  method?: Text;
  /** What the payer wrote. */
  reference?: Text;
  /** Which orders it pays for before there is an invoice; the next invoices show it as paid. BT-113. */
  prepayments?: readonly Prepayment<D>[];
}

/** A document with the tax on its discounted amount. */
export interface ReducedTax<D extends DecimalInput = DecimalString> {
  /** The document, to be calculated. */
  document: Document<D>;
}

/** A refusal: every problem, and the orders it is about as they stand. */
export interface Rejected<D extends DecimalInput = DecimalString> {
  /** Why. */
  problems: readonly Problem[];
  /** The orders it is about, and what is allowed instead. */
  orders?: readonly OrderView<D>[];
}

/** Takes a hold away. */
export interface ReleaseHold {
  /** Which order. */
  order_id: OrderId;
  /** The name of the hold. */
  hold: Text;
}

/** Gives back what is reserved for lines of an order, and takes them off the waiting list. */
export interface ReleaseOrder<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which lines, each with all it has; all lines when this and `quantities` are empty. */
  lines?: readonly LineNo[];
  /** Which lines, and how much of each: what waits first, then what was taken last. */
  quantities?: readonly LineQuantity<D>[];
}

/** Gives back what a hold has. */
export interface ReleaseStockHold {
  /** Which hold. */
  hold_id: StockHoldId;
}

/** Where the removal strategy compares. */
export type RemovalScope = "within_location" | "across_locations";
/** Which units of a location are taken first. Every tie is broken by the listed order of the sources. */
export type RemovalStrategy = "fifo" | "lifo" | "fefo" | "listed" | "nearest" | "fewest_packages" | "whole_packages";
/** Order so much whenever the inventory position falls to the reorder point: what is used in the lead time, plus safety stock. */
export interface ReorderPoint<D extends DecimalInput = DecimalString> {
  /** Days from order to arrival. */
  lead_time_days: number;
  /** The lot; as many lots are ordered as lift the position above the reorder point. */
  order_quantity: D;
  /** What is kept for bad days; nothing when left out. */
  safety_stock?: D;
  /** Instead: in how many of a hundred lead times stock must not run out, 50 to 99.9 in steps of 0.1. */
  service_level?: D;
}

/** Several products, each with its own reply. */
export interface Replenished<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the products. */
  replies: readonly Reply<Replenishment>[];
}

/** How much of a product to order. */
export interface Replenishment<D extends DecimalInput = DecimalString> {
  /** How much, by when and why. */
  proposal: ReplenishmentProposal<D>;
}

/** When a product is ordered, and how much. */
export type ReplenishmentPolicy<D extends DecimalInput = DecimalString> =
  | ({ type: "reorder_point" } & ReorderPoint<D>)
  | ({ type: "economic_order_quantity" } & EconomicOrderQuantity<D>)
  | ({ type: "min_max" } & MinMax<D>)
  | ({ type: "periodic_review" } & PeriodicReview<D>)
  | ({ type: "lot_for_lot" } & LotForLot<D>);

/** A product that may have to be ordered. */
export interface ReplenishmentProduct<D extends DecimalInput = DecimalString> {
  /** Which one. */
  product_id: ProductId;
  /** Where it stands. */
  position: StockPosition<D>;
  /** When it is ordered, and how much. */
  policy: ReplenishmentPolicy<D>;
  /** What was used of it, in any order; what lies before the window is left out. */
  usage?: readonly StockUsage<D>[];
  /** The least that can be ordered. */
  order_minimum?: D;
  /** The pack: orders are whole numbers of it; one unit when left out. */
  order_step?: D;
  /** The most that can be ordered at once. */
  order_maximum?: D;
}

/** How much of a product to order, by when, and why. Quantities are in the product's own unit. */
export interface ReplenishmentProposal<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** How many to order now; nothing when none are needed. */
  quantity: D;
  /** Why. */
  rule: ReplenishmentRule;
  /** The inventory position: on hand + on order − reserved − backordered. */
  inventory_position: D;
  /** What was used in the window. */
  usage: D;
  /** Usage ÷ days of the window. */
  average_daily_usage: D;
  /** The standard deviation of usage a day, of a sample; nothing for a window of one day. */
  standard_deviation: D;
  /** What is kept for bad days. */
  safety_stock: D;
  /** What the policy wants, before the bounds of an order. */
  quantity_wanted?: D;
  /** What made the order other than wanted. */
  bound?: OrderBound;
  /** The position at which the policy orders. */
  reorder_point?: D;
  /** The position up to which the policy orders. */
  order_up_to?: D;
  /** √(2 × usage a year × ordering cost ÷ holding cost of a unit and year), before packs and bounds. */
  economic_order_quantity?: D;
  /** The lot: the order quantity, or the whole number of packs that costs least. */
  lot?: D;
  /** Whole days that what is free now lasts at the average; absent when nothing is used. */
  days_of_supply?: number;
  /** The day on which, at the average, the policy orders: today when it does now; absent when it never does. */
  order_by?: Date;
  /** The first day that what is free now does not cover at the average; today when more is claimed than there is. */
  expected_stockout_on?: Date;
  /** The day of the next review. */
  next_review_on?: Date;
}

/** Why so much is proposed, or nothing. */
export type ReplenishmentRule = "not_needed" | "reorder_point_reached" | "minimum_reached" | "below_target" | "requirement_uncovered";
/** The key figures. */
export interface Reported<D extends DecimalInput = DecimalString> {
  /** The figures. */
  kpis: Kpis<D>;
}

/** Where a reservation takes units: those rules of [`allocate_stock`](crate::allocate_stock()) that stock items know enough for. */
export interface ReservationPolicy {
  /** Which location is asked first. Locations that are not listed come in the order in which they first held stock of the products, line by line. */
  location_order?: LocationOrder;
  /** The location that is asked before the others. `fewest_shipments` and `lowest_cost` prefer it among choices that are equally good. */
  preferred_location_id?: LocationId;
  /** The kinds of locations in the order of asking, before the preferred one and all else; other kinds come last. */
  location_kinds?: readonly LocationKind[];
  /** Which units of a location are taken first: `fifo`, `lifo`, `fefo` or `listed`. When left out or `listed`, the seller's own goods first, then the earliest to expire, then the first in, then by lot. That also breaks ties. */
  removal?: RemovalStrategy;
  /** How many days a lot must have left, from the business date to its last one; none when left out. */
  shelf_life_days_min?: number;
}

/** When an order asks stock for its lines by itself. */
export type ReserveAt = "place" | "confirm" | "never";
/** Asks stock for what the lines of an order wait for. */
export interface ReserveOrder<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Which lines; all that wait when empty. */
  lines?: readonly LineNo[];
  /** What happens when less is free; the policy's answer when left out. */
  on_shortage?: Shortage;
  /** The hold whose units are for it, and which ends with this: what the order does not need is free again. */
  hold_id?: StockHoldId;
  /** Where units are taken; as the policy says when left out. */
  allocation?: ReservationPolicy;
  /** What is known of locations now, in their own order; what the policy knows when empty. */
  locations?: readonly AllocationLocation<D>[];
}

/** Books goods in that a buyer sent back. */
export interface ReturnStock<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** To where; of which lot; in what state, which is mostly `quarantined`. */
  place: StockPlace;
  /** How many; more than nothing. */
  quantity: D;
  /** On which date; the business date when left out. */
  returned_on?: Date;
  /** From which order. */
  order_id?: OrderId;
  /** In which unit the quantity is; the product's when left out. */
  unit?: UnitCode;
  /** Why, for people. */
  reason?: Text;
}

/** How a document rounds. */
export interface Rounding<D extends DecimalInput = DecimalString> {
  /** What happens to the part that does not fit. */
  mode?: RoundingMode;
  /** Where a document rounds. */
  level?: RoundingLevel;
  /** Decimal places that the amounts of lines keep beyond the minor units, until totals are made: 0 to 10. Two at the level `precise` and none at the others, when left out. */
  extra_places?: number;
  /** How the tax in gross prices is taken out. */
  tax_removal?: TaxRemoval;
  /** What is paid in cash. */
  cash?: CashRounding<D>;
}

/** Where a document rounds. */
export type RoundingLevel = "line" | "tax_group" | "document" | "precise";
/** What happens to the part that does not fit the places of a figure. */
export type RoundingMode = "half_away_from_zero" | "half_even" | "half_towards_zero" | "away_from_zero" | "towards_zero" | "ceiling" | "floor";
/** One rule: of a table of taxes, or a check of a rule set. */
export type RuleId = string;
/** Which checks are made, and how much they weigh. */
export interface RuleSet<D extends DecimalInput = DecimalString> {
  /** What differs from the built-in settings; each check at most once. */
  checks?: readonly CheckSetting<D>[];
}

/** `exact`, `official`, or the amount that a difference must stay below. */
export type RuleTolerance = string;
/** One sales channel, such as `web` or `marketplace`; the host's own word. */
export type SalesChannel = string;
/** Asks when how much of a document is to be paid. */
export interface ScheduleRequest<D extends DecimalInput = DecimalString> {
  /** The currency of every amount in it. BT-5. */
  currency: Currency;
  /** The date of the invoice. BT-2. */
  issued_on: Date;
  /** What is to be paid; negative where money is given back. BT-115. */
  payable: D;
  /** On which terms. */
  terms: PaymentTerms<D>;
  /** The taxes of the document, as its totals say; those that are not added to the price do not count. BG-23. */
  taxes?: readonly TaxSubtotal<D>[];
  /** The total of the document without tax; what is to be paid less the taxes when left out. BT-109. */
  net?: D;
  /** How much of what is to be paid a discount is for, tax included, such as goods without freight; all when left out. */
  discountable?: D;
  /** Decimal places of its amounts, where they are not those of ISO 4217. */
  minor_units?: number;
  /** What happens to the part of a figure that does not fit. */
  rounding_mode?: RoundingMode;
  /** How the terms are written down. */
  note?: PaymentNote;
}

/** A part of what is to be paid, with its date. */
export interface ScheduledInstalment<D extends DecimalInput = DecimalString> {
  /** When it is due. */
  due_on: Date;
  /** How much. */
  amount: D;
}

/** When how much of a document is to be paid. */
export interface ScheduledPayments<D extends DecimalInput = DecimalString> {
  /** The dates and amounts. */
  schedule: PaymentSchedule<D>;
}

/** Several documents, each with its own reply. */
export interface ScheduledPaymentsMany<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the requests. */
  replies: readonly Reply<ScheduledPayments>[];
}

/** Who sells: one per desk. */
export interface Seller {
  /** The name on documents. BT-27. */
  name: Text;
  /** The seat. BG-5. */
  address: Address;
  /** The currency of the books. */
  currency: Currency;
  /** How the tax office knows the seller. */
  tax_identity?: TaxIdentity;
  /** The price list that applies when the customer has none. */
  price_list_id?: PriceListId;
}

/** The events a command led to. */
export interface Sequences {
  /** The first. */
  first: number;
  /** The last. */
  last: number;
}

/** How much a problem weighs. */
export type Severity = "error" | "warning" | "info";
/** Sends goods of an order: all that is ready, or by line. */
export interface ShipOrder<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** On which date. */
  shipped_on: Date;
  /** Which lines and how much of each; all that is reserved or picked when empty. */
  lines?: readonly LineQuantity<D>[];
  /** Who carries it. */
  carrier?: Text;
  /** The carrier's number for it. */
  tracking_number?: Text;
  /** The id of the invoice, where the policy invoices at shipping. */
  invoice_id?: InvoiceId;
}

/** One shipment. */
export interface Shipment<D extends DecimalInput = DecimalString> {
  /** How many events it has seen. */
  version: number;
  /** What was sent, when and by whom. */
  sent: ShipmentSent<D>;
  /** When it arrived. */
  delivered_on?: Date;
}

/** A shipment arrived. */
export interface ShipmentDelivered {
  /** Which order. */
  order_id: OrderId;
  /** Its number in the order. */
  shipment: ShipmentNo;
  /** On which date. */
  delivered_on: Date;
}

/** The number of a shipment of one order, counted from one. */
export type ShipmentNo = number;
/** A shipment left. */
export interface ShipmentSent<D extends DecimalInput = DecimalString> {
  /** Which order. */
  order_id: OrderId;
  /** Its number in the order. */
  shipment: ShipmentNo;
  /** On which date. */
  shipped_on: Date;
  /** What is in it. */
  lines: readonly LineQuantity<D>[];
  /** Who carries it. */
  carrier?: Text;
  /** The carrier's number for it. */
  tracking_number?: Text;
  /** The id for its invoice, where the policy invoices at shipping. */
  invoice_id?: InvoiceId;
}

/** What happens when less is free than asked for. */
export type Shortage = "backorder" | "partial" | "reject";
/** Lines of a snapshot. */
export interface SnapshotLines {
  /** The lines, each to be stored as it is. */
  lines: readonly string[];
  /** Where to go on, when there are more. */
  next?: number;
}

/** What travels together. */
export interface SplitIntoPackages<D extends DecimalInput = DecimalString> {
  /** The packages, by location in the order in which they are named, on hand before backorder. */
  packages: readonly PlannedPackage<D>[];
}

/** A dated signature: when it was decided, on which business date it counts, who asked. */
export interface Stamp {
  /** The instant of the decision. */
  at: Timestamp;
  /** The business date on which it counts. */
  on: Date;
  /** Who asked. */
  by: Text;
}

/** The state of an aggregate. */
export type State<D extends DecimalInput = DecimalString> =
  | ({ type: "seller" } & Seller)
  | ({ type: "policy" } & Policy<D>)
  | ({ type: "rule_set" } & RuleSet<D>)
  | ({ type: "tax_table" } & TaxTable<D>)
  | ({ type: "location" } & Location)
  | ({ type: "customer" } & Customer<D>)
  | ({ type: "product" } & Product<D>)
  | ({ type: "price_list" } & PriceList<D>)
  | ({ type: "stock" } & StockItemState<D>)
  | ({ type: "order" } & Order<D>)
  | ({ type: "shipment" } & Shipment<D>)
  | ({ type: "stock_hold" } & StockHold<D>)
  | ({ type: "invoice" } & Invoice<D>)
  | ({ type: "payment" } & Payment<D>);

/** A code of an outside list as a document states it, whether the list has it or not. */
export type StatedCode = string;
/** An identifier, perhaps with the scheme it comes from. */
export interface StatedIdentifier {
  /** The identifier. */
  value: Text;
  /** The scheme: a code of ISO 6523, of the EAS list, of UNTDID 1153 or 7143, as the field has it. */
  scheme?: StatedCode;
}

/** On hand was set to what was counted. */
export interface StockAdjusted<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Where. */
  location_id: LocationId;
  /** What was counted. */
  counted: D;
  /** Counted less what was on hand. */
  discrepancy: D;
  /** Why, for people. */
  reason?: Text;
  /** Of which lot, or with which serial number. */
  lot_id?: LotId;
  /** May they be sold? */
  status?: StockStatus;
  /** Whose they are; the seller's when left out. */
  owner?: StockOwner;
}

/** Which units serve which lines. */
export interface StockAllocation<D extends DecimalInput = DecimalString> {
  /** What is taken, by line number, then in the order of taking. */
  picks: readonly AllocationPick<D>[];
  /** What is waited for, by line number, then in the order of the locations. */
  backorders: readonly AllocationBackorder<D>[];
  /** What of a line is left over, by line number. */
  unallocated: readonly Unallocated<D>[];
  /** From how many locations something is taken. */
  shipments: number;
  /** Every source of a line's product, by line number, then in the order of asking. */
  considered: readonly ConsideredSource<D>[];
  /** How the locations (`fewest_shipments`, `lowest_cost`) and packages (`fewest_packages`, `whole_packages`) were chosen; absent when nothing had to be searched. */
  search?: AllocationSearch;
}

/** What the stock of many products costs and risks. */
export interface StockAnalysis<D extends DecimalInput = DecimalString> {
  /** The currency of every amount. */
  currency: Currency;
  /** The products, in the order in which they were given. */
  products: readonly ProductAnalysis<D>[];
  /** The classes A, B and C; they sum to the totals. */
  classes: readonly AbcClassTotals<D>[];
  /** What was used of all products, at cost. */
  usage_value: D;
  /** What is on hand of all products, at cost. */
  stock_value: D;
  /** What holding all of it costs a day: the sum over the products. */
  holding_cost_per_day?: D;
  /** What holding all of it costs a year: the sum over the products. */
  holding_cost_per_year?: D;
  /** What lies beyond the most days that stock should last, at cost. */
  excess_value?: D;
}

/** By what stock is judged. What is left out is not judged. */
export interface StockAnalysisRules<D extends DecimalInput = DecimalString> {
  /** The currency of every amount. */
  currency: Currency;
  /** What holding stock costs in a year, in percent of its value. */
  holding_cost_percent?: D;
  /** The most days that stock should last. */
  days_of_supply_max?: number;
  /** After how many days without usage stock is dead. */
  dead_stock_days?: number;
  /** Stock that turns over fewer times a year than this is slow. */
  turnover_min?: D;
  /** Where the classes end; 80 and 95 percent when left out. */
  abc_shares?: AbcShares<D>;
  /** How amounts, shares and turnover are rounded. */
  rounding_mode?: RoundingMode;
}

/** From now on this is what is expected of a supply. */
export interface StockExpected<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Which supply. */
  supply_id: SupplyId;
  /** Where it will come in. */
  location_id: LocationId;
  /** How many are still to come. */
  quantity: D;
  /** On which date. */
  expected_on: Date;
  /** Why, for people. */
  reason?: Text;
}

/** Units of a product were promised to orders that waited for them. */
export interface StockFilled<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** To which lines, in the order in which they were served. */
  lines: readonly FilledLine<D>[];
}

/** From now on a hold has exactly these units of a product. */
export interface StockHeld<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Which hold. */
  hold_id: StockHoldId;
  /** Which units, in the order of taking. */
  picks: readonly Pick<D>[];
  /** For whom. */
  owner?: HoldOwner;
  /** Until when; without end when left out. */
  expires_at?: Timestamp;
}

/** One hold. */
export interface StockHold<D extends DecimalInput = DecimalString> {
  /** Which. */
  hold_id: StockHoldId;
  /** How many events it has seen. */
  version: number;
  /** Of what, how many. */
  lines: readonly HoldLine<D>[];
  /** For whom. */
  owner?: HoldOwner;
  /** Until when; without end when left out. */
  expires_at?: Timestamp;
  /** How it ended, when somebody ended it. */
  ended?: HoldEnding;
  /** The channel that it is for: only locations that sell in it are looked at; any location when left out. */
  sales_channel?: SalesChannel;
}

/** A hold on units of a product lasts until another instant. */
export interface StockHoldExtended {
  /** Of which product. */
  product_id: ProductId;
  /** Which hold. */
  hold_id: StockHoldId;
  /** Until when; without end when left out. */
  expires_at?: Timestamp;
}

/** One hold on stock, such as that of a cart. */
export type StockHoldId = string;
/** A hold has nothing of a product any more. */
export interface StockHoldReleased {
  /** Of which product. */
  product_id: ProductId;
  /** Which hold. */
  hold_id: StockHoldId;
  /** Why. */
  reason?: HoldEnd;
}

/** Goods left without an order. */
export interface StockIssued<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** From where. */
  place: StockPlace;
  /** How many. */
  quantity: D;
  /** Why. */
  kind?: IssueKind;
  /** Why, for people. */
  reason?: Text;
}

/** A stock item as it is written down. */
export interface StockItemState<D extends DecimalInput = DecimalString> {
  /** Which product. */
  product_id: ProductId;
  /** How many events it has seen. */
  version: number;
  /** The places. */
  levels?: readonly StockLevel<D>[];
  /** What is known of lots. */
  lots?: readonly Lot[];
  /** The promises. */
  reservations?: readonly Promise<D>[];
  /** What holds have. */
  holds?: readonly HeldStock<D>[];
  /** The waiting list, in the order in which lines began to wait. */
  backorders?: readonly Waiting<D>[];
  /** What is expected. */
  supplies?: readonly Supply<D>[];
  /** What is demanded of it. */
  rules?: StockRules<D>;
}

/** What lies at one place. */
export interface StockLevel<D extends DecimalInput = DecimalString> {
  /** Where. */
  location_id: LocationId;
  /** What is there. */
  on_hand: D;
  /** What of it is promised to orders. */
  reserved: D;
  /** What of it is held, the holds that have expired and were not swept yet in it. */
  held?: D;
  /** Of which lot, or with which serial number. */
  lot_id?: LotId;
  /** May it be sold? */
  status?: StockStatus;
  /** Whose it is; the seller's when left out. */
  owner?: StockOwner;
}

/** Whoever owns goods that are not the seller's, such as a consignor. */
export type StockOwner = string;
/** What tells goods of one product apart: where they lie, from which lot, in what state, and whose they are. */
export interface StockPlace {
  /** Where. */
  location_id: LocationId;
  /** Of which lot, or with which serial number, where the product has those. */
  lot_id?: LotId;
  /** May they be sold? */
  status?: StockStatus;
  /** Whose they are; the seller's when left out. */
  owner?: StockOwner;
}

/** Where a product stands, at all the places that are looked at together. No figure is less than nothing. */
export interface StockPosition<D extends DecimalInput = DecimalString> {
  /** What is there. */
  on_hand: D;
  /** What of it is promised. */
  reserved?: D;
  /** What is promised beyond what is there. */
  backordered?: D;
  /** What is ordered and has not come yet. */
  on_order?: D;
}

/** Units that were promised to one line are promised to another; the first waits for them again. */
export interface StockReallocated<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Which order loses them. */
  from_order_id: OrderId;
  /** Which of its lines. */
  from_line: LineNo;
  /** Which order gets them. */
  to_order_id: OrderId;
  /** Which of its lines. */
  to_line: LineNo;
  /** Which units. */
  picks: readonly Pick<D>[];
  /** What the first line waits for after this. */
  from_backordered: D;
  /** What the second line waits for after this. */
  to_backordered: D;
}

/** Goods were booked in. */
export interface StockReceived<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** Where. */
  location_id: LocationId;
  /** How many. */
  quantity: D;
  /** On which date. */
  received_on: Date;
  /** From where, for people. */
  reference?: Text;
  /** Of which lot, or with which serial number. */
  lot_id?: LotId;
  /** The last date on which the lot may be sold. */
  expires_on?: Date;
  /** The package that the lot lies in. */
  package_id?: PackageId;
  /** May they be sold? */
  status?: StockStatus;
  /** Whose they are; the seller's when left out. */
  owner?: StockOwner;
  /** The expected supply that came in. */
  supply_id?: SupplyId;
}

/** Promises of one product to an order were given back. */
export interface StockReleased<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** By which order. */
  order_id: OrderId;
  /** By which lines. */
  lines: readonly LineRelease<D>[];
}

/** Units of one product were promised to an order, or put on its waiting list. */
export interface StockReserved<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** To which order. */
  order_id: OrderId;
  /** To which lines. */
  lines: readonly LinePromise<D>[];
  /** How urgent the order is; the higher, the earlier it is served. */
  priority?: number;
}

/** Goods came back from a buyer. */
export interface StockReturned<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** To where. */
  place: StockPlace;
  /** How many. */
  quantity: D;
  /** On which date. */
  returned_on: Date;
  /** From which order. */
  order_id?: OrderId;
  /** Why, for people. */
  reason?: Text;
}

/** Sets what is demanded of the stock of a product. What was set before is replaced. */
export interface StockRules<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** May orders wait for supply? */
  backorder?: BackorderRule;
  /** How many units may wait at most, where that is limited. */
  backorder_limit?: D;
  /** What is demanded of locations. */
  locations?: readonly LocationRule<D>[];
}

/** Units of one product left with a shipment. */
export interface StockShipped<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** For which order. */
  order_id: OrderId;
  /** With which shipment of the order. */
  shipment: ShipmentNo;
  /** For which lines. */
  lines: readonly LinePicks<D>[];
}

/** May goods be sold? */
export type StockStatus = "sellable" | "quarantined" | "damaged";
/** Are goods of a product told apart? */
export type StockTracking = "none" | "lot" | "serial";
/** Goods were moved. */
export interface StockTransferred<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** From where. */
  from_place: StockPlace;
  /** To where. */
  to_place: StockPlace;
  /** How many. */
  quantity: D;
  /** Why, for people. */
  reason?: Text;
}

/** What was used (issued) of a product on a day. A day may stand several times; its quantities are added up. */
export interface StockUsage<D extends DecimalInput = DecimalString> {
  /** The day; not after today. */
  on: Date;
  /** How much; more than nothing. */
  quantity: D;
}

/** What about the stock of a product needs a look. */
export type StockWarning = "stockout" | "stockout_expected" | "stockout_unless_supplied" | "overstock" | "dead_stock" | "slow_mover";
/** Does a product lie in stock? */
export type Stocking = "stocked" | "not_stocked";
/** The name of an aggregate, such as `order/SO-1`. */
export type Stream = string;
/** Goods that are expected. */
export interface Supply<D extends DecimalInput = DecimalString> {
  /** Which: a purchase order, a production order, a transfer under way. */
  supply_id: SupplyId;
  /** Where they will come in. */
  location_id: LocationId;
  /** How many are still to come. */
  quantity: D;
  /** On which date. */
  expected_on: Date;
}

/** One supply that is expected: a purchase order, a production order, a transfer under way. */
export type SupplyId = string;
/** A document that supports the invoice. BG-24. Attached files themselves are not held. */
export interface SupportingDocument {
  /** Its number. BT-122. */
  document_id: Text;
  /** What it is. BT-123. */
  description?: Text;
  /** Where it can be found. BT-124. */
  location?: Text;
}

/** One tax. A document lists those that its lines name; a line may name several. */
export interface Tax<D extends DecimalInput = DecimalString> {
  /** The caller's id, which lines name. */
  tax_id: TaxId;
  /** How it is computed. */
  kind?: TaxKind;
  /** The category. UNCL5305, BT-118. */
  category?: TaxCategory;
  /** The percentage, of the kinds `percent` and `division`. BT-119. */
  rate?: D;
  /** So much for each unit, of the kind `fixed`. */
  per_unit?: D;
  /** The taxes that take its place, of the kind `group`. */
  members?: readonly TaxId[];
  /** Is it in the price? */
  inclusion?: TaxInclusion;
  /** What it does to the taxes after it. */
  effect?: TaxEffect;
  /** Do the taxes before it belong to its base? */
  base?: TaxBase;
  /** Who pays it to the tax office. */
  settlement?: TaxSettlement;
  /** A second percentage of the same base, such as the Spanish equivalence surcharge. */
  surcharge?: D;
  /** Where the tax is booked, in parts of it: `100` and `-100` for a reverse charge, which then adds nothing. */
  distribution?: readonly D[];
  /** Why nothing is due, as a code of the VATEX list. BT-121. */
  exemption_code?: Text;
  /** Why nothing is due, for people. BT-120. */
  exemption_reason?: Text;
}

/** Do the taxes before it belong to the base of a tax? */
export type TaxBase = "affected_by_previous" | "unaffected_by_previous";
/** The tax category of a line. UNCL5305, EN 16931 BT-151. */
export type TaxCategory = "S" | "Z" | "E" | "AE" | "K" | "G" | "O" | "L" | "M" | "B";
/** A class of products that are taxed alike, such as `books`; the host's own word. */
export type TaxClass = string;
/** A condition of a rule, by the fact that it is about. */
export type TaxCondition = "seller_country" | "buyer_country" | "buyer_kind" | "ship_to_country" | "on" | "tax_class";
/** What a tax does to the taxes that stand after it on a line. */
export type TaxEffect = "own_only" | "base_of_subsequent";
/** What a table of taxes looks at. */
export interface TaxFacts {
  /** The date that counts: of an order, its own. */
  on: Date;
  /** The class of the product. */
  tax_class?: TaxClass;
  /** Where the seller is. */
  seller_country?: Country;
  /** Where the buyer is. */
  buyer_country?: Country;
  /** Does the buyer buy as a business? */
  buyer_kind?: BuyerKind;
  /** Where the goods go. */
  ship_to_country?: Country;
}

/** One tax that a document or a table of taxes defines. */
export type TaxId = string;
/** How the tax office knows a party. */
export interface TaxIdentity {
  /** The country whose tax office it is. */
  country: Country;
  /** The VAT identifier with its country prefix. BT-31, BT-48. */
  vat_id?: Text;
  /** Another registration, such as a national tax number. BT-32. */
  registration_id?: Text;
}

/** Is a tax in the price? */
export type TaxInclusion = "as_prices" | "included" | "excluded";
/** How a tax is computed. */
export type TaxKind = "percent" | "fixed" | "division" | "group";
/** Category and rate: what decides the tax of a line. BT-151 and BT-152. */
export interface TaxRate<D extends DecimalInput = DecimalString> {
  /** The category. */
  category: TaxCategory;
  /** The percentage; zero when left out. */
  rate?: D;
}

/** How the tax in gross prices is taken out, where it is rounded by group. */
export type TaxRemoval = "group" | "line";
/** A rule: whoever meets all of its conditions is taxed as it says. A condition that is left out is always met. */
export interface TaxRule<D extends DecimalInput = DecimalString> {
  /** Its id, by which answers name it. */
  rule_id: RuleId;
  /** The product is of one of these classes. */
  tax_classes?: readonly TaxClass[];
  /** The seller is in one of these. */
  seller_in?: readonly Area[];
  /** The buyer is in one of these. */
  buyer_in?: readonly Area[];
  /** The buyer is of this kind. */
  buyer_kind?: BuyerKind;
  /** The goods go to one of these. */
  ship_to_in?: readonly Area[];
  /** The first day on which it is valid. */
  valid_from?: Date;
  /** The last day on which it is valid. */
  valid_until?: Date;
  /** How it is taxed, when one tax of a category and rate is all and no reason has to be given. */
  tax?: TaxRate<D>;
  /** Which of the table's taxes it has, in the order in which they are computed; instead of `tax`. */
  taxes?: readonly TaxId[];
}

/** Who pays a tax to the tax office, and so what it does to what the buyer pays. */
export type TaxSettlement = "added" | "retained" | "informative";
/** One tax of a document: of one category and rate, or one that the document defines. EN 16931 BG-23. */
export interface TaxSubtotal<D extends DecimalInput = DecimalString> {
  /** The percentage. BT-119. */
  rate: D;
  /** What is taxed: lines less allowances plus charges, without tax. BT-116. */
  taxable: D;
  /** The tax on it, its surcharge in it. BT-117. */
  tax: D;
  /** The category. BT-118. */
  category?: TaxCategory;
  /** Which of the document's taxes it is, when it is one of those. */
  tax_id?: TaxId;
  /** Who pays it to the tax office. */
  settlement?: TaxSettlement;
  /** How much of the tax is a surcharge. */
  surcharge?: D;
  /** The parts that it is booked in, when it has a distribution. */
  distributed?: readonly D[];
  /** What is taxed, in the accounting currency. */
  taxable_accounting?: D;
  /** The tax on it, in the accounting currency. */
  tax_accounting?: D;
  /** Why nothing is due, as a code of the VATEX list. BT-121. */
  exemption_code?: Text;
  /** Why nothing is due, for people. BT-120. */
  exemption_reason?: Text;
}

/** Which product is taxed how, for whom and where. The first rule whose conditions are met decides. */
export interface TaxTable<D extends DecimalInput = DecimalString> {
  /** Groups of countries that rules name. */
  groups?: readonly CountryGroup[];
  /** Taxes that rules name; those that are not due with the reason why. */
  taxes?: readonly Tax<D>[];
  /** The rules: the first one whose conditions are met decides. */
  rules?: readonly TaxRule<D>[];
}

/** A free text of a person, 1 to 2,000 characters. */
export type Text = string;
/** A discount off the sum of the lines that the promotion is for, by their quantity or value: that of the highest tier that is reached. */
export interface Tiered<D extends DecimalInput = DecimalString> {
  /** The tiers, in any order; all by quantity or all by amount. */
  tiers: readonly DiscountTier<D>[];
  /** Where it is written down. */
  placement?: DiscountPlacement;
}

/** An instant, RFC 3339: any offset is read, `Z` is written. */
export type Timestamp = string;
/** The totals of a document, each with the currency's minor units. */
export interface Totals<D extends DecimalInput = DecimalString> {
  /** Sum of the lines' net amounts. BT-106. */
  line_net_sum: D;
  /** Sum of the document's allowances, without tax. BT-107. */
  allowance_total: D;
  /** Sum of the document's charges, without tax. BT-108. */
  charge_total: D;
  /** Total without tax. BT-109. */
  net: D;
  /** Total tax that is added. BT-110. */
  tax: D;
  /** Total with tax. BT-112. */
  gross: D;
  /** The taxes: by category and rate, in that order, then the document's own by their ids. BG-23. */
  taxes: readonly TaxSubtotal<D>[];
  /** Total tax that the buyer retains and pays to the tax office. */
  retained?: D;
  /** What has been paid before. BT-113. */
  prepaid?: D;
  /** What is added so that a round amount is due. BT-114. */
  payable_rounding?: D;
  /** What the printed lines lack: `line_net_sum` − their sum, where that is not zero. */
  line_rounding_difference?: D;
  /** What the printed sums lack: net − (`line_net_sum` − `allowance_total` + `charge_total`), where that is not zero. */
  rounding_difference?: D;
  /** What the printed taxes lack: tax − the sum of those that are added, where that is not zero. */
  tax_rounding_difference?: D;
  /** The totals in the accounting currency. */
  accounting?: AccountingTotals<D>;
}

/** Moves goods: to another location, or into another state. What is promised stays where it is. */
export interface TransferStock<D extends DecimalInput = DecimalString> {
  /** Of which product. */
  product_id: ProductId;
  /** From where. */
  from_place: StockPlace;
  /** To where; of the same lot. */
  to_place: StockPlace;
  /** How many; more than nothing. */
  quantity: D;
  /** In which unit the quantity is; the product's when left out. */
  unit?: UnitCode;
  /** Why, for people. */
  reason?: Text;
}

/** A document that was read, and what it says beyond the model. */
export interface UblRead<D extends DecimalInput = DecimalString> {
  /** The document. */
  document: ElectronicInvoice<D>;
  /** What it could not hold, each with the path to the `element`; in the order of reading. */
  findings: readonly Problem[];
}

/** What stands in several UBL texts, each with its own reply. */
export interface UblReads<D extends DecimalInput = DecimalString> {
  /** The replies, in the order of the texts. */
  replies: readonly Reply<UblRead>[];
}

/** Units of a line that are neither taken nor waited for. */
export interface Unallocated<D extends DecimalInput = DecimalString> {
  /** Which line. */
  line: LineNo;
  /** How many. */
  quantity: D;
}

/** The command was carried out before. */
export interface Unchanged<D extends DecimalInput = DecimalString> {
  /** Where its events stand in the log. */
  sequences: Sequences;
  /** The orders it is about, as they stand now. */
  orders: readonly OrderView<D>[];
}

/** A UN/ECE Recommendation 20 unit code. */
export type UnitCode = string;
/** How many of a product's own unit another unit is, as an exact ratio: a box of 12 pieces, a roll of 7.5 metres, 3 bags that are 1 kilogram. */
export interface UnitConversion<D extends DecimalInput = DecimalString> {
  /** The other unit. */
  unit: UnitCode;
  /** So many of the product's own unit … */
  numerator: D;
  /** … are so many of the other; one when left out. */
  denominator?: D;
}

/** So much of a unit. */
export interface UnitQuantity<D extends DecimalInput = DecimalString> {
  /** How much. */
  quantity: D;
  /** Of which unit. */
  unit: UnitCode;
}

/** The findings on a draft. */
export interface Verified {
  /** The findings, sorted by path and code. */
  findings: readonly Problem[];
}

/** The findings on a table. */
export interface VerifiedColumns {
  /** How each order fares, in the order of their first rows. */
  orders: OrderFindings;
  /** What was found, each problem at its cell and with its row. */
  problems: readonly Problem[];
}

/** Several drafts, each with its own reply. */
export interface VerifiedMany {
  /** The replies, in the order of the drafts. */
  replies: readonly Reply<Verified>[];
}

/** A line that waits, as it is written down. */
export interface Waiting<D extends DecimalInput = DecimalString> {
  /** The order. */
  order_id: OrderId;
  /** Its line. */
  line: LineNo;
  /** For how much. */
  quantity: D;
  /** How urgent the order is; the higher, the earlier it is served. */
  priority?: number;
}

/** A text of any length that fits a request. */
export type Whole = string;
/** An electronic invoice as UBL. */
export interface WrittenUbl {
  /** The text. */
  ubl: string;
}

/** Several electronic invoices as UBL, each with its own reply. */
export interface WrittenUbls {
  /** The replies, in the order of the documents. */
  replies: readonly Reply<WrittenUbl>[];
}

/** Thrown by `unwrap`, and by nothing else. */
export class RejectedError extends Error {
  readonly problems: readonly Problem[];
  readonly reply: RejectedReply;
}
/** The reply, unless it is a refusal; then `RejectedError` is thrown. */
export function unwrap<R extends { outcome: string }>(reply: R): Exclude<R, { outcome: "rejected" }>;

/** All orders, stock, invoices and payments of one seller, in memory. */
export class Desk {
  constructor();
  /** Answers a request given as JSON text; the reply is JSON text. */
  call(request: string): string;
  /** Gives the memory back; the desk cannot be used afterwards. */
  free(): void;
  [Symbol.dispose](): void;
  /** Carries a command out. */
  execute(command: IdentifiedCommand<DecimalInput>, context: Context): CommandReply<Executed>;
  /** Carries several commands out, each by itself, in order. */
  executeMany(commands: readonly IdentifiedCommand<DecimalInput>[], context: Context): Reply<ExecutedMany>;
  /** Decides a command and changes nothing. */
  decide(command: IdentifiedCommand<DecimalInput>, context: Context): CommandReply<DecidedEvents>;
  /** Applies events that were decided and stored. */
  apply(events: readonly Envelope<DecimalInput>[]): Reply<Applied>;
  /** Rebuilds the desk from its log. */
  replay(events: readonly Envelope<DecimalInput>[]): Reply<Rebuilt>;
  /** Shows one aggregate. */
  query(stream: Stream): Reply<Found>;
  /** Lists what the guards of an order would let through. */
  allowed(orderId: OrderId): Reply<AllowedCommands>;
  /** Shows what of an order can go out now, and from where. */
  plan(orderId: OrderId): Reply<Planned>;
  /** Gives the key figures. */
  report(scope: KpiScope): Reply<Reported>;
  /** Says when something falls due next; looks at every invoice and every hold on stock. */
  nextDeadline(after: Date, options?: { now?: Timestamp }): Reply<Deadlines>;
  /** Writes the desk down, some lines at a time. */
  snapshot(options?: { from?: number }): Reply<SnapshotLines>;
  /** Reads the desk back, some lines at a time. */
  restore(lines: readonly Whole[], options?: { more?: boolean }): Reply<Rebuilt>;
  /** Says how many of a product can be promised by what the desk knows, and when. */
  availableToPromise(request: AvailableToPromise<DecimalInput>, context: Context): Reply<PromisedProduct>;
  /** Says how many of several products can be promised by what the desk knows, and when, each by itself. */
  availableToPromiseMany(requests: readonly AvailableToPromise<DecimalInput>[], context: Context): Reply<PromisedProducts>;
  /** Makes the electronic document of an invoice that the desk has issued. */
  electronicInvoice(invoiceId: InvoiceId, options?: { details?: EinvoiceDetails }): Reply<MadeElectronicInvoice>;
}

/** Answers a request that needs no desk, given as JSON text. */
export function call(request: string): string;
/** Verifies a draft, with what the request says about its surroundings. */
export function verify(order: OrderDraft<DecimalInput>, today: Date, options?: { known?: Known<DecimalInput> }): Reply<Verified>;
/** Verifies several drafts with the same surroundings. */
export function verifyMany(orders: readonly OrderDraft<DecimalInput>[], today: Date, options?: { known?: Known<DecimalInput> }): Reply<VerifiedMany>;
/** Calculates a document. */
export function calculate(document: Document<DecimalInput>, options?: { explain?: Explain }): Reply<Calculated>;
/** Calculates several documents, each by itself. */
export function calculateMany(documents: readonly Document<DecimalInput>[], options?: { explain?: Explain }): Reply<CalculatedMany>;
/** Says what promotions take off a basket, and why the others take nothing. */
export function promote(basket: Basket<DecimalInput>, promotions: readonly Promotion<DecimalInput>[], today: Date): Reply<PromotedBasket>;
/** Says what promotions take off several baskets, each by itself. */
export function promoteMany(baskets: readonly Basket<DecimalInput>[], promotions: readonly Promotion<DecimalInput>[], today: Date): Reply<PromotedBaskets>;
/** Calculates a document, and the margin that is left of it when its goods are paid. */
export function calculateMargin(document: Document<DecimalInput>, costs: readonly LineCost<DecimalInput>[]): Reply<CalculatedMargin>;
/** Calculates the margins of several documents, each by itself. */
export function calculateMarginMany(documents: readonly CostedDocument<DecimalInput>[]): Reply<CalculatedMargins>;
/** Calculates the documents of a table, given as columns. */
export function calculateColumns(columns: DocumentColumns<DecimalInput>): Reply<CalculatedColumns>;
/** Verifies the drafts of a table, given as columns. */
export function verifyColumns(columns: OrderColumns<DecimalInput>, today: Date, options?: { known?: Known<DecimalInput> }): Reply<VerifiedColumns>;
/** Decides by a table of taxes how something is taxed. */
export function determineTax(taxTable: TaxTable<DecimalInput>, facts: TaxFacts): Reply<DeterminedTax>;
/** Decides by a table of taxes how several things are taxed, each by itself. */
export function determineTaxMany(taxTable: TaxTable<DecimalInput>, facts: readonly TaxFacts[]): Reply<DeterminedTaxMany>;
/** Says how many of a product can be promised, and when. */
export function promise(request: PromiseRequest<DecimalInput>): Reply<PromisedProduct>;
/** Says how many of several products can be promised, and when, each by itself. */
export function promiseMany(requests: readonly PromiseRequest<DecimalInput>[]): Reply<PromisedProducts>;
/** Reads drafts from a table. */
export function captureCsv(text: Whole, mapping: CsvMapping): Reply<CapturedDrafts>;
/** Says how much of products to order now, and why, each by itself. */
export function replenish(products: readonly ReplenishmentProduct<DecimalInput>[], today: Date, windowDays: number): Reply<Replenished>;
/** Says what the stock of products costs and risks, and how they are classed together. */
export function analyseStock(products: readonly AnalysedProduct<DecimalInput>[], rules: StockAnalysisRules<DecimalInput>, today: Date, windowDays: number): Reply<AnalysedStock>;
/** Decides which units of which sources serve which lines. */
export function allocateStock(allocation: AllocationRequest<DecimalInput>): Reply<AllocatedStock>;
/** Decides several allocations, each by itself. */
export function allocateStockMany(allocations: readonly AllocationRequest<DecimalInput>[]): Reply<AllocatedStockMany>;
/** Says what travels together: packages by place, by kind and by weight. */
export function splitPackages(packing: PackingRequest<DecimalInput>): Reply<SplitIntoPackages>;
/** Says when how much of a document is to be paid, and what paying early takes off. */
export function schedulePayments(schedule: ScheduleRequest<DecimalInput>): Reply<ScheduledPayments>;
/** Says when how much of several documents is to be paid, each by itself. */
export function schedulePaymentsMany(schedules: readonly ScheduleRequest<DecimalInput>[]): Reply<ScheduledPaymentsMany>;
/** Puts the tax of a document on its discounted amount, where its payment terms say so. */
export function reduceTax(document: Document<DecimalInput>, terms: PaymentTerms<DecimalInput>): Reply<ReducedTax>;
/** Says what being late with amounts costs, each by itself. */
export function claimLateInterest(claims: readonly InterestClaim<DecimalInput>[]): Reply<ClaimedLateInterest>;
/** Says which official rules an electronic invoice breaks, as it is stated. */
export function checkElectronicInvoice(document: ElectronicInvoice<DecimalInput>, options?: { tolerance?: RuleTolerance }): Reply<CheckedElectronicInvoice>;
/** Says which official rules several electronic invoices break, each by itself. */
export function checkElectronicInvoiceMany(documents: readonly ElectronicInvoice<DecimalInput>[], options?: { tolerance?: RuleTolerance }): Reply<CheckedElectronicInvoices>;
/** Writes an electronic invoice as UBL. */
export function writeUbl(document: ElectronicInvoice<DecimalInput>): Reply<WrittenUbl>;
/** Writes several electronic invoices as UBL, each by itself. */
export function writeUblMany(documents: readonly ElectronicInvoice<DecimalInput>[]): Reply<WrittenUbls>;
/** Reads an electronic invoice from UBL, and says what has no place in it. */
export function readUbl(ubl: Whole): Reply<UblRead>;
/** Reads several electronic invoices from UBL, each by itself. */
export function readUblMany(texts: readonly Whole[]): Reply<UblReads>;

/** States who sells. */
export function setSeller(fields: { command_id: CommandId } & Seller): { type: "set_seller"; command_id: CommandId } & Seller;
/** States what happens by itself. */
export function setPolicy(fields: { command_id: CommandId } & Policy<DecimalInput>): { type: "set_policy"; command_id: CommandId } & Policy<DecimalInput>;
/** States which checks are made. */
export function setRuleSet(fields: { command_id: CommandId } & RuleSet<DecimalInput>): { type: "set_rule_set"; command_id: CommandId } & RuleSet<DecimalInput>;
/** States which products are taxed how, for whom and where. */
export function setTaxTable(fields: { command_id: CommandId } & TaxTable<DecimalInput>): { type: "set_tax_table"; command_id: CommandId } & TaxTable<DecimalInput>;
/** States a place where stock lies. */
export function setLocation(fields: { command_id: CommandId } & Location): { type: "set_location"; command_id: CommandId } & Location;
/** States a customer. */
export function setCustomer(fields: { command_id: CommandId } & Customer<DecimalInput>): { type: "set_customer"; command_id: CommandId } & Customer<DecimalInput>;
/** States a product. */
export function setProduct(fields: { command_id: CommandId } & Product<DecimalInput>): { type: "set_product"; command_id: CommandId } & Product<DecimalInput>;
/** States the prices of a list. */
export function setPriceList(fields: { command_id: CommandId } & PriceList<DecimalInput>): { type: "set_price_list"; command_id: CommandId } & PriceList<DecimalInput>;
/** Writes a draft down. */
export function draftOrder(fields: { command_id: CommandId } & OrderDraft<DecimalInput>): { type: "draft_order"; command_id: CommandId } & OrderDraft<DecimalInput>;
/** Offers an order to the buyer. */
export function quoteOrder(fields: { command_id: CommandId } & OrderDraft<DecimalInput>): { type: "quote_order"; command_id: CommandId } & OrderDraft<DecimalInput>;
/** Places an order. */
export function placeOrder(fields: { command_id: CommandId } & OrderDraft<DecimalInput>): { type: "place_order"; command_id: CommandId } & OrderDraft<DecimalInput>;
/** Confirms a placed order. */
export function confirmOrder(fields: { command_id: CommandId } & ConfirmOrder): { type: "confirm_order"; command_id: CommandId } & ConfirmOrder;
/** Changes lines of an order. */
export function amendOrder(fields: { command_id: CommandId } & AmendOrder<DecimalInput>): { type: "amend_order"; command_id: CommandId } & AmendOrder<DecimalInput>;
/** Gives units of an order up. */
export function cancelOrder(fields: { command_id: CommandId } & CancelOrder<DecimalInput>): { type: "cancel_order"; command_id: CommandId } & CancelOrder<DecimalInput>;
/** Ends an order. */
export function closeOrder(fields: { command_id: CommandId } & CloseOrder): { type: "close_order"; command_id: CommandId } & CloseOrder;
/** Stops an order. */
export function holdOrder(fields: { command_id: CommandId } & HoldOrder): { type: "hold_order"; command_id: CommandId } & HoldOrder;
/** Takes a hold away. */
export function releaseHold(fields: { command_id: CommandId } & ReleaseHold): { type: "release_hold"; command_id: CommandId } & ReleaseHold;
/** Books goods in. */
export function receiveStock(fields: { command_id: CommandId } & ReceiveStock<DecimalInput>): { type: "receive_stock"; command_id: CommandId } & ReceiveStock<DecimalInput>;
/** Sets on hand to what was counted. */
export function adjustStock(fields: { command_id: CommandId } & AdjustStock<DecimalInput>): { type: "adjust_stock"; command_id: CommandId } & AdjustStock<DecimalInput>;
/** Moves goods to another location, or into another state. */
export function transferStock(fields: { command_id: CommandId } & TransferStock<DecimalInput>): { type: "transfer_stock"; command_id: CommandId } & TransferStock<DecimalInput>;
/** Takes goods out without an order. */
export function issueStock(fields: { command_id: CommandId } & IssueStock<DecimalInput>): { type: "issue_stock"; command_id: CommandId } & IssueStock<DecimalInput>;
/** Books goods in that a buyer sent back. */
export function returnStock(fields: { command_id: CommandId } & ReturnStock<DecimalInput>): { type: "return_stock"; command_id: CommandId } & ReturnStock<DecimalInput>;
/** States what supply is expected. */
export function expectStock(fields: { command_id: CommandId } & ExpectStock<DecimalInput>): { type: "expect_stock"; command_id: CommandId } & ExpectStock<DecimalInput>;
/** States what is demanded of the stock of a product. */
export function setStockRules(fields: { command_id: CommandId } & StockRules<DecimalInput>): { type: "set_stock_rules"; command_id: CommandId } & StockRules<DecimalInput>;
/** Keeps units for somebody for some time. */
export function holdStock(fields: { command_id: CommandId } & HoldStock<DecimalInput>): { type: "hold_stock"; command_id: CommandId } & HoldStock<DecimalInput>;
/** Changes what a hold on stock is for. */
export function changeStockHold(fields: { command_id: CommandId } & ChangeStockHold<DecimalInput>): { type: "change_stock_hold"; command_id: CommandId } & ChangeStockHold<DecimalInput>;
/** Lets a hold on stock last longer, or end earlier. */
export function extendStockHold(fields: { command_id: CommandId } & ExtendStockHold): { type: "extend_stock_hold"; command_id: CommandId } & ExtendStockHold;
/** Gives back what a hold on stock has. */
export function releaseStockHold(fields: { command_id: CommandId } & ReleaseStockHold): { type: "release_stock_hold"; command_id: CommandId } & ReleaseStockHold;
/** Sweeps holds on stock away whose time is over. */
export function expireStockHolds(fields: { command_id: CommandId } & ExpireStockHolds): { type: "expire_stock_holds"; command_id: CommandId } & ExpireStockHolds;
/** Promises what came in to those who wait for it. */
export function fillBackorders(fields: { command_id: CommandId } & FillBackorders): { type: "fill_backorders"; command_id: CommandId } & FillBackorders;
/** Takes promised units from one order and promises them to a more urgent one. */
export function reallocateStock(fields: { command_id: CommandId } & ReallocateStock<DecimalInput>): { type: "reallocate_stock"; command_id: CommandId } & ReallocateStock<DecimalInput>;
/** Promises units of an order at another location. */
export function moveReservation(fields: { command_id: CommandId } & MoveReservation<DecimalInput>): { type: "move_reservation"; command_id: CommandId } & MoveReservation<DecimalInput>;
/** Asks stock for what an order waits for. */
export function reserveOrder(fields: { command_id: CommandId } & ReserveOrder<DecimalInput>): { type: "reserve_order"; command_id: CommandId } & ReserveOrder<DecimalInput>;
/** Gives an order's promises back to stock. */
export function releaseOrder(fields: { command_id: CommandId } & ReleaseOrder<DecimalInput>): { type: "release_order"; command_id: CommandId } & ReleaseOrder<DecimalInput>;
/** Takes an order's goods from the shelf. */
export function pickOrder(fields: { command_id: CommandId } & PickOrder<DecimalInput>): { type: "pick_order"; command_id: CommandId } & PickOrder<DecimalInput>;
/** Sends goods of an order. */
export function shipOrder(fields: { command_id: CommandId } & ShipOrder<DecimalInput>): { type: "ship_order"; command_id: CommandId } & ShipOrder<DecimalInput>;
/** Notes that a shipment arrived. */
export function deliverShipment(fields: { command_id: CommandId } & DeliverShipment): { type: "deliver_shipment"; command_id: CommandId } & DeliverShipment;
/** Invoices what an order's policy lets through. */
export function invoiceOrder(fields: { command_id: CommandId } & InvoiceOrder<DecimalInput>): { type: "invoice_order"; command_id: CommandId } & InvoiceOrder<DecimalInput>;
/** Invoices a deposit on an order. */
export function invoiceDeposit(fields: { command_id: CommandId } & InvoiceDeposit<DecimalInput>): { type: "invoice_deposit"; command_id: CommandId } & InvoiceDeposit<DecimalInput>;
/** Gives back what an invoice billed. */
export function creditInvoice(fields: { command_id: CommandId } & CreditInvoice<DecimalInput>): { type: "credit_invoice"; command_id: CommandId } & CreditInvoice<DecimalInput>;
/** Books money that came in. */
export function recordPayment(fields: { command_id: CommandId } & RecordPayment<DecimalInput>): { type: "record_payment"; command_id: CommandId } & RecordPayment<DecimalInput>;
