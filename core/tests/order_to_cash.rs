//! The main job on folders: a small good one, and broken ones that name file, line and field.

#[path = "../examples/order_to_cash/northwind.rs"]
mod northwind;
#[path = "../examples/order_to_cash/print.rs"]
#[allow(dead_code, reason = "the story uses the rest of it")]
mod print;

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
