package moothall.moderation.detection.names;

import java.util.Set;
import moothall.moderation.detection.Vocabulary;

/** Words around names, and words that look like names. */
final class NameWords {

  /** Given names that are words too: they need a surname, a title or an @. */
  static final Set<String> AMBIGUOUS =
      Vocabulary.of(
          """
          will may mark grace hope rose bill frank pat sue rob art dawn joy summer heather ivy jack
          guy dick faith charity patience mercy prudence violet lily daisy poppy iris olive hazel
          holly fern willow amber jade ruby pearl opal crystal scarlett april june drew chase grant
          dean dale glen cliff miles max don gene ray jay robin rowan brooke eve ebrill haf non dot
          val reg tel mo ion basil christian jean gill dolly penny sandy rocky woody chelsea georgia
          jordan victoria florence austin virginia sydney bryn wyn celyn sterling precious ebony
          savannah randy kit mason parker tyler norman jan dan noel angel eden barry warren douglas
          troy rod mat sultan malik blair gray celeste lee les connor carmel jasper jules clay sol
          wade wally winston alec ross kaur star tan min sun song chun hui yi jin wei ying xin azad
          dev ali sana del art ife ola ama obi gabriel melody viola
          verity constance clement chad faye gail earl duke prince major baron ash harrison spencer
          stewart scott
          """);

  static final Set<String> TITLES =
      Vocabulary.of(
          """
          mr mrs ms miss mx dr prof professor cllr cllrs councillor councilor cynghorydd cyng rev
          reverend sir dame lord lady pc pcso sgt sergeant inspector constable bnr
          """);

  static final Set<String> SMALL_TITLES = Vocabulary.of("mr mrs mx dr cllr councillor");

  /** Before a capital these show a saint, a sovereign or a thing, not a neighbour. */
  static final Set<String> NOT_BEFORE =
      Vocabulary.of(
          """
          st saint ss sant prince princess king queen duke duchess lake mount port the hms san santa
          pope emperor river mynydd llyn eglwys ysgol ward team
          """);

  /** Before two capitals these show that a person is named. */
  static final Set<String> PERSON_CUES =
      Vocabulary.of(
          """
          called named officer candidate manager director warden teacher headteacher nurse doctor
          constable driver neighbour landlord landlady contractor caseworker owner wife husband
          son daughter brother sister mother father uncle aunt boyfriend girlfriend colleague planner
          bailiff clerk leader deputy
          """);

  /** Before "called" these show that somebody is. */
  static final Set<String> SOMEBODY =
      Vocabulary.of(
          """
          he she hes shes who  man woman boy girl lad lass someone somebody bloke guy person kid
          child resident neighbour officer teacher driver lady fella chap friend son daughter
          """);

  /** Before a name in small letters these show that somebody is spoken to or named. */
  static final Set<String> ADDRESSING =
      Vocabulary.of(
          """
          up hey oi hi hello dear thanks cheers tell ask called named sorry goodnight bye diolch helo
          yo please tock off
          """);

  /** Capitalised behind a name these make it a place or an institution. */
  static final Set<String> PLACES =
      Vocabulary.of(
          """
          street st road rd avenue ave crescent close drive way court gardens garden terrace park
          house square view place row walk mews rise grove parade yard school hospital centre center
          library station college academy arms inn hotel pub bridge theatre museum stadium ward
          building buildings tower towers market primary infant infants junior surgery clinic club
          cup trophy concert service services singing singers council trust foundation festival
          estate island bay beach line appeal warning alert bank plc ltd university medal hub cafe
          carnival procession day week month borough town city county district village cemetery
          chapel cathedral lodge manor heights point quay dock docks pier lido pool rooms block
          heol stryd ffordd
          """);

  /** Places that are surnames as well. */
  static final Set<String> PLACE_OR_SURNAME =
      Vocabulary.of("hill green wood lane hall church marsh cross field forest brook moor heath");

  /** Given names after which places are called. */
  static final Set<String> PATRONS =
      Vocabulary.of(
          "victoria albert george alexandra elizabeth mary william charles edward james john anne");

  static final Set<String> PLACE_CUES =
      Vocabulary.of("on in at near off by from to down up along around opposite behind for ar yn");

  static final Set<String> FAMOUS =
      Set.of(
          "guy fawkes",
          "robin hood",
          "florence nightingale",
          "winston churchill",
          "james bond",
          "harry potter",
          "jack daniels",
          "jack daniel",
          "ted baker",
          "ann summers",
          "peter pan",
          "john lewis",
          "marie curie",
          "fred perry",
          "oliver twist",
          "william shakespeare",
          "charles dickens",
          "isaac newton",
          "charles darwin",
          "oliver cromwell",
          "adolf hitler",
          "jack frost",
          "father christmas",
          "tommy hilfiger",
          "calvin klein",
          "ben nevis",
          "emmeline pankhurst",
          "dylan thomas",
          "owain glyndwr",
          "aneurin bevan",
          "mary rose",
          "king charles",
          "george orwell",
          "jane austen",
          "roald dahl",
          "thomas edison",
          "karl marx",
          "joseph rowntree",
          "nelson mandela",
          "martin luther",
          "mahatma gandhi",
          "anne frank",
          "rosa parks",
          "alan turing",
          "robert burns",
          "captain tom",
          "dick turpin",
          "jack the",
          "dick whittington",
          "mary poppins",
          "thomas cook",
          "laura ashley");

  /** Words of every sentence, which are no surnames even with a capital. */
  static final Set<String> ORDINARY =
      Vocabulary.of(
          """
          a an and or but if so of to for from in on at by with is are was were be been am has have
          had do does did done will would can could should may might must shall not no yes the this
          that these those there here it its he she we you they i me him her us them my your his our
          their who what why how when where which whose all any some every each more most very just
          only also too now then than as about into over under after before again still never always
          please thanks thank thx sorry stop shut get got go going gone come came make made take took
          say says said see seen know knows think want wants need needs look looks let lets keep put
          give gives good bad great lovely nice well done hi hello hey oi god christ jesus omg lol
          monday tuesday wednesday thursday friday saturday sunday january february march april june
          july august september october november december christmas easter english welsh british
          council councillor cllr mp mr mrs ms miss dr facebook twitter google youtube bbc police nhs
          new old big north south east west upper lower royal labour tory conservative reform plaid
          yn yr ac ar mae ydy oedd dim fel gan am o i y happy birthday rip dear love best watch read
          don't dont im ive youre cant wont isnt whats thats lol haha one two three
          """);

  private NameWords() {}
}
