export interface StoreProperties {
  readonly value: unknown;
}
