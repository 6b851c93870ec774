//! The main job: the sample shop, whose documents add up; and folders, a good one and broken ones that name file, line and field.
#![cfg(all(feature = "json", feature = "einvoice"))]

#[path = "../examples/order_to_cash/billing.rs"]
mod billing;
#[path = "../examples/order_to_cash/documents.rs"]
mod documents;
#[path = "../examples/order_to_cash/northwind.rs"]
mod northwind;
#[path = "../examples/order_to_cash/print.rs"]
mod print;
#[path = "../examples/order_to_cash/shop.rs"]
mod shop;
#[path = "../examples/order_to_cash/story.rs"]
mod story;

use std::fs;
use std::path::PathBuf;

const CUSTOMERS: &str = "customerID,companyName,address,city,region,postalCode,country\nA,Alfreds,Obere Str. 57,Berlin,NULL,12209,Germany\n";
const PRODUCTS: &str =
    "productID,productName,unitPrice,unitsInStock,discontinued\n1,Chai,18.00,39,0\n2,Chang,19.00,0,1\n";
const ORDERS: &str = "orderID,customerID,orderDate,requiredDate,shippedDate,freight,shipAddress,shipCity,shipRegion,shipPostalCode,shipCountry\n\
    1,A,1996-07-04 00:00:00.000,1996-08-01 00:00:00.000,1996-07-16 00:00:00.000,32.38,Obere Str. 57,Berlin,NULL,12209,Germany\n\
    2,A,1996-07-05 00:00:00.000,NULL,NULL,1.00,Obere Str. 57,Berlin,NULL,12209,Germany\n";
const DETAILS: &str =
    "orderID,productID,unitPrice,quantity,discount\n1,1,14.40,12,0.05\n1,2,19.00,3,0\n2,1,18.00,1,0\n";

/// A folder of its own, with one file changed or left out.
fn folder(name: &str, change: Option<(&str, Option<&str>)>) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("orderwell-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder can be made");
    for (file, text) in [
        ("customers.csv", CUSTOMERS),
        ("products.csv", PRODUCTS),
        ("orders.csv", ORDERS),
        ("order-details.csv", DETAILS),
    ] {
        let text = match change {
            Some((changed, text)) if changed == file => text,
            _ => Some(text),
        };
        if let Some(text) = text {
            fs::write(folder.join(file), text).expect("a file can be written");
        }
    }
    folder
}

/// It checks itself that the documents sum to the order less what was credited.
#[test]
fn the_sample_shop_adds_up_and_writes_valid_electronic_invoices() {
    let folder = std::env::temp_dir().join(format!("orderwell-{}-documents", std::process::id()));
    story::tell(&folder).expect("the story can be told");
    for (number, type_code, payable) in [("2026-0005", "380", "73.64"), ("G-0002", "381", "23.09")] {
        let text = fs::read_to_string(folder.join(format!("{number}.xml"))).expect("it was written");
        let read = orderwell::read_ubl(&text).expect("it is UBL");
        assert_eq!(read.findings, []);
        assert_eq!(read.document.type_code.map(|code| code.to_string()).as_deref(), Some(type_code));
        assert_eq!(read.document.totals.payable.map(|payable| payable.to_string()).as_deref(), Some(payable));
    }
    fs::remove_dir_all(folder).expect("the folder can be removed");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let file = std::env::temp_dir().join(format!("orderwell-{}-file", std::process::id()));
    fs::write(&file, "not a folder").expect("a file can be written");
    let message = story::tell(&file.join("documents")).expect_err("it is a file").to_string();
    assert!(message.contains("documents") && message.contains("cannot be written"), "{message}");
    fs::remove_file(file).expect("the file can be removed");
}

#[test]
fn a_good_folder_runs() {
    let folder = folder("good", None);
    assert_eq!(northwind::run(&folder), Ok(()));
    fs::remove_dir_all(folder).expect("the folder can be removed");
}

#[test]
fn broken_folders_name_file_line_and_field() {
    let details = |row: &str| DETAILS.replace("1,2,19.00,3,0", row);
    let rows: [(&str, &str, Option<String>, &[&str]); 9] = [
        (
            "unknown-product",
            "order-details.csv",
            Some(details("1,99,19.00,3,0")),
            &["order-details.csv", "line 3", "`productID`", "`99`"],
        ),
        (
            "wrong-width",
            "order-details.csv",
            Some(details("1,2,19.00,3")),
            &["order-details.csv", "line 3", "4 fields", "header has 5"],
        ),
        (
            "text-for-number",
            "order-details.csv",
            Some(details("1,2,cheap,3,0")),
            &["order-details.csv", "line 3", "`unitPrice`", "`cheap`"],
        ),
        ("missing-file", "products.csv", None, &["products.csv", "cannot be read"]),
        (
            "no-such-column",
            "products.csv",
            Some(PRODUCTS.replace("unitPrice", "price")),
            &["products.csv", "line 2", "`unitPrice`", "no such column"],
        ),
        (
            "unknown-customer",
            "orders.csv",
            Some(ORDERS.replace("2,A,", "2,Z,")),
            &["orders.csv", "line 3", "`customerID`", "`Z`"],
        ),
        (
            "not-a-date",
            "orders.csv",
            Some(ORDERS.replace("1996-07-05", "1996-02-30")),
            &["orders.csv", "line 3", "`orderDate`"],
        ),
        (
            "unknown-country",
            "customers.csv",
            Some(CUSTOMERS.replace("Germany", "Atlantis")),
            &["customers.csv", "line 2", "`country`", "`Atlantis`"],
        ),
        (
            "lines-without-order",
            "order-details.csv",
            Some(format!("{DETAILS}3,1,18.00,1,0\n")),
            &["order-details.csv", "line 5", "`orderID`", "`3`"],
        ),
    ];
    for (name, file, text, expected) in rows {
        let folder = folder(name, Some((file, text.as_deref())));
        let message = northwind::run(&folder).expect_err(name);
        for words in expected {
            assert!(message.contains(words), "{name}: «{message}» does not name {words}");
        }
        fs::remove_dir_all(folder).expect("the folder can be removed");
    }
}
