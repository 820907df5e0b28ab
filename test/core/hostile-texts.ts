/** Texts that somebody could put into a result file to make a report say or do something else. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...['a|b', 'a\\|b', 'a\\\\|b', 'a\\', '|', '||||', '\\', '| --- |', '`a|b`', 'a`|`b', '`\\|`'],
  ...['`', '``', '` `` ```', '`'.repeat(100), `${'`'.repeat(79)}x${'`'.repeat(80)}`, 'x `code` y', '`unclosed'],
  ...['*bold*', '**b**', '_i_', '__b__', '~~s~~', '~s~', '[t](http://evil.example)', '![i](x.png)', '[^1]', '[^1]: note'],
  ...['[t][ref]', '[ref]: http://evil.example', '# heading', '## h', '- item', '+ item', '* item', '1. item', '1) item'],
  ...['> quote', '---', '***', '===', '    code', '\tcode', '```', '~~~', '```js\nalert(1)\n```', '- [ ] task', ':-:'],
  ...['<img src=x onerror=alert(1)>', '<!--', '-->', '</details>', '<details>', '<b>', '<script>', '&lt;b&gt;', '&#64;user'],
  ...['@user', '@org/team', 'mail me@example.com', '#123', 'GH-1', 'gh-12', 'ABC-77', 'owner/repo#1', 'owner/repo@5f0c1b2'],
  ...['5f0c1b2', '5f0c1b2a9d8e7f60514233241506978a8b9cadbe', 'see 5f0c1b2, please', '(@user)', '"@user"', "'#1'"],
  ...['http://evil.example', 'https://evil.example/a_b_c', 'www.evil.example', 'WWW.evil.example', 'ftp://x', 'javascript:alert(1)'],
  ...['mailto:a@b.c', 'xmpp:a@b.c', ':tada:', 'x:+1:y', '$x^2$', '$`x`$', '$$', 'a\nb', 'a\r\n\r\n# b', 'a\u2028b', 'a\u0085b'],
  ...['\u001b[31mred\u001b[0m', '\u001b]8;;http://evil.example\u0007t\u001b]8;;\u0007', '\u009b31mx', '\u0000', 'a\u0007b'],
  ...['a\u202eb', 'a\u200bb', '\u2066x\u2069', '\u{e0041}', '\ud800', 'a\udc00', '👩‍💻'.repeat(60), 'é'.repeat(500), '🎉'],
  ...['::error::x', '##[error]x', '%0A::stop-commands::x', '', ' ', '\u00a0', '…', 'x'.repeat(5_000), '%% mermaid', '"];'],
  ...['a'.repeat(119) + '🎉🎉', 'Z̷̢̛̛̤͓̪͎͇̪̗̈́̂a', '__proto__', '{{7*7}}', '${{ secrets.X }}', '<<<<<<< HEAD', '>>>>>>> 12f8c7a (x)'],
]
