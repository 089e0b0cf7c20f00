/** Control characters but the line break, and those that reverse the order of a text or can't be seen at all. */
const steering = /[^\P{Cc}\n]|[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** Writes out what would steer a terminal, as JSON does: a name in a file moves no cursor and no title. */
export function visible(text: string): string {
  return text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
