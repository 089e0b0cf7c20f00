export interface SectionProps {
  /** The JSON pointer of an entry to bring into view. */
  readonly reveal?: string | undefined;
}
