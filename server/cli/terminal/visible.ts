/** Control characters but the line break, and those that reverse the order of a text. */
const steering = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Writes out what would steer a terminal, as JSON does: a name in a file moves no cursor and no title. */
export function visible(text: string): string {
  return text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
