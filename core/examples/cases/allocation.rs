//! `allocate`, `fill`, `removal`, `split`: which units serve a demand, and what travels together.

use orderwell::{
    AllocationDemand, AllocationLocation, AllocationPolicy, AllocationRequest, AllocationShortage, AllocationSource,
    BackorderAllowance, Code, DataValue, Date, LineNo, LocationId, LocationKind, LocationOrder, LocationUse, LotId,
    PackageContent, PackageId, PackageKind, PackingRequest, ProductId, Quantity, RemovalScope, RemovalStrategy,
    StockAllocation, allocate_stock, split_packages,
};
use serde_json::Value;

use crate::families::work;
use crate::read::{Fallible, Faults, Verdict, figure, not_yet, optional, rows, text};

/// The cases name no day where none matters: none of their lots has expired by then.
const LONG_AGO: &str = "2000-01-01";

fn sum(quantities: impl Iterator<Item = Quantity>) -> Fallible<Quantity> {
    Ok(Quantity::sum(quantities)?)
}

fn demand_line(line: u32, sku: &str, quantity: Quantity) -> Fallible<AllocationDemand> {
    Ok(AllocationDemand::new(LineNo::new(line)?, ProductId::new(sku)?, quantity))
}

/// The stock of a case as sources, and what is known of its locations.
fn sources(given: &Value, faults: &mut Faults) -> Fallible<(Vec<AllocationSource>, Vec<AllocationLocation>)> {
    let (mut sources, mut locations) = (Vec::new(), Vec::<AllocationLocation>::new());
    for row in rows(&given["stock"]) {
        faults.only(row, &["loc", "sku", "on_hand", "reserved", "held", "backorderable", "active", "quant"]);
        let promised = |name: &str| optional::<Quantity>(&row[name]).map(Option::unwrap_or_default);
        let free = figure::<Quantity>(&row["on_hand"])?.minus(promised("reserved")?)?.minus(promised("held")?)?;
        let location_id = LocationId::new(text(&row["loc"]))?;
        let waits = if row["backorderable"] == true { BackorderAllowance::Unlimited } else { BackorderAllowance::None };
        let source = AllocationSource::new(ProductId::new(text(&row["sku"]))?, location_id.clone(), free);
        sources.push(source.with_backorder(waits));
        if !locations.iter().any(|known| known.location_id == location_id) {
            let status = if row["active"] == false { LocationUse::Inactive } else { LocationUse::Active };
            locations.push(AllocationLocation::new(location_id).with_status(status));
        }
    }
    Ok((sources, locations))
}

/// The lines of one order ask for stock.
pub(crate) fn allocate(case: &Value) -> Fallible<Verdict> {
    let (given, then) = (&case["given"], &case["then"]);
    let policy = &given["policy"];
    let mut faults = Faults::default();
    faults.only(given, &["stock", "policy"]);
    faults.only(policy, &["strategy", "partial", "preferred_location", "check_holds"]);
    let (sources, locations) = sources(given, &mut faults)?;
    let mut demand = Vec::new();
    for line in rows(&case["when"]["demand"]) {
        faults.only(line, &["line", "sku", "qty"]);
        demand.push(demand_line(text(&line["line"]).parse()?, text(&line["sku"]), figure(&line["qty"])?)?);
    }
    let order = match text(&policy["strategy"]) {
        "location_order" | "on_hand_first_then_backorder" => LocationOrder::Listed,
        "highest_available" => LocationOrder::HighestAvailable,
        other => return Err(format!("the strategy `{other}` is not known").into()),
    };
    let preferred = policy["preferred_location"].as_str().map(LocationId::new).transpose()?;
    let partial = policy["partial"] == true;
    let rules = AllocationPolicy::default()
        .with_location_order(order)
        .with_preferred_location_id(preferred)
        .with_on_shortage(if partial { AllocationShortage::Backorder } else { AllocationShortage::BackorderOrNothing });
    let request = AllocationRequest::new(demand, sources, LONG_AGO.parse()?);
    match allocate_stock(&request.with_locations(locations).with_policy(rules)) {
        Ok(allocated) => {
            faults.only(then, &["ok", "picks"]);
            faults.equal("ok", &Value::Bool(true), &then["ok"]);
            faults.equal("taken", &taken(&allocated), &expected(then)?);
        }
        Err(rejection) => {
            faults.only(then, &["ok", "code", "state_changed", "path", "requested", "available"]);
            faults.equal("ok", &Value::Bool(false), &then["ok"]);
            faults.equal("changed", &false, &(then["state_changed"] == true));
            let problem = rejection.problems.first().ok_or("a refusal has a problem")?;
            let code = if problem.code == Code::StockShort { "insufficient_stock" } else { problem.code.as_str() };
            faults.equal("the code", code, text(&then["code"]));
            let path = problem.path.to_string().replace("/quantity", "/qty");
            faults.equal("the path", path.as_str(), text(&then["path"]));
            for (ours, theirs) in [("asked", "requested"), ("available", "available")] {
                let Some(DataValue::Text(told)) = problem.data.get(ours) else {
                    return Err(format!("{ours} is not told").into());
                };
                faults.same(theirs, told.parse::<Quantity>()?, &then[theirs])?;
            }
        }
    }
    Ok(faults.verdict())
}

/// Picks and backorders by line, in the order of the answer.
fn taken(allocated: &StockAllocation) -> String {
    let picks = allocated.picks.iter().map(|pick| (pick.line, "on_hand", &pick.location_id, pick.quantity));
    let waits = allocated.backorders.iter().map(|one| (one.line, "backorder", &one.location_id, one.quantity));
    let mut all: Vec<_> = picks.chain(waits).collect();
    all.sort_by_key(|(line, ..)| *line);
    let shown = all.iter().map(|(line, kind, loc, quantity)| format!("line {line}: {quantity} {kind} at {loc}"));
    shown.collect::<Vec<_>>().join(", ")
}

fn expected(then: &Value) -> Fallible<String> {
    let mut expected = Vec::new();
    for pick in rows(&then["picks"]) {
        let quantity: Quantity = figure(&pick["qty"])?;
        let (line, kind, loc) = (text(&pick["line"]), text(&pick["kind"]), text(&pick["loc"]));
        expected.push(format!("line {line}: {quantity} {kind} at {loc}"));
    }
    Ok(expected.join(", "))
}

/// How much of one request comes from the shelf, how much waits, how much nobody fills.
pub(crate) fn fill(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(given, &["stock"]);
    faults.only(when, &["op", "sku", "qty"]);
    faults.only(then, &["on_hand", "backorder", "unfilled"]);
    let (sources, locations) = sources(given, &mut faults)?;
    let demand = vec![demand_line(1, text(&when["sku"]), figure(&when["qty"])?)?];
    let request = AllocationRequest::new(demand, sources, LONG_AGO.parse()?).with_locations(locations);
    let policy = AllocationPolicy::default().with_on_shortage(AllocationShortage::Backorder);
    let allocated = allocate_stock(&request.with_policy(policy))?;
    faults.same("on_hand", sum(allocated.picks.iter().map(|one| one.quantity))?, &then["on_hand"])?;
    faults.same("backorder", sum(allocated.backorders.iter().map(|one| one.quantity))?, &then["backorder"])?;
    faults.same("unfilled", sum(allocated.unallocated.iter().map(|one| one.quantity))?, &then["unfilled"])?;
    Ok(faults.verdict())
}

/// The lots of a case as sources. A lot without a place lies in the one there is, or in that of its kind.
fn lots(given: &Value, sku: &str, faults: &mut Faults) -> Fallible<(Vec<AllocationSource>, Vec<AllocationLocation>)> {
    let mut paths: Vec<&str> = rows(&given["lots"]).iter().map(|lot| text(&lot["loc"])).collect();
    paths.sort_unstable();
    paths.dedup();
    let (mut sources, mut locations) = (Vec::new(), Vec::<AllocationLocation>::new());
    for lot in rows(&given["lots"]) {
        let known = ["lot", "qty", "in_date", "removal_date", "tracked", "package", "loc", "loc_type"];
        faults.only(lot, &known);
        let kind = lot["loc_type"].as_str().unwrap_or("none");
        let place = lot["loc"].as_str().unwrap_or(kind);
        let location_id = LocationId::new(place)?;
        let date = |name: &str| lot[name].as_str().map(str::parse::<Date>).transpose();
        let package = (lot["package"] == true).then(|| PackageId::new(text(&lot["lot"]))).transpose()?;
        let source = AllocationSource::new(ProductId::new(sku)?, location_id.clone(), figure(&lot["qty"])?)
            .with_lot_id(Some(LotId::new(text(&lot["lot"]))?))
            .with_package_id(package)
            .with_received_on(date("in_date")?)
            .with_expires_on(date("removal_date")?);
        sources.push(source);
        if !locations.iter().any(|known| known.location_id == location_id) {
            let far = paths.iter().position(|path| *path == text(&lot["loc"])).unwrap_or_default();
            let location = AllocationLocation::new(location_id).with_kind(Some(LocationKind::new(kind)?));
            locations.push(location.with_distance(Some(far.to_string().parse::<Quantity>()?)));
        }
    }
    Ok((sources, locations))
}

/// Which lots and packages go first.
pub(crate) fn removal(case: &Value) -> Fallible<Verdict> {
    let (given, when, then) = (&case["given"], &case["when"], &case["then"]);
    if when["op"] == "receive" {
        return crate::waiting::receive_lot(case);
    }
    let policy = &given["policy"];
    let mut faults = Faults::default();
    faults.only(given, &["lots", "policy"]);
    faults.only(policy, &["strategy", "location_types"]);
    faults.only(when, &["op", "sku", "qty"]);
    faults.only(then, &["picks", "package_count", "short"]);
    let (sources, locations) = lots(given, text(&when["sku"]), &mut faults)?;
    let (removal, scope) = match text(&policy["strategy"]) {
        "fifo" => (RemovalStrategy::Fifo, RemovalScope::AcrossLocations),
        "lifo" => (RemovalStrategy::Lifo, RemovalScope::AcrossLocations),
        "fefo" => (RemovalStrategy::Fefo, RemovalScope::AcrossLocations),
        "least_packages" => (RemovalStrategy::FewestPackages, RemovalScope::AcrossLocations),
        "closest" => (RemovalStrategy::Listed, RemovalScope::WithinLocation),
        other => return Err(format!("the strategy `{other}` is not known").into()),
    };
    let kinds = rows(&policy["location_types"]).iter().map(|kind| LocationKind::new(kind.as_str().unwrap_or("none")));
    let rules = AllocationPolicy::default()
        .with_location_order(LocationOrder::Nearest)
        .with_location_kinds(kinds.collect::<Result<Vec<_>, _>>()?)
        .with_removal(removal)
        .with_removal_scope(scope)
        .with_on_shortage(AllocationShortage::Partial);
    let demand = vec![demand_line(1, text(&when["sku"]), figure(&when["qty"])?)?];
    let request = AllocationRequest::new(demand, sources, LONG_AGO.parse()?).with_locations(locations);
    let allocated = allocate_stock(&request.with_policy(rules))?;
    let lot = |lot: &Option<LotId>| lot.as_ref().map(ToString::to_string).unwrap_or_default();
    let picked = allocated.picks.iter().map(|pick| format!("{} of {}", pick.quantity, lot(&pick.lot_id)));
    let picked: Vec<String> = picked.collect();
    let mut expected = Vec::new();
    for pick in rows(&then["picks"]) {
        expected.push(format!("{} of {}", figure::<Quantity>(&pick["qty"])?, text(&pick["lot"])));
    }
    faults.equal("picked", picked.join(", ").as_str(), &expected.join(", "));
    if let Some(count) = then["package_count"].as_u64() {
        let packages = allocated.picks.iter().filter(|pick| pick.package_id.is_some()).count();
        faults.equal("packages", &u64::try_from(packages)?, &count);
    }
    faults.same("short", sum(allocated.unallocated.iter().map(|one| one.quantity))?, &then["short"])?;
    Ok(faults.verdict())
}

fn count(value: &Value) -> Fallible<Quantity> {
    Ok(value.as_u64().ok_or_else(|| format!("{value} is no count"))?.to_string().parse()?)
}

/// What travels together, and who is asked first.
pub(crate) fn split(case: &Value) -> Fallible<Verdict> {
    match text(&case["when"]["op"]) {
        "split" => split_units(case),
        "prioritise" => prioritise(case),
        "split_by_seller" => Ok(not_yet("orders of several sellers", work::LIFE)),
        other => Err(format!("the operation `{other}` is not known").into()),
    }
}

fn split_units(case: &Value) -> Fallible<Verdict> {
    let (given, then) = (&case["given"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(given, &["units", "rule", "max"]);
    faults.only(then, &["packages"]);
    if !matches!(text(&given["rule"]), "backordered" | "max_weight") {
        return Err(format!("the rule {} is not known", given["rule"]).into());
    }
    let mut contents = Vec::new();
    for (units, line) in rows(&given["units"]).iter().zip(1..) {
        faults.only(units, &["n", "kind", "weight"]);
        let kind = if units["kind"] == "backorder" { PackageKind::Backorder } else { PackageKind::OnHand };
        let content = PackageContent::new(LineNo::new(line)?, LocationId::new("L1")?, count(&units["n"])?);
        contents.push(content.with_kind(kind).with_unit_weight(optional::<Quantity>(&units["weight"])?));
    }
    let request =
        PackingRequest::default().with_contents(contents).with_weight_max(optional::<Quantity>(&given["max"])?);
    let mut packed = Vec::new();
    for package in split_packages(&request)? {
        packed.push(sum(package.contents.iter().map(|part| part.quantity))?.to_string());
    }
    let expected = rows(&then["packages"]).iter().map(|one| count(one).map(|one| one.to_string()));
    faults.equal("the packages", &packed.join(", "), &expected.collect::<Fallible<Vec<_>>>()?.join(", "));
    Ok(faults.verdict())
}

fn prioritise(case: &Value) -> Fallible<Verdict> {
    let (given, then) = (&case["given"], &case["then"]);
    let mut faults = Faults::default();
    faults.only(given, &["need", "candidates"]);
    faults.only(then, &["packages"]);
    let mut sources = Vec::new();
    for candidate in rows(&given["candidates"]) {
        faults.only(candidate, &["loc", "n", "kind"]);
        let (units, waits) = (count(&candidate["n"])?, candidate["kind"] == "backorder");
        let free = if waits { Quantity::ZERO } else { units };
        let source = AllocationSource::new(ProductId::new("A")?, LocationId::new(text(&candidate["loc"]))?, free);
        sources.push(if waits {
            source.with_backorder(BackorderAllowance::UpTo).with_backorder_quantity(Some(units))
        } else {
            source
        });
    }
    let demand = vec![demand_line(1, "A", count(&given["need"])?)?];
    let policy = AllocationPolicy::default().with_on_shortage(AllocationShortage::Backorder);
    let request = AllocationRequest::new(demand, sources, LONG_AGO.parse()?).with_policy(policy);
    let allocated = allocate_stock(&request)?;
    let picks = allocated.picks.iter().map(|pick| (&pick.location_id, pick.quantity, "on_hand"));
    let waits = allocated.backorders.iter().map(|one| (&one.location_id, one.quantity, "backorder"));
    let packages: Vec<_> = picks.chain(waits).collect();
    faults.equal("the number of packages", &packages.len(), &rows(&then["packages"]).len());
    for ((location_id, quantity, kind), expected) in packages.iter().zip(rows(&then["packages"])) {
        if expected.is_object() {
            faults.only(expected, &["loc", "n", "kind"]);
            faults.equal("the place", location_id.as_str(), text(&expected["loc"]));
            faults.equal("the kind", *kind, text(&expected["kind"]));
            faults.equal("the units", quantity, &count(&expected["n"])?);
        } else {
            faults.equal("the units", quantity, &count(expected)?);
        }
    }
    Ok(faults.verdict())
}
