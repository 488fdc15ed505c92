// Where the keyboard is when the page changes under it. One home for all screens: whoever works without a mouse never finds
// themselves at the top of the document because a button, a form or a dialog has done its work and gone.

/** What the keyboard was on, with everything around it: some of that still stands when it is gone. */
type Place = readonly Element[]

export type FocusKeeper = {
  /** Somebody has gone to another page: its heading is where they are, as soon as it stands there. */
  readonly arrive: () => void
  readonly stop: () => void
}

/** Watches the page, and puts the keyboard back whenever what it was on is taken away. */
export function keepFocus(): FocusKeeper {
  let last: Place = []
  let outside: Place = []
  /** What the keyboard was on when they went: it may be left, and nothing that they have gone to since. */
  let arrivingFrom: { readonly element: Element | null } | undefined

  const noteFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target === document.body) return
    last = placeOf(target)
    // A dialog is gone once it was used: what stays is the place that it was opened from.
    if (!target.closest('dialog')) outside = last
  }
  const noteDeed = () => {
    arrivingFrom = undefined
  }
  const noteLeft = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return
    // A press beside everything: they put it down themselves. What was taken away is no longer in the page by then.
    setTimeout(() => {
      if (target instanceof Element && target.isConnected && isNowhere()) last = outside = []
    })
  }
  const look = () => {
    if (arrivingFrom) toTheHeading(arrivingFrom.element)
    else if (isNowhere() && last[0] && !last[0].isConnected) putBack()
  }
  const toTheHeading = (from: Element | null) => {
    const main = document.getElementById('main')
    const heading = main?.querySelector<HTMLElement>('h1')
    const now = document.activeElement
    // A field of the new page that has taken the keyboard keeps it; the search that led here is on its way out.
    if (document.querySelector('dialog[open]') || (now !== main && now !== from && main?.contains(now))) return
    if (heading) {
      arrivingFrom = undefined
      goTo(heading, { preventScroll: true })
    } else if (now !== main) main?.focus({ preventScroll: true })
  }
  const putBack = () => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1) ?? null
    const stands = (dialog ? last : outside).find((element) => element.isConnected && holdsFocus(element, dialog))
    goTo(headingIn(stands) ?? document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main'))
  }

  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', noteFocus)
  document.addEventListener('focusout', noteLeft)
  for (const deed of deeds) document.addEventListener(deed, noteDeed, { capture: true, passive: true })
  return {
    arrive: () => {
      const { activeElement } = document
      last = outside = []
      arrivingFrom = { element: activeElement }
      toTheHeading(activeElement)
    },
    stop: () => {
      observer.disconnect()
      document.removeEventListener('focusin', noteFocus)
      document.removeEventListener('focusout', noteLeft)
      for (const deed of deeds) document.removeEventListener(deed, noteDeed, { capture: true })
    },
  }
}

const deeds = ['keydown', 'pointerdown'] as const

const isNowhere = () => document.activeElement === null || document.activeElement === document.body

function placeOf(element: Element): Place {
  const place: Element[] = []
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) place.push(at)
  return place
}

/** A part of the page that has a name of its own: what was used belongs to it. */
const holdsFocus = (element: Element, dialog: Element | null) =>
  dialog ? element.closest('dialog') === dialog : element.matches('section, article, aside, nav, main')

/** What a part is called; itself, where it is called nothing. */
function headingIn(part: Element | undefined): HTMLElement | undefined {
  const heading = part?.querySelector<HTMLElement>('h1, h2, h3')
  return heading ?? (part instanceof HTMLElement ? part : undefined)
}

function goTo(element: HTMLElement | null, how?: FocusOptions): void {
  if (!element) return
  // Reached by going there, and not one more stop of the Tab key.
  if (!element.hasAttribute('tabindex') && element.tabIndex < 0) element.tabIndex = -1
  element.focus(how)
}
