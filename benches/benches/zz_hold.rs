//! x
use orderwell::*;
use std::hint::black_box;
fn main() {
    println!(
        "Event {} StockEvent {} Command {} OrderEvent {} Decision {} StockItem {} Problem {} MasterEvent {}",
        size_of::<Event>(),
        size_of::<StockEvent>(),
        size_of::<Command>(),
        size_of::<OrderEvent>(),
        size_of::<Decision>(),
        size_of::<StockItem>(),
        size_of::<Problem>(),
        size_of::<MasterEvent>()
    );
    let cx = Context::new(
        "2026-11-23T09:00:00Z".parse().unwrap(),
        "2026-11-23".parse().unwrap(),
        Text::new("bench").unwrap(),
    );
    let stamp = cx.stamp();
    let mut world = World::default();
    let env = |name: &str, or: u32| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(or);
    let n = env("PRODUCTS", 1000);
    let chunk = env("CHUNK", 1000);
    let p = |i: u32| format!("PRODUCT-{i:07}");
    for l in 0..4 {
        let name = format!("warehouse-{l}");
        world
            .apply(
                &Event::Master(MasterEvent::Location(Location::new(name.parse().unwrap(), Text::new(&name).unwrap()))),
                &stamp,
            )
            .unwrap();
    }
    for i in 0..n {
        let id: ProductId = p(i).parse().unwrap();
        world
            .apply(
                &Event::Master(MasterEvent::Product(Box::new(Product::new(id.clone(), Text::new("P").unwrap())))),
                &stamp,
            )
            .unwrap();
        for l in 0..4 {
            world
                .apply(
                    &Event::Stock(StockEvent::Received(StockReceived::new(
                        id.clone(),
                        format!("warehouse-{l}").parse().unwrap(),
                        "1000000".parse().unwrap(),
                        cx.today,
                    ))),
                    &stamp,
                )
                .unwrap();
        }
    }
    let rounds: u32 = std::env::var("N").ok().and_then(|n| n.parse().ok()).unwrap_or(20);
    let q: Quantity = "3".parse().unwrap();
    let mut best = f64::MAX;
    let mut all = 0.0;
    for r in 0..rounds {
        let ids: Vec<(String, String, String)> = (0..chunk)
            .map(|i| {
                (
                    format!("SO-{r:07}/{i}"),
                    p(((r * chunk + i) as u64 * 7_919_777 % u64::from(n)) as u32),
                    format!("warehouse-{}", i % 4),
                )
            })
            .collect();
        let t = std::time::Instant::now();
        for (h, p, l) in &ids {
            let command = Command::HoldStock(HoldStock::new(
                h.parse().unwrap(),
                vec![HoldLine::new(p.parse().unwrap(), q).with_location_id(Some(l.parse().unwrap()))],
            ));
            let d = decide(&world, &command, &cx).unwrap();
            for e in &d.events {
                world.apply(e, &stamp).unwrap();
            }
            black_box(d);
        }
        for (h, ..) in &ids {
            let command = Command::ReleaseStockHold(ReleaseStockHold::new(h.parse().unwrap()));
            let d = decide(&world, &command, &cx).unwrap();
            for e in &d.events {
                world.apply(e, &stamp).unwrap();
            }
            black_box(d);
        }
        let took = t.elapsed().as_secs_f64() * 1e9 / f64::from(2 * chunk);
        best = best.min(took);
        all += took;
    }
    println!("{best:.0} ns an operation, mean {:.0}", all / f64::from(rounds));
}
