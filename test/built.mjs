import { build } from '../scripts/prepare.mjs'

/** A journey walks through what is built: so it is built anew if anything it is made of has changed. */
export default () => build((line) => console.log(line))
