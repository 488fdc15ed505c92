import { draft, type Language, type Phrases, speak } from './phrase.ts'

// Names of events and of what was read, as sentences. They are names of endpoints, and those of the house's own jobs.
export const deeds = {
  'deed.accounts.signIn': { en: 'Signed in', mi: draft('I takiuru') },
  'deed.accounts.signInFailed': {
    en: 'Tried to sign in, and could not',
    mi: draft('I ngana ki te takiuru, kāore i taea'),
  },
  'deed.accounts.signOut': { en: 'Signed out', mi: draft('I takiputa') },
  'deed.accounts.wearHat': {
    en: 'Changed to another of their roles',
    mi: draft('I huri ki tētahi atu o ā rātou tūranga'),
  },
  'deed.accounts.chooseLanguage': { en: 'Chose their language', mi: draft('I kōwhiri i tō rātou reo') },
  'deed.accounts.turnOnSecondFactor': { en: 'Turned on their second factor', mi: draft('I whakakā i te tohu tuarua') },
  'deed.accounts.makeRecoveryCodes': {
    en: 'Made new recovery codes',
    mi: draft('I hanga waehere whakaora hou'),
  },
  'deed.accounts.useRecoveryCode': {
    en: 'Came in by a recovery code',
    mi: draft('I uru mai mā te waehere whakaora'),
  },
  'deed.accounts.turnOffSecondFactor': {
    en: 'Turned off their second factor',
    mi: draft('I whakaweto i te tohu tuarua'),
  },
  'deed.accounts.add': { en: 'Added an account', mi: draft('I tāpiri pūkete') },
  'deed.accounts.suspend': { en: 'Suspended an account', mi: draft('I whakatārewa pūkete') },
  'deed.accounts.correct': { en: 'Corrected an account', mi: draft('I whakatika pūkete') },
  'deed.accounts.recordSafetyCheck': { en: 'Recorded a safety check', mi: draft('I tuhi i te arowhai haumaru') },
  'deed.accounts.letBackIn': { en: 'Let an account in again', mi: draft('I whakatuwhera anō i te pūkete') },
  'deed.accounts.giveOneTimePassword': {
    en: 'Gave a one-time password',
    mi: draft('I hoatu kupuhipa mō te wā kotahi'),
  },
  'deed.accounts.takeOffSecondFactor': {
    en: 'Took off somebody’s second factor',
    mi: draft('I tango i te tohu tuarua a tētahi'),
  },
  'deed.accounts.firstAdministrator': {
    en: 'Made the first administrator',
    mi: draft('I hanga i te kaiwhakahaere tuatahi'),
  },
  'deed.accounts.endSessions': {
    en: 'Signed themselves out elsewhere',
    mi: draft('I takiputa i a rātou anō i wāhi kē'),
  },
  'deed.accounts.endSessionsOf': {
    en: 'Signed somebody out everywhere',
    mi: draft('I takiputa i tētahi i ngā wāhi katoa'),
  },
  'deed.accounts.askForCodes': {
    en: 'Said whether everybody needs a code to sign in',
    mi: draft('I kī mehemea me whai waehere te katoa i te takiuru'),
  },
  'deed.accounts.giveRole': { en: 'Gave somebody a role', mi: draft('I hoatu tūranga') },
  'deed.accounts.endRole': { en: 'Ended a role', mi: draft('I whakamutu tūranga') },
  'deed.accounts.changePassword': { en: 'Changed their password', mi: draft('I panoni kupuhipa') },
  'deed.directory.addOrganisation': { en: 'Added an organisation', mi: draft('I tāpiri rōpū') },
  'deed.directory.editOrganisation': { en: 'Corrected an organisation', mi: draft('I whakatika rōpū') },
  'deed.directory.addSite': { en: 'Added a site', mi: draft('I tāpiri wāhi') },
  'deed.directory.editSite': { en: 'Corrected a site', mi: draft('I whakatika wāhi') },
  'deed.directory.placeService': {
    en: 'Said where a service is given',
    mi: draft('I kī kei hea te ratonga'),
  },
  'deed.directory.addService': { en: 'Added a service', mi: draft('I tāpiri ratonga') },
  'deed.directory.editService': { en: 'Corrected a service', mi: draft('I whakatika ratonga') },
  'deed.directory.checkService': { en: 'Checked a service', mi: draft('I tirotiro ratonga') },
  'deed.directory.sayRoom': { en: 'Said how much room a service has', mi: draft('I kī e hia te wāhi kei te ratonga') },
  'deed.directory.importFeed': { en: 'Imported a feed', mi: draft('I kawe mai i te whāngai') },
  'deed.directory.settleRow': { en: 'Settled a row that was held', mi: draft('I whakatau i te rārangi i puritia') },
  'deed.emergency.open': {
    en: 'Opened a record in an emergency',
    mi: draft('I whakatuwhera pūkete i te mate ohotata'),
  },
  'deed.emergency.end': { en: 'Ended an emergency access', mi: draft('I whakamutu i te uru ohotata') },
  'deed.emergency.told': {
    en: 'Told the person that their record was opened in an emergency',
    mi: draft('I whakamōhio i te tangata kua whakatuwherahia tōna pūkete i te mate ohotata'),
  },
  'deed.emergency.notYet': {
    en: 'Wrote down why the person is not told yet',
    mi: draft('I tuhi he aha i kore ai te tangata e whakamōhiotia i tēnei wā'),
  },
  'deed.emergency.review': {
    en: 'Said whether an emergency access was proper',
    mi: draft('I kī mehemea i tika te uru ohotata'),
  },
  'deed.intake.newCode': { en: 'Gave the person a new code', mi: draft('I hoatu waehere hou ki te tangata') },
  'deed.intake.theyKnow': {
    en: 'Said that whoever it is for knows of it',
    mi: draft('I kī kei te mōhio te tangata mōna te tono'),
  },
  'deed.intake.take': { en: 'Wrote down a request', mi: draft('I tuhi tono') },
  'deed.intake.send': { en: 'Sent a request for help', mi: draft('I tuku tono āwhina') },
  'deed.intake.keep': { en: 'Kept a page of a request', mi: draft('I tiaki whārangi o te tono') },
  'deed.intake.assign': { en: 'Gave a request to a host', mi: draft('I tuku tono ki tētahi rōpū') },
  'deed.intake.sayHost': { en: 'Said what the host can do', mi: draft('I kī he aha ka taea e te rōpū') },
  'deed.intake.redirect': { en: 'Sent a request to another desk', mi: draft('I tuku tono ki tētahi atu tēpu') },
  'deed.intake.decline': { en: 'Declined a request', mi: draft('I whakahē tono') },
  'deed.intake.add': {
    en: 'Added something from their own page',
    mi: draft('I tāpiri kōrero mai i tō rātou ake whārangi'),
  },
  'deed.intake.stop': { en: 'Stopped their request', mi: draft('I whakamutu i tā rātou tono') },
  'deed.households.correct': { en: 'Corrected a household', mi: draft('I whakatika i te whare') },
  'deed.households.addPerson': { en: 'Added somebody to a household', mi: draft('I tāpiri tangata ki te whare') },
  'deed.households.correctPerson': {
    en: 'Corrected what is known of a person',
    mi: draft('I whakatika kōrero mō te tangata'),
  },
  'deed.households.addContact': { en: 'Added a way to reach a person', mi: draft('I tāpiri ara whakapā') },
  'deed.households.retireContact': {
    en: 'Stopped using a way to reach a person',
    mi: draft('I whakamutu ara whakapā'),
  },
  'deed.households.sayOfRepeat': {
    en: 'Said whether two records are the same',
    mi: draft('I kī mēnā he ōrite ngā tuhinga e rua'),
  },
  'deed.households.shutOut': {
    en: 'Shut a worker out of a record, or let them in',
    mi: draft('I kati, i whakatuwhera rānei i te tuhinga ki te kaimahi'),
  },
  'deed.cases.meet': { en: 'Recorded the first kōrero', mi: draft('I tuhi i te kōrero tuatahi') },
  'deed.cases.note': { en: 'Noted a talk or a visit', mi: draft('I tuhi mō te kōrero, te toronga rānei') },
  'deed.cases.noteNeed': { en: 'Noted a need', mi: draft('I tuhi matea') },
  'deed.cases.settleNeed': { en: 'Said how a need ended', mi: draft('I kī i pēhea te mutunga o te matea') },
  'deed.cases.noProvider': {
    en: 'Recorded that nobody could meet a need',
    mi: draft('I tuhi kāore he ratonga mō te matea'),
  },
  'deed.intake.again': {
    en: 'Wrote down that somebody asks again',
    mi: draft('I tuhi kua tono anō tētahi'),
  },
  'deed.intake.noProvider': {
    en: 'Recorded that nobody could do what is asked',
    mi: draft('I tuhi kāore he ratonga mō te tono'),
  },
  'deed.cases.plan': { en: 'Said what happens next', mi: draft('I kī he aha e whai ake nei') },
  'deed.cases.giveTo': { en: 'Gave a case to a connector', mi: draft('I hoatu i te kaupapa ki te kaimahi') },
  'deed.cases.leave': {
    en: 'Left a whānau with nobody, because their worker’s role ended',
    mi: draft('Kāore he kaimahi mō te whānau, nā te mea i mutu te tūranga o tō rātou kaimahi'),
  },
  'deed.cases.close': { en: 'Ended the support', mi: draft('I whakamutu i te tautoko') },
  'deed.cases.seenEntry': { en: 'Read what the person added', mi: draft('I pānui i tā te tangata i tāpiri ai') },
  'deed.consent.record': { en: 'Recorded a yes or a no', mi: draft('I tuhi i te āe, i te kāo rānei') },
  'deed.consent.withdraw': { en: 'Took a yes back', mi: draft('I tango i te whakaaetanga') },
  'deed.consent.giveAgain': {
    en: 'Said yes again, on their own page',
    mi: draft('I whakaae anō i tō rātou ake whārangi'),
  },
  'deed.consent.recordGround': { en: 'Recorded a legal ground', mi: draft('I tuhi i te take ā-ture') },
  'deed.referrals.make-and-send': {
    en: 'Wrote a referral and sent it',
    mi: draft('I tuhi, ā, i tuku tukunga'),
  },
  'deed.referrals.make': { en: 'Wrote a referral', mi: draft('I tuhi tukunga') },
  'deed.referrals.send': { en: 'Sent a referral', mi: draft('I tuku tukunga') },
  'deed.referrals.discard': { en: 'Threw a draft referral away', mi: draft('I whiu i te tukunga hukihuki') },
  'deed.referrals.receive': { en: 'Said that a referral was received', mi: draft('I kī kua tae mai te tukunga') },
  'deed.referrals.accept': { en: 'Accepted a referral', mi: draft('I whakaae ki te tukunga') },
  'deed.referrals.decline': { en: 'Declined a referral', mi: draft('I whakahē i te tukunga') },
  'deed.referrals.waitlist': {
    en: 'Put a referral on the wait list',
    mi: draft('I tāpiri i te tukunga ki te rārangi tatari'),
  },
  'deed.referrals.suggestReroute': { en: 'Suggested another service', mi: draft('I tohu i tētahi atu ratonga') },
  'deed.referrals.askForMore': { en: 'Asked the sender for more', mi: draft('I pātai atu ki te kaituku') },
  'deed.referrals.giveMore': { en: 'Answered the receiver', mi: draft('I whakautu i te kaiwhiwhi') },
  'deed.referrals.begin': { en: 'Began the work', mi: draft('I tīmata te mahi') },
  'deed.referrals.couldNotReach': {
    en: 'Could not reach the person',
    mi: draft('Kāore i taea te whakapā ki te tangata'),
  },
  'deed.referrals.personDeclined': {
    en: 'Recorded that the person chose not to go on',
    mi: draft('I tuhi kua whakatau te tangata kia mutu'),
  },
  'deed.referrals.recordOutcome': { en: 'Recorded the outcome', mi: draft('I tuhi i te hua') },
  'deed.referrals.ownAnswer': {
    en: 'Said on their own page whether it helped',
    mi: draft('I kī i tō rātou ake whārangi mēnā i āwhina'),
  },
  'deed.referrals.confirm': {
    en: 'Recorded the person’s answer and closed the loop',
    mi: draft('I tuhi i te whakautu a te tangata, ā, i kati'),
  },
  'deed.referrals.closeRerouted': { en: 'Closed a re-routed referral', mi: draft('I kati i te tukunga kua hurihia') },
  'deed.referrals.withdraw': { en: 'Withdrew a referral', mi: draft('I tango i te tukunga') },
  'deed.referrals.pause': { en: 'Paused a clock for the person', mi: draft('I whakatārewa i te wā mō te tangata') },
  'deed.audit.fold': { en: 'Vouched for a batch of reads', mi: draft('I whakapūmau i ētahi pānuitanga') },
  'deed.clocks.escalate': { en: 'Told of clocks that ran out', mi: draft('I whakamōhio mō ngā wā kua pau') },
  'deed.repeats.tell': { en: 'Told of a likely repeat', mi: draft('I whakamōhio mō te tārua pea') },
  'deed.households.seenRepeat': {
    en: 'Saw that a likely repeat was found',
    mi: draft('I kite kua kitea pea he tārua'),
  },
  'deed.house.tidy': {
    en: 'Took away what was kept for a while only',
    mi: draft('I tango i ngā mea mō te wā poto anake'),
  },
  'deed.house.backup': { en: 'Copied everything into a file', mi: draft('I tārua i ngā mea katoa ki te kōnae') },
  'deed.house.restore': {
    en: 'Put everything back from a file',
    mi: draft('I whakahoki i ngā mea katoa mai i te kōnae'),
  },

  'screen.cases.today': { en: 'Today’s list', mi: draft('Te rārangi o te rā') },
  'screen.intake.queue': { en: 'The queue of requests', mi: draft('Te rārangi tono') },
  'screen.intake.one': { en: 'A request', mi: draft('He tono') },
  'screen.intake.mine': { en: 'Their own page', mi: draft('Tō rātou ake whārangi') },
  'screen.emergency.uses': { en: 'Emergency access', mi: draft('Uru ohotata') },
  'screen.households.search': { en: 'People search', mi: draft('Te rapu tangata') },
  'screen.households.list': { en: 'The list of whānau', mi: draft('Te rārangi whānau') },
  'screen.households.one': { en: 'The whole record', mi: draft('Te tuhinga katoa') },
  'screen.referrals.waiting': { en: 'The list of referrals', mi: draft('Te rārangi tukunga') },
  'screen.referrals.one': { en: 'A referral', mi: draft('He tukunga') },
  'screen.reports.rows': { en: 'The rows behind a figure', mi: draft('Ngā rārangi kei muri i te tatauranga') },
  'screen.audit.changes': { en: 'The record of changes', mi: draft('Te tuhinga panonitanga') },
  'screen.audit.reads': { en: 'The record of reads', mi: draft('Te tuhinga pānuitanga') },
  'screen.audit.ofHousehold': { en: 'Who read this household', mi: draft('Ko wai i pānui i tēnei whare') },
} as const satisfies Phrases

const unknown = {
  deed: { en: 'Changed something ({name})', mi: draft('I panoni i tētahi mea ({name})') },
  screen: { en: 'Another page ({name})', mi: draft('He whārangi kē ({name})') },
} as const

const known: ReadonlyMap<string, Phrases[string]> = new Map(Object.entries(deeds))

/**
 * What somebody did, as the record names it. A name from an older version is shown as it is, and said to be one. A referral that
 * is beyond its first version when it was only just made was sent in the same press.
 */
export function sayDeed(name: string, language: Language, version = 1): string {
  const said = name === 'referrals.make' && version > 1 ? 'referrals.make-and-send' : name
  return speak(known.get(`deed.${said}`) ?? unknown.deed, language, { name })
}

/** What somebody looked at. */
export function sayScreen(name: string, language: Language): string {
  return speak(known.get(`screen.${name}`) ?? unknown.screen, language, { name })
}
