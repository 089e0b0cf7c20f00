/** Names a download in any language (RFC 6266, RFC 5987), with a plain name for clients that can't read it. */
export function attachment(fileName: string, plainName: string): string {
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
