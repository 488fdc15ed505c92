// The short loop, under a minute: format, types, lint, domain tests, unused code. No database, no browser.
process.argv.push('--quick')
await import('./test.mjs')
