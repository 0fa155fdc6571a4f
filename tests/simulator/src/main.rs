//! A simulator of Certum's Partner API.

fn main() {}
