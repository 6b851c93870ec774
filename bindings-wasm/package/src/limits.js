// Written by `cargo xtask generate` from the schema of the door; not to be edited.
export const REQUEST_BYTES_MAX = 16777216;
export const REQUEST_DEPTH_MAX = 32;
