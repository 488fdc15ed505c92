import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Empty } from '../../../looks/empty.tsx'
import { Button } from '../button.tsx'
import { useWords } from '../language.tsx'
import { Page } from '../page.tsx'

/** An address that is nothing here. */
export function NoSuchPage() {
  const say = useWords()
  return (
    <Page title={say('work.no-such-page')}>
      <Empty head={say('work.no-such-page.more')} action={<a href="/work/">{say('work.no-such-page.go')}</a>} />
    </Page>
  )
}

/** A screen that could not be fetched or drawn. What was typed is kept, so that trying again is safe. */
export function PageFailed({ error }: ErrorComponentProps) {
  const say = useWords()
  const router = useRouter()
  // A page left open while a new version was put in place asks for files that are gone.
  const again = () => (isFetch(error) ? location.reload() : void router.invalidate())
  return (
    <Page title={say('work.problem.our-fault')}>
      <Empty
        head={say(isFetch(error) ? 'work.problem.unreachable.more' : 'work.problem.our-fault.more')}
        action={<Button onPress={again}>{say('common.try-again')}</Button>}
      />
    </Page>
  )
}

const isFetch = (error: unknown) => error instanceof Error && /import|fetch|preload|module/i.test(error.message)
