import { describe, expect, test } from 'vitest'
import { whyNotPassword } from './easy-password.ts'
import { oneTimePasswordFrom } from './password.ts'

const mere = {
  name: 'Mere Tautoko',
  email: 'mere.tautoko@orchardroad.example.nz',
  organisations: ['Orchard Road Connect'],
}
const codeOf = (password: string) => whyNotPassword(password, mere)?.code

// Of the kinds that stand at the head of every published list of passwords of twelve signs and more.
const usual = `
123456789012 1234567890123 12345678901234 123456789123 123123123123 012345678910 111111111111 000000000000 121212121212
112233445566 987654321098 0987654321098 123456123456 123412341234 147258369147 159753159753 987654321123 102030405060
010203040506 1234554321123 123321123321 999999999999 696969696969 192837465564738 314159265358 111222333444
password1234 password12345 passwordpassword Password1234! P@ssw0rd1234 passw0rd1234 password2024 Password123! password!@#$
mypassword123 mypassword1234 newpassword1 thepassword1 password111111 password00000 1234password drowssap1234
qwertyuiop12 qwertyuiop123 qwerty123456 qwerty12345678 qwertyqwerty qwertyuiop[] qwertyasdfgh qwertyuiopas asdfghjkl123
asdfghjkl1234 zxcvbnm12345 zxcvbnm123456 zaq12wsxcde3 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qazxsw23edc q1w2e3r4t5y6
qazwsxedcrfv qazwsxedc123 qweasdzxc123 qwe123qwe123 asdasdasdasd abcabcabcabc abcdefghijkl abcdefghijklmnop abcd12345678
abc123abc123 a1b2c3d4e5f6 aaaaaaaaaaaa aaaaaaaaaaaaaaaa asdfasdfasdf asdfghasdfgh 1234qwerasdf 1234abcd5678
iloveyou1234 iloveyou12345 iloveyouforever iloveyousomuch iloveyoubaby1 ilovemyfamily1 ilovemymum12 ilovejesus123 iloveyou!!!!
letmein12345 letmeinletmein letmeinplease welcome12345 welcome123456 Welcome2024! welcometothe administrator admin1234567
administrator1 adminadmin12 admin@123456 changeme1234 changemenow1 trustno1trustno1 superman1234 batman123456 princess1234
sunshine1234 football1234 monkey123456 dragon123456 master123456 charlie12345 michael12345 jordan123456 liverpool123
chocolate123 butterfly123 babygirl1234 sweetheart12 elizabeth123 christopher1 jesuschrist1 jesusislord1 manchester12
manchesterunited liverpoolfc12 allblacks2023 allblacks1234 aotearoa2024 aotearoa1234 newzealand123 NewZealand2024 kiaora123456
kiaorakiaora wellington123 wellington2024 christchurch1 auckland2024! tamakimakaurau tepapa123456 whanau123456 whanau2024!!
Summer2024!! Winter2025!! Autumn2025!! Spring2024!! December2024 January12345 November2026! Monday123456 christmas123
31121999abcd 01011990aaaa 12/12/1990!! 25-12-2020-! 2020202020202 20202021202220 startrek1234 starwars1234 pokemon12345
minecraft123 spiderman123 playstation1 computer1234 internet1234 samsung12345 microsoft123 googlegoogle facebook1234
fuckyou12345 fuckyoufuckyou secret123456 secretsecret opensesame123 whatever1234 nothing12345 freedom12345 blessed12345
p4ssw0rd1234 1l0v3y0u1234 dr4g0ndr4g0n m0nk3ym0nk3y
`
  .trim()
  .split(/\s+/)
  .concat('Kia ora Kia ora!')

describe('a password', () => {
  test.each(['short', 'elevenchars', 'macronā ā'])('%s is too short', (password) => {
    expect(whyNotPassword(password, mere)).toEqual({ code: 'password-too-short', with: { least: 12 } })
  })

  test('of those that are tried first is refused, however it is written', () => {
    expect(usual.filter((one) => one.length < 12)).toEqual([])
    expect(usual.length).toBeGreaterThan(170)
    expect(usual.filter((one) => codeOf(one) !== 'password-too-easy')).toEqual([])
    expect(usual.filter((one) => codeOf(one.toUpperCase()) !== 'password-too-easy')).toEqual([])
  })

  test('made as most people make one is refused: a word that comes to mind, and figures or signs after it', () => {
    const words = [
      'password',
      'sunshine',
      'football',
      'kererū',
      'whānau',
      'Taranaki',
      'Charlotte',
      'Liverpool',
      'Ngaire',
    ]
    const ends = [
      '123456',
      '12345678',
      '2024',
      '1987',
      '!!!!!!!!',
      '00000000',
      '69696969',
      '11112222',
      'abcdefgh',
      '@1234567',
    ]
    const all = words.flatMap((word) =>
      ends.flatMap((end) => [`${word}${end}`, `${end}${word}`, `${word}${word}${end}`]),
    )
    expect(all.filter((one) => one.length >= 12 && codeOf(one) === undefined)).toEqual([])
  })

  test.each([
    'MereTautoko!!',
    'tautoko-mere-12',
    'Mere.Tautoko2026',
    'orchardroad123',
    'OrchardRoad2026',
    'Orchard Road Connect',
    'alongside2026',
    'alongside Mere',
    'mere.tautoko@orchardroad.example.nz',
  ])('%s says whose it is', (password) => {
    expect(codeOf(password)).toBe('password-says-who')
  })

  test('that says whose it is may be anybody else’s', () => {
    const losa = { name: 'Losa Fonua', email: 'losa@bluewater.example.nz', organisations: ['Bluewater'] }
    expect(whyNotPassword('tautoko-orchard-mist', losa)).toBeUndefined()
  })

  test.each([
    'the tide comes in slowly',
    'kererū-nui-kei-runga',
    'kererū nui kei runga',
    'the tide goes out at nine',
    'correct horse battery staple',
    'seven kettles hum in July',
    'te kōtuku rerenga tahi',
    '9fK2!xQe7_pLmz',
    'vnqp-xkrt-mzwd',
    'lemons on the wharf',
  ])('%s is good', (password) => {
    expect(codeOf(password)).toBeUndefined()
  })

  test('of whoever runs the house may be refused by a list of theirs', () => {
    const listed = new Set(['lemons on the wharf'])
    expect(whyNotPassword('Lemons on the Wharf', mere, (one) => listed.has(one))?.code).toBe('password-too-easy')
  })

  test('made for somebody else is never refused', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const bytes = Uint8Array.from({ length: 48 }, (_, at) => (seed * 7919 + at * at * 31 + at * seed * 17) % 251)
      expect(codeOf(oneTimePasswordFrom(bytes))).toBeUndefined()
    }
  })

  test('of two hundred signs is judged in no time that anybody could wait for', () => {
    // In the time of this process alone: whatever else the machine does is not its fault.
    const before = process.cpuUsage()
    codeOf('aāeē1234 password '.repeat(11).slice(0, 200))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
  })
})
