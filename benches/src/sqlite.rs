//! Stock in `SQLite`, in memory, as fast as its users can have it: prepared statements, no journal that is written.
//!
//! [`Bare`] is the least that keeps stock from being oversold: one guarded `UPDATE` by numbers as ids, without any
//! record of who has what. [`Records`] is what a shop needs: ids as text, and one transaction with the guarded `UPDATE`
//! and a row for the reservation. Tables have no hidden row number (`WITHOUT ROWID`), so that a key is looked up once.

use rusqlite::{Connection, Statement};

const SET_UP: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA temp_store = MEMORY;";

/// A database in memory.
///
/// # Panics
/// When there is none to be had.
#[must_use]
pub fn open() -> Connection {
    let connection = Connection::open_in_memory().expect("a database in memory");
    connection.execute_batch(SET_UP).expect("its settings");
    connection
}

/// What a database takes, in bytes.
///
/// # Panics
/// When it does not say.
#[must_use]
pub fn bytes(connection: &Connection) -> u64 {
    let of = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).expect("a number");
    u64::try_from(of("page_count") * of("page_size")).expect("a size")
}

/// Fills a table with every product at every location: what is on hand, nothing reserved.
fn fill(connection: &Connection, columns: &str, keys: &str, rows: u64, on_hand: u64) {
    let sql = format!(
        "CREATE TABLE stock ({columns}, on_hand INTEGER NOT NULL, reserved INTEGER NOT NULL,
            PRIMARY KEY (product, location)) WITHOUT ROWID;
         WITH RECURSIVE number(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM number WHERE i + 1 < {rows})
         INSERT INTO stock SELECT {keys}, {on_hand}, 0 FROM number;"
    );
    connection.execute_batch(&sql).expect("a table of stock");
}

const RESERVE: &str = "UPDATE stock SET reserved = reserved + ?1 WHERE product = ?2 AND location = ?3
    AND on_hand - reserved >= ?1";
const RELEASE: &str = "UPDATE stock SET reserved = reserved - ?1 WHERE product = ?2 AND location = ?3
    AND reserved >= ?1";

/// A table of stock with numbers as ids.
///
/// # Panics
/// When it cannot be made.
#[must_use]
pub fn bare(products: u64, locations: u64, on_hand: u64) -> Connection {
    let connection = open();
    let keys = format!("i / {locations}, i % {locations}");
    let columns = "product INTEGER NOT NULL, location INTEGER NOT NULL";
    fill(&connection, columns, &keys, products * locations, on_hand);
    connection
}

/// What is reserved at a place of a table of [`bare`].
///
/// # Panics
/// When there is no such place.
#[must_use]
pub fn reserved(connection: &Connection, product: u32, location: u32) -> u32 {
    let sql = "SELECT reserved FROM stock WHERE product = ?1 AND location = ?2";
    connection.query_row(sql, (product, location), |row| row.get(0)).expect("a row")
}

/// The bare guarded `UPDATE`, prepared.
#[derive(Debug)]
pub struct Bare<'c> {
    reserve: Statement<'c>,
    release: Statement<'c>,
}

impl<'c> Bare<'c> {
    /// On a table of [`bare`].
    ///
    /// # Panics
    /// When the table is another.
    #[must_use]
    pub fn new(connection: &'c Connection) -> Self {
        let prepare = |sql| connection.prepare(sql).expect("a statement");
        Self { reserve: prepare(RESERVE), release: prepare(RELEASE) }
    }

    /// Reserves where as much is free; answers whether it did.
    ///
    /// # Panics
    /// When the database fails.
    pub fn reserve(&mut self, product: u32, location: u32, quantity: u32) -> bool {
        self.reserve.execute((quantity, product, location)).expect("an update") == 1
    }

    /// Releases where as much is reserved; answers whether it did.
    ///
    /// # Panics
    /// When the database fails.
    pub fn release(&mut self, product: u32, location: u32, quantity: u32) -> bool {
        self.release.execute((quantity, product, location)).expect("an update") == 1
    }
}

/// The name of a product in [`Records`].
#[must_use]
pub fn product_id(product: u64) -> String {
    format!("PRODUCT-{product:07}")
}

/// The name of a location in [`Records`].
#[must_use]
pub fn location_id(location: u64) -> String {
    format!("warehouse-{location}")
}

/// Tables of stock and of reservations with texts as ids.
///
/// # Panics
/// When they cannot be made.
#[must_use]
pub fn records(products: u64, locations: u64, on_hand: u64) -> Connection {
    let connection = open();
    // A transaction that may be rolled back needs a journal.
    connection.execute_batch("PRAGMA journal_mode = MEMORY;").expect("a journal in memory");
    let keys = format!("printf('PRODUCT-%07d', i / {locations}), printf('warehouse-%d', i % {locations})");
    fill(&connection, "product TEXT NOT NULL, location TEXT NOT NULL", &keys, products * locations, on_hand);
    connection
        .execute_batch(
            "CREATE TABLE reservation (reservation TEXT PRIMARY KEY, product TEXT NOT NULL, location TEXT NOT NULL,
                quantity INTEGER NOT NULL) WITHOUT ROWID;",
        )
        .expect("a table of reservations");
    connection
}

/// One transaction with the guarded `UPDATE` and the row of the reservation, prepared.
#[derive(Debug)]
pub struct Records<'c> {
    begin: Statement<'c>,
    commit: Statement<'c>,
    rollback: Statement<'c>,
    reserve: Statement<'c>,
    release: Statement<'c>,
    insert: Statement<'c>,
    delete: Statement<'c>,
}

impl<'c> Records<'c> {
    /// On the tables of [`records`].
    ///
    /// # Panics
    /// When the tables are others.
    #[must_use]
    pub fn new(connection: &'c Connection) -> Self {
        let prepare = |sql| connection.prepare(sql).expect("a statement");
        Self {
            begin: prepare("BEGIN IMMEDIATE"),
            commit: prepare("COMMIT"),
            rollback: prepare("ROLLBACK"),
            reserve: prepare(RESERVE),
            release: prepare(RELEASE),
            insert: prepare("INSERT INTO reservation VALUES (?1, ?2, ?3, ?4)"),
            delete: prepare("DELETE FROM reservation WHERE reservation = ?1 RETURNING product, location, quantity"),
        }
    }

    fn end(&mut self, done: bool) -> bool {
        let statement = if done { &mut self.commit } else { &mut self.rollback };
        statement.execute(()).expect("the end of a transaction");
        done
    }

    /// Reserves where as much is free, and notes for whom; answers whether it did.
    ///
    /// # Panics
    /// When the database fails.
    pub fn reserve(&mut self, reservation: &str, product: &str, location: &str, quantity: u32) -> bool {
        self.begin.execute(()).expect("a transaction");
        let done = self.reserve.execute((quantity, product, location)).expect("an update") == 1
            && self.insert.execute((reservation, product, location, quantity)).expect("an insert") == 1;
        self.end(done)
    }

    /// Releases a reservation, whatever it is of; answers whether there was one.
    ///
    /// # Panics
    /// When the database fails.
    pub fn release(&mut self, reservation: &str) -> bool {
        self.begin.execute(()).expect("a transaction");
        let mut rows = self.delete.query((reservation,)).expect("a delete");
        let done = match rows.next().expect("a row") {
            Some(row) => {
                let text = |column| row.get_ref(column).expect("a column").as_str().expect("a text");
                let quantity: u32 = row.get(2).expect("a quantity");
                self.release.execute((quantity, text(0), text(1))).expect("an update") == 1
            }
            None => false,
        };
        drop(rows);
        self.end(done)
    }
}
