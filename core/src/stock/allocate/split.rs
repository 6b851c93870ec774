//! What travels together: packages by place, by kind and by weight.

use alloc::vec;
use alloc::vec::Vec;

use crate::grouped::Grouped;
use crate::id::{LineNo, LocationId};
use crate::limits;
use crate::problem::{Code, Problem, Rejection};
use crate::quantity::Quantity;
use crate::record::{choice, record};
use crate::sort::sort_by;

choice! {
    /// When can it leave?
    #[derive(Default)]
    pub enum PackageKind {
        /// Now: it lies there. The default.
        #[default]
        OnHand = "on_hand",
        /// When it has come in.
        Backorder = "backorder",
    }
}

record! {
    /// Units of a line that are to be packed.
    pub struct PackageContent {
        /// Which line.
        line: LineNo,
        /// From where.
        location_id: LocationId,
        /// How many; more than nothing.
        quantity: Quantity;
        /// When can it leave?
        kind: PackageKind => with_kind,
        /// What one unit weighs, in the caller's own measure; nothing when left out.
        unit_weight: Option<Quantity> => with_unit_weight,
    }
}

record! {
    /// What is to be packed, and how.
    #[derive(Default)]
    pub struct PackingRequest {
        ;
        /// What is to be packed: of an allocation, its picks and its backorders.
        contents: Vec<PackageContent> => with_contents,
        /// The most that a package may weigh; any weight when left out.
        weight_max: Option<Quantity> => with_weight_max,
    }
}

record! {
    /// A package to be made.
    pub struct PlannedPackage {
        /// From where it leaves.
        location_id: LocationId,
        /// When can it leave?
        kind: PackageKind,
        /// What is in it.
        contents: Vec<PackageContent>,
        /// What that weighs.
        weight: Quantity;
    }
}

/// Splits what is to be packed into packages: one location and one kind each, none heavier than allowed.
///
/// Units stay whole; a quantity that is not whole has one last, smaller piece. The heaviest units are packed first, each into
/// the first package with room. A unit that is too heavy by itself travels alone. Packages come by location in the order
/// in which they are named, on hand before backorder.
///
/// # Errors
/// `quantity.not_positive`, `quantity.negative` (a weight), `quantity.too_large` (a sum of weights), `limit.entries`.
///
/// ```
/// use orderwell::{LineNo, LocationId, PackageContent, PackingRequest, split_packages};
///
/// let four = PackageContent::new(LineNo::new(1)?, LocationId::new("BERLIN")?, "4".parse()?);
/// let four = four.with_unit_weight(Some("100".parse()?));
/// let request = PackingRequest::default().with_contents(vec![four]).with_weight_max(Some("250".parse()?));
/// let packages = split_packages(&request)?;
/// assert_eq!(packages.iter().map(|package| package.weight.to_string()).collect::<Vec<_>>(), ["200", "200"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn split_packages(request: &PackingRequest) -> Result<Vec<PlannedPackage>, Rejection> {
    check(request)?;
    let mut packages: Vec<Vec<PlannedPackage>> = Vec::new();
    let mut contents: Vec<(usize, &PackageContent)> = request.contents.iter().enumerate().collect();
    // Groups come in the order given, whatever weighs most in them.
    let mut groups = Grouped::new();
    for (_, content) in &contents {
        let next = packages.len();
        if groups.entry(&content.location_id, || next).is_some_and(|at| *at == next) {
            packages.extend([Vec::new(), Vec::new()]);
        }
    }
    let weight = |content: &PackageContent| content.unit_weight.unwrap_or_default();
    sort_by(&mut contents, |left, right| weight(right.1).cmp(&weight(left.1)));
    let mut count = 0_usize;
    for (index, content) in contents {
        let group = groups.get(content.location_id.as_str()).map(|at: &usize| match content.kind {
            PackageKind::OnHand => *at,
            PackageKind::Backorder => at.saturating_add(1),
        });
        let Some(packages) = group.and_then(|group| packages.get_mut(group)) else { continue };
        let before = packages.len();
        let room = limits::PLANNED_PACKAGES_MAX.saturating_sub(count);
        pack(content, request.weight_max, packages, before.saturating_add(room))
            .map_err(|problem| problem.within("quantity").within(index).within("contents"))?;
        count = count.saturating_add(packages.len().saturating_sub(before));
    }
    Ok(packages.into_iter().flatten().collect())
}

fn check(request: &PackingRequest) -> Result<(), Rejection> {
    limits::check_entries(request.contents.len(), limits::LINES_MAX).map_err(|problem| problem.within("contents"))?;
    let mut problems = Vec::new();
    for (index, content) in request.contents.iter().enumerate() {
        if !content.quantity.is_positive() {
            let problem = Problem::new(Code::QuantityNotPositive, "what is packed is more than nothing");
            let problem = problem.with_text("quantity", content.quantity).within("quantity");
            problems.push(problem.within(index).within("contents"));
        }
        if let Some(weight) = content.unit_weight.filter(|weight| weight.is_negative()) {
            let problem = Problem::new(Code::QuantityNegative, "a weight is not negative");
            let problem = problem.with_text("unit_weight", weight).within("unit_weight");
            problems.push(problem.within(index).within("contents"));
        }
    }
    if let Some(weight) = request.weight_max.filter(|weight| !weight.is_positive()) {
        let problem = Problem::new(Code::QuantityNotPositive, "a package may weigh more than nothing");
        problems.push(problem.with_text("weight_max", weight).within("weight_max"));
    }
    Rejection::unless_empty(problems)
}

/// One unit, in millionths.
const UNIT: i64 = 1_000_000;

/// Puts units into the first packages with room, and into new ones.
fn pack(
    content: &PackageContent,
    weight_max: Option<Quantity>,
    packages: &mut Vec<PlannedPackage>,
    packages_max: usize,
) -> Result<(), Problem> {
    let unit = content.unit_weight.unwrap_or_default();
    let mut rest = content.quantity;
    let too_heavy = |package: &PlannedPackage| weight_max.is_some_and(|most| package.weight > most);
    for package in packages.iter_mut().filter(|package| !too_heavy(package)) {
        if rest.is_zero() {
            return Ok(());
        }
        let room = weight_max.map(|most| most.less(package.weight));
        put(content, unit, fitting(rest, unit, room), &mut rest, package)?;
    }
    while !rest.is_zero() {
        if packages.len() >= packages_max {
            let most = limits::PLANNED_PACKAGES_MAX;
            let problem = Problem::new(Code::LimitEntries, alloc::format!("at most {most} packages are planned"));
            return Err(problem.with("entries_max", most));
        }
        let mut package = PlannedPackage::new(content.location_id.clone(), content.kind, vec![], Quantity::ZERO);
        let fit = fitting(rest, unit, weight_max);
        // What is too heavy by itself travels alone.
        let fit = if fit.is_zero() { rest.min(Quantity::ONE) } else { fit };
        put(content, unit, fit, &mut rest, &mut package)?;
        packages.push(package);
    }
    Ok(())
}

fn put(
    content: &PackageContent,
    unit: Quantity,
    quantity: Quantity,
    rest: &mut Quantity,
    package: &mut PlannedPackage,
) -> Result<(), Problem> {
    if quantity.is_zero() {
        return Ok(());
    }
    let mut part = content.clone();
    part.quantity = quantity;
    package.weight = package.weight.plus(weigh(quantity, unit)?)?;
    package.contents.push(part);
    *rest = rest.less(quantity);
    Ok(())
}

/// How much of it fits: whole units, and the last smaller piece only when all of it does.
fn fitting(rest: Quantity, unit: Quantity, room: Option<Quantity>) -> Quantity {
    let Some(room) = room.filter(|_| unit.is_positive()) else { return rest };
    if weigh(rest, unit).is_ok_and(|weight| weight <= room) {
        return rest;
    }
    let fit = room.millionths().checked_div(unit.millionths()).unwrap_or(0);
    let whole = rest.millionths().checked_div(UNIT).unwrap_or(0);
    Quantity::of_millionths(fit.min(whole).saturating_mul(UNIT)).unwrap_or_default()
}

/// What so much weighs, rounded up to a millionth.
fn weigh(quantity: Quantity, unit: Quantity) -> Result<Quantity, Problem> {
    let product = i128::from(quantity.millionths()).saturating_mul(unit.millionths().into());
    let up = product.saturating_add(i128::from(UNIT).saturating_sub(1)).checked_div(UNIT.into()).unwrap_or(0);
    let weight = i64::try_from(up).ok().and_then(Quantity::of_millionths);
    weight.ok_or_else(|| Problem::new(Code::QuantityTooLarge, "what a package weighs has too many digits"))
}
