import { useTell, useWords } from '../shared/language.tsx'
import { ListAndRecord } from '../shared/page.tsx'
import type { ScreenProps } from '../shared/screen.ts'
import { useAddress } from '../shared/address.ts'
import { useMe } from '../shared/use-session.ts'
import { AddService } from './add-service.tsx'
import { FindServices } from './find-services.tsx'
import { OneService } from './service-record.tsx'
import './directory.css'

/** The directory: everyone who works here may read it, its editors put it right. */
export function DirectoryScreen({ id }: ScreenProps) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const { hrefWith } = useAddress()
  return (
    <ListAndRecord
      title={say('directory.title')}
      head={tell('directory.title')}
      listHref={hrefWith({}, '/directory')}
      list={
        <>
          {me.kind === 'aggregate' && <p className="small quiet only-this">{tell('directory.only-this')}</p>}
          <FindServices current={id} />
        </>
      }
      record={id === undefined ? undefined : id === 'new' ? <AddService /> : <OneService key={id} id={id} />}
    />
  )
}
