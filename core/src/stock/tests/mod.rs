//! The decision tables of stock, by subject.

mod complaints;
mod goods;
mod holds;
mod movements;
mod order;
mod reservations;
mod stocking;
mod waiting;
