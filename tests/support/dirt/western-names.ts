// Made-up stock of Western given names, family names and places, two halves that share nothing; common ones first.
import { words } from "./words.ts";

export interface WesternList {
  readonly given: readonly string[];
  readonly surname: readonly string[];
  readonly streets: readonly string[];
  readonly places: readonly string[];
}

const STREET_KINDS = words("street place close crescent avenue road court drive lane circuit");

function streets(text: string): readonly string[] {
  return words(text).map((name, index) => `${name} ${STREET_KINDS[index % STREET_KINDS.length]}`);
}

export const WESTERN_ONE: WesternList = {
  given: words(
    "emily joshua jack sophie thomas lachlan isabella james olivia mitchell chloe ryan hannah benjamin georgia nicholas jessica matthew ella daniel lucy samuel charlotte luke sarah harrison madison connor zoe ethan amber liam brianna alexander caitlin cooper holly dylan tahlia blake ruby jordan imogen logan lara brodie erin jayden claire riley paige noah abbey kyle bella patrick alana finn kiara hugo eliza angus sienna oscar phoebe toby mia archie jasmine caleb keely zachary amelie flynn bridget kane tiarna reece teagan declan monique seth rhianna jett adele darcy bronte",
  ),
  surname: words(
    "white smith nguyen clarke campbell webb ryan green reid martin thomas coleman miles dixon morrison wilson browne matthews harris kennedy mason burford stephenson goldsworthy paterson blake lowe fitzpatrick hawkins nicolson mcneill roche bishop pascoe tremayne whittle alderman crook rudd donaldson berry mccarthy finlay hibberd bannister cowling dunstan edmunds farrelly gaskell heywood ingleby jolley kirkwood lambert meadows naughton ogilvie pemberton quigley rafferty sheridan thwaites underwood vickery wadsworth yeoman zammit ashdown blanchard carmody delaney eastwood fulton gilchrist hollister irvine jessop kershaw lockyer munro norris osborne penrose rowntree stannard turnbull urquhart venables whitlock yates abernethy birchall corrigan",
  ),
  streets: streets(
    "burrowye kinlay maranboy hartnett tenison dalrymple wattle currong burnie fincham goldner herron isaacs jukes kootara larkin mofflin narran ogden pudney quandong ragless shumack tyrell ulm verco wisdom yalata zeal arndell bonrook canning dunbar elrington forbes garran hobart",
  ),
  places: words(
    "bonnells-bay narrabeen toowong mildura frankston cabramatta dubbo wodonga geelong mandurah hamilton ballina orange kiama penrith sunbury taree lismore morwell bendigo echuca gympie nambour maroubra leederville reservoir tarneit werribee pakenham ringwood",
  ).map((place) => place.replace("-", " ")),
};

export const WESTERN_TWO: WesternList = {
  given: words(
    "william grace henry alice edward rose george eleanor charles florence arthur matilda frederick beatrice walter edith albert agnes harold mabel stanley ivy leonard hazel ernest violet percy gladys cecil nora rupert winifred clarence marjorie reginald dorothy herbert sylvia gordon kathleen douglas vera malcolm freda trevor joan clive brenda nigel pamela stuart lorraine gavin deborah craig tracey darren sharon wayne michelle shane kylie brett simone dean natasha troy felicity heath miranda",
  ),
  surname: words(
    "johnson brown taylor walker hughes edwards wood turner parker cooper morris rogers stewart cook bailey bell murphy richardson cox howard ward peterson gray ramirez watson brooks kelly sanders price bennett barnes ross henderson jenkins perry powell long patterson flores washington butler simmons foster bryant alexander russell griffin diaz hayes myers ford graham sullivan wallace woods cole west jordan owens reynolds fisher ellis gibson mcdonald cruz marshall ortiz gomez murray freeman wells porter hunter hicks crawford boyd kenny warren",
  ),
  streets: streets(
    "acacia birch cedar dogwood elm fir ginkgo hawthorn ironbark juniper kurrajong laurel magnolia needlewood oak poplar quince redgum sycamore tallow umbrella viburnum willow yew zelkova aspen banksia chestnut",
  ),
  places: words(
    "ashby brixton camden dalston enfield fulham greenwich hackney ilford kingston lambeth merton newham osterley paddington richmond sutton tooting uxbridge vauxhall wembley yiewsley barnet croydon",
  ),
};
