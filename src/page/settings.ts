/** Settings of this browser. No data is ever stored. */

const PREFIX = 'benchmark-snapshots.'

export function setting(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    // Forbidden by the browser, as for some local files: then nothing is stored.
    return null
  }
}

export function keepSetting(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, value)
  } catch {
    // As above.
  }
}
