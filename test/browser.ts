import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** The browser that `npm test` found, or else the one that is usually there. */
export function openBrowser(): Promise<Browser> {
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = process.env['CHROME_PATH'] ?? usual.find((path) => existsSync(path))
  if (!executablePath) throw new Error('Set CHROME_PATH to a Chrome or Chromium, or run npm test, which finds one.')
  return chromium.launch({ executablePath, args: flags })
}

/** Quiet, and fit for a container: it asks nobody for anything but the pages of the test. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
