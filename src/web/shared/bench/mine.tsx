import { CircleUserRound } from 'lucide-react'
import { useId } from 'react'
import { ownApi } from '../../../api/accounts.ts'
import type { Hat } from '../../../domain/accounts/account.ts'
import { type Language, languages } from '../../../words/phrase.ts'
import { askOwn } from '../ask.ts'
import { chooseLanguage, useWords } from '../language.tsx'
import { roleWords } from '../role-words.ts'
import { signOut, wearHat } from '../sign-out.ts'
import { type Theme, themes, useTheme } from '../theme.ts'
import { useToast } from '../toast.tsx'
import { useMe, useSending, useSession } from '../use-session.ts'

/** Whoever is here: language, light or dark, their other roles, and the way out. */
export function Mine() {
  const say = useWords()
  const me = useMe()
  const { theme, choose } = useTheme()
  const id = useId()
  const speak = (language: Language) => {
    chooseLanguage(language)
    // Told to the server as well, for letters and other devices; it is chosen here either way.
    void askOwn(ownApi.chooseLanguage, { language }, language).catch(() => undefined)
  }
  return (
    <div className="mine">
      <button type="button" className="mine-open" popoverTarget={id}>
        <CircleUserRound className="i" aria-hidden="true" />
        <span>{me.name}</span>
      </button>
      <div id={id} popover="auto" className="mine-menu">
        <p>
          <b>{me.name}</b>
          <span className="quiet small">
            {say(roleWords[me.role])}, {me.organisationName}
          </span>
        </p>
        {/* Both names are in their own language: whoever looks for theirs can read it. */}
        <Options
          legend={say('work.language')}
          name="language"
          chosen={say.language}
          onChoose={speak}
          options={languages}
          label={(one) => (one === 'mi' ? 'Reo Māori' : 'English')}
          langOf={(one) => one}
        />
        <Options
          legend={say('work.theme')}
          name="theme"
          chosen={theme}
          onChoose={choose}
          options={themes}
          label={(one: Theme) => say(`work.theme.${one}`)}
        />
        <a href="/work/account" onClick={() => document.getElementById(id)?.hidePopover()}>
          {say('account.rail')}
        </a>
        <Hats />
        <Leave />
      </div>
    </div>
  )
}

function Hats() {
  const say = useWords()
  const toast = useToast()
  const session = useSession()
  const { me } = session
  const others = me.hats.filter((hat) => hat.role !== me.role || hat.organisationId !== me.organisationId)
  if (others.length === 0) return null
  const wear = (hat: Hat) => wearHat(session, hat).catch(() => toast({ says: say('work.problem.unreachable.more') }))
  return (
    <div>
      <p className="small">{say('work.hats')}</p>
      {others.map((hat) => (
        <button
          key={`${hat.role} ${hat.organisationId}`}
          type="button"
          className="linkish"
          onClick={() => void wear(hat)}
        >
          {say(roleWords[hat.role])}, {hat.organisationName}
        </button>
      ))}
    </div>
  )
}

function Leave() {
  const say = useWords()
  const toast = useToast()
  const session = useSession()
  const { items } = useSending()
  const leave = () => signOut(session).catch(() => toast({ says: say('work.sign-out.failed') }))
  return (
    <>
      {items.length > 0 && <p className="small quiet">{say('work.sign-out.waiting', { count: items.length })}</p>}
      <button type="button" className="button-2" onClick={() => void leave()}>
        {say('work.sign-out')}
      </button>
    </>
  )
}

type OptionsProps<V extends string> = {
  readonly legend: string
  readonly name: string
  readonly chosen: V
  readonly onChoose: (chosen: V) => void
  readonly options: readonly V[]
  readonly label: (option: V) => string
  readonly langOf?: (option: V) => string
}

function Options<V extends string>({ legend, name, chosen, onChoose, options, label, langOf }: OptionsProps<V>) {
  return (
    <fieldset className="options">
      <legend className="small">{legend}</legend>
      {options.map((option) => (
        <label key={option} lang={langOf?.(option)}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          <span>{label(option)}</span>
        </label>
      ))}
    </fieldset>
  )
}
