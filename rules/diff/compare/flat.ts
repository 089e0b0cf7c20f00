type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key extends PropertyKey> = Union extends { readonly [K in Key]?: infer Value } ? Value : never;

/** All properties that any member of a union has, so that one member can be compared with another. */
export type Flat<Union> = { readonly [Key in KeysOf<Union>]?: ValueOf<Union, Key> | undefined };
