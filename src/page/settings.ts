/** What a person has chosen for this browser. Nothing of the data is ever kept. */

const PREFIX = 'benchmark-snapshots.'

export function setting(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    // Forbidden by the browser, as for some local files: then nothing is kept.
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
