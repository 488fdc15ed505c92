// What people make passwords of, and so what is tried first: the likeliest first, because the place in the list is how many
// tries it costs to come to it. Written for this project from what is common knowledge, and with what is at hand in
// Aotearoa; not a list of anybody's passwords.
const list = `
password pass passwd passw0rd kupuhipa qwerty iloveyou welcome admin letmein login monkey dragon love football princess
sunshine master shadow superman baseball batman trustno michael abc hello charlie welcome1 secret freedom whatever computer
internet changeme default administrator test testing guest user root system access server temp temporary work office
new newpassword mypassword thepassword yourpassword my me you your the a and is am are be was to of in on at it for not no yes
this that with from have has all one two three four five six seven eight nine ten hundred thousand
i im ilove youme us we our they he she him her his who what when where why how can will do did dont know want need like so much very too more
than but if or by up out go get got come back just only no never ever life live man woman boy girl
loveyou lovely lover loves loving loveme baby babygirl babyboy babe honey sweetheart sweetie darling angel heart forever always
mum mom mummy mommy dad daddy mother father sister brother son daughter family friend friends bestfriend kids children child
nana nan granny grandma grandpa koro kuia whaea matua mama papa tama hine tamariki mokopuna moko whanau
aroha kia ora kiaora kaha haere mai aotearoa newzealand zealand new nz kiwi maori pakeha pasifika waitangi marae mana tapu
waka kai tane wahine aroha manaaki manaakitanga kaitiaki kaupapa korero karakia mauri moana maunga awa whenua rangi papatuanuku
tangata tu kotahi tahi rua toru wha rima ono whitu waru iwa tekau ka pai kapai nui iti te o nga he ko
auckland tamakimakaurau wellington christchurch otautahi hamilton kirikiriroa tauranga dunedin otepoti rotorua whangarei napier
hastings nelson invercargill taupo queenstown gisborne northland waikato canterbury otago southland taranaki hawkesbay manawatu
kaikohe kaitaia manukau porirua hutt timaru westport greymouth blenheim levin masterton
allblacks blackcaps blackferns silverferns warriors crusaders hurricanes highlanders chiefs blues rugby league netball cricket
tui kereru kakapo kea kiwifruit pukeko weka kauri pohutukawa rimu totara manuka harakeke koru hei tiki pounamu paua hangi
jesus christ god lord bible faith grace hope peace bless blessed amen church heaven allah mohammed krishna buddha
summer winter autumn spring monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december today tomorrow yesterday morning night day week month year christmas easter matariki
happy birthday holiday lucky smile crazy sexy cool super great good best better big little small old young hot cold
red blue green yellow orange purple pink black white silver gold golden grey brown rainbow diamond crystal
cat dog puppy kitten kitty bear tiger lion horse rabbit bunny snake eagle wolf fish bird butterfly dolphin panda elephant turtle
monster pirate ninja warrior hunter killer rocky buster max bella coco lucy molly daisy charlie rosie ruby toby jack sam
john james david michael robert william richard thomas daniel matthew andrew joshua anthony mark paul steven george kevin brian
jason ryan jacob nicholas eric jonathan justin brandon alexander alex chris christian patrick peter adam nathan kyle zachary
mary jennifer jessica sarah ashley amanda melissa nicole michelle stephanie elizabeth emily hannah samantha lauren rachel
christopher benjamin samuel joseph edward rebecca laura amy anna maria julia natalie victoria olivia sophia charlotte chloe grace ella emma isabella mia lily
ngaire mere hone wiremu tane hemi pita rawiri tamati mikaere manaia nikau anahera hinemoa marama
jordan harley ferrari porsche mercedes mustang corvette toyota holden ford honda subaru yamaha suzuki nissan falcon commodore
liverpool arsenal chelsea manchester united barcelona madrid soccer basketball hockey golf tennis fishing hunting racing
starwars startrek pokemon pikachu naruto spiderman superman batman ironman marvel disney mickey minnie harry potter hogwarts
matrix gandalf frodo hobbit zelda mario minecraft fortnite roblox xbox playstation nintendo game games gamer player winner
google facebook youtube twitter instagram apple iphone samsung android microsoft windows linux oracle cisco yahoo gmail email
music guitar piano drummer metallica nirvana slipknot eminem beatles elvis madonna rockstar rock roll punk hiphop
money dollar cash rich million bank business manager director doctor nurse teacher student school college university
coffee chocolate cookie cheese pizza banana apple cherry strawberry peaches pumpkin pepper ginger sugar candy cake beer whiskey
house home garden flower rose lily tree river ocean beach mountain island earth world moon star stars sun sky rain snow fire
power energy magic dream dreams dreamer dancer singer star lucky7 queen king prince knight hero legend boss chief captain
open sesame enter please thanks thankyou sorry goodbye hi hey yo ok okay nothing something anything everything someone nobody
fuck fuckyou fucker shit bitch asshole sex pussy dick hell damn
help support service services client case caseload request referral plan hub community connect connector connection network trust
social worker worker1 team leader staff nurse health housing food foodbank budget advice desk intake provider referral
abcd abcde abcdef abcdefg abc123 a1b2c3 aaa zzz xxx qwe asd zxc qaz wsx azerty qwertz dvorak
mynameis ilovemy iamthe iamgod imthebest fuckoff getout letme letmeinnow comein open123 sesame unlock key keys lock door
`
  .trim()
  .split(/\s+/)

/** How far down the list a word stands, the first at 1. */
export const placeOfWord: ReadonlyMap<string, number> = new Map(
  [...new Set(list)].map((word, at): [string, number] => [word, at + 1]),
)
export const longestWord = Math.max(...list.map((word) => word.length))

/** Along a keyboard, and down it: each is walked both ways. */
export const walks: readonly string[] = [
  ...[
    '`1234567890-=',
    'qwertyuiop[]',
    "asdfghjkl;'",
    'zxcvbnm,./',
    '!@#$%^&*()_+',
    '7894561230',
    '147258369',
    '159357',
  ],
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/', '!qaz', '@wsx', '#edc', '$rfv'],
  ...['1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', 'qawsedrftgyhujikolp', 'qazwsxedcrfvtgbyhnujmikolp'],
  ...['11223344556677889900', '102030405060708090', '010203040506070809', '192837465564738291', '31415926535897'],
  ...['a1b2c3d4e5f6g7h8i9', 'aabbccddeeffgghh', 'abc123def456ghi789', '123qweasdzxc', '123abc456def'],
  ...[
    'azertyuiop',
    'qsdfghjklm',
    'wxcvbn',
    'qwertzuiop',
    'a1s2d3f4g5h6j7k8l9',
    'zaqxswcdevfrbgtnhymju',
    'zaq12wsx',
    'xsw23edc',
  ],
].flatMap((walk) => [walk, Array.from(walk).toReversed().join('')])
