import { CARRIER_NAMES, COMPANY_WORDS } from "../../import/figures/companyWords";
import { HEADING_WORDS, MONTH_WORDS } from "../../import/layout/headingWords";
import { wordSet } from "../../import/layout/phrase";

/** Words of every day, months, places and fonts that people are called too. In lower case, without accents. */
const NAMES_TOO = wordSet(`
  able abbey ace acre adams agent aim alder alma almond amber amen angel angle apple april arch archer arm armor arrow ash aspen aster august autumn
  avenue back bacon badge bailey baker ball band banks bar bard barker barn baron barrel barrow base bass bay beach beacon beam bean bear beard beck bee
  bell belle belt bench berry best bill birch bird bishop bit black blade blank blaze bliss block bloom blossom blue board bolt bond bone bonds book boone
  booth boss bow bowl box boy bradford brain branch brand brandy brave bread bridge bridges briggs bright brook brooks broom brown brush buck bud bull bunker
  burden burn burns bush butcher butler button byrd cable call camp candle candy cane cannon cannons canon carol carpenter carter carver case cash castle
  cat chance chandler chapel chapman chase cherry chip christian church clark clay cliff close cloud clover coach coal coffee cold cole college cook cooke
  cool cooper coral cord corn cost counts court cove cow cowan craft crane creek crisp cross crow crown cruise crystal curry curtain cutter dale daily daisy
  dark dawn day days dean dear destiny diamond dick dial dove drake drew drum drummer duke dollar early earl east easter eden edge eve ever faith fair fairchild
  faith fall falls farmer fast father fear feather fern field fields finch fine finn first fish fisher fleet flint flood flower flowers ford foreman forest
  fort fortune foster fountain fowler fox foxx frank franklin free freed freeman french friend frost fuller gage gale garden gardener gardner garland gates gem
  gentle gentry georgia gibbs gift ginger glass glad gold golden good goodman goods goss grace grand granger grant grants graves gray grass green greene grey grove groves
  guard guest guy hail hale hall hand hands hardy harmony harp harper harry hart hatch haven hawk hawkins hay hazel head heart heath heaven held helm henry
  herb hero high hill hills hobby hold holder hole holiday holland hollow holly home honey honor hood hook hope hopes horn horne house howe hunt hunter hurt
  ice iris iron ivory ivy jack jacks jade jasmine jewel joiner jolly joy judge july june junior justice kane keen keep key keys kidd kind king kings kitchen
  knight lake lamb lance land lane lark lark last law lawless lawyer leaf lee legend lemon levy liberty light lily lincoln line link lion list little lock
  long looney lord love lovely low lowe luck lucky lynch madison maiden mailer major mall man mark marker market marks marsh marshall martin mason masters
  mast may mayor mays meadow meadows means melody mercy merit merry miles mill miller mills mine mink minor mint miracle missing mist mister monday money
  montana month moody moon moore more morning moss mount mountain myrtle nail nash neat new newman newton nice night noble north norm nurse nut oak oakes oaks ocean olive
  onion opal orange outlaw owen owens owes owner pace page paige pain painter palace palm palmer pants pappas park parker parks parson parsons part pass past pat paste
  patience paul peace peach peak pear pearl peck peel penny pepper perfect perry person petty phoenix piece pierce pike pine piper pitt place plain plant plum
  point pole polish pollard pond poole poor pope poppy porter post potter potts pound power powers prayer precious presley price prices pride priest prime
  prince print pruitt purple queen quick quill rain rainbow raines rains ranch rand ranger raven ray rays read reader ready reason record red redd reed reeves
  regal remington rex rice rich riches rider ridge ring river rivers roads robin rock rockwell rod rogue rose roses row royal ruby ruff rule rush rust ruth saddler safe
  sage sailor saint sales sand sandal sanders sandy savage savings sawyer school scholar scott sea seal sears self sharp shaw shell shepherd sheriff shield ship
  short shore shores showers sierra silk silver simple singer singleton skinner skipper sky slater sloan small smart smile smith smoke snow soldier son song
  south spade spark sparks sparrow spears speed spell spencer spice spring springs square stack stall stamp standard star stark starr steel sterling steward
  stewart still stitch stock stokes stone stones storm story street strong style sue sugar summer summers sun sunday sunny sunshine sutton swan sweet swift
  sword tab table taft talent tall tan tanner tate tax taylor teal teller temple terrace terry thorn thrasher tiger tile till timber time times tips todd toll
  tom tool total toy trace tracy trail travel traveler treasure tree trent trinity trip true trust tuck tucker turner twist tyler unity urban usher vale valentine valley van
  vance vane velvet victor victory vine violet virtue vogue wade wagner wagoner wake walk walker wall wallace wallet walls wang ward ware warm warner warren wash
  washington waters watt watts way ways wayne weaver webb webster weeks wells west wheat wheeler wheels white whiting wick wild wilde wilder will willow wills
  wilson win wind window wine wing winner winter winters wise wish witt wolf wolfe wonder wood woods woodward work works world worth wray wren wright yard yarrow years york
  young zion
  alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida hawaii idaho illinois indiana iowa jersey kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska nevada ohio oklahoma oregon pennsylvania rhode
  tennessee texas utah vermont virginia wisconsin wyoming
  arial baskerville bell calibri cambria century consolas courier garamond georgia goudy helvetica lucida mono narrow segoe symbol tahoma times verdana
  false true null none test sample tester normal general good bad neutral input output check cell linked note heading title accent comma currency percent
`);

const EVERYDAY: ReadonlySet<string> = new Set([
  ...NAMES_TOO,
  ...HEADING_WORDS,
  ...MONTH_WORDS,
  ...COMPANY_WORDS,
  ...CARRIER_NAMES.flatMap((name) => name.split(" ")),
]);

/** Whether a folded word says nothing by itself of who is meant: one of every day, of our sheets, or an initial. */
export function isEveryday(word: string): boolean {
  return word.length < 3 || EVERYDAY.has(word);
}
