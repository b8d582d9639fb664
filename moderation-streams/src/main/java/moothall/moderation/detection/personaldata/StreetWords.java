package moothall.moderation.detection.personaldata;

import java.util.Set;
import moothall.moderation.detection.Vocabulary;

/** The words that streets, and what is mistaken for streets, are made of. */
final class StreetWords {

  /** Types that mean nothing but a street, so that small letters will do. */
  static final Set<String> CERTAIN =
      Vocabulary.of(
          """
          street st road rd lane ln avenue ave av crescent cres cresc terrace terr boulevard blvd
          cul-de-sac wynd vennel ginnel snicket twitten loke chare
          """);

  /** Types that are ordinary words too: only with capitals. */
  static final Set<String> ORDINARY =
      Vocabulary.of(
          """
          close cl drive dr way court ct gardens garden gdns grove gr place pl rise row walk mews
          square sq hill park view green parade yard croft end fold gate garth field fields meadow
          meadows mead bank brae side villas villa cottages buildings mansions estate heights point
          quay wharf dock loan path passage alley arcade approach bridge broadway bypass causeway
          chase circus common copse corner crossing dale dell esplanade fairway farm glade glebe glen
          greenway grange heath highway holt hollow keep knoll lawn lea leas leys lodge loop mall mill
          moor mount orchard oval paddock pastures pightle plain precinct promenade reach ridge ride
          riverside roundway shaw slope spinney stead strand top tower towers vale valley warren
          waye wood woods landing rook hey heys nook rank parkway ropewalk shambles backs gait pend
          port row entry steps stairs avenue maltings ridgeway brow cliff dene drove drift
          """);

  /** Welsh types, which stand first; these mean nothing but a street. */
  static final Set<String> WELSH_CERTAIN =
      Vocabulary.of("heol stryd ffordd lon rhodfa cilgant rhes lôn stryt hewl");

  static final Set<String> WELSH_ORDINARY =
      Vocabulary.of(
          """
          maes bryn clos cwrt tal trem parc gerddi teras cae dol pen llys coed tan ger nant lle rhiw
          tyle pant cefn awel erw trem golygfa sgwar llwyn allt gelli cwm glan tir waun
          """);

  static final Set<String> WELSH_LINKS = Vocabulary.of("y yr ar o i r n yn wrth");

  /** Never part of a street's name. */
  static final Set<String> NOT_IN_NAMES =
      Vocabulary.of(
          """
          a an and or of to for from in on at by with near off into between under over out up down is
          are was were be been am has have had do does did will would can could should may might must
          this that these those it its my your our their his her we you they i he she me us them not
          no yes so if but as than then when where who what why how all any each every some more most
          other different same new old busy main double single narrow country whole quiet long short
          local nearby minute minutes min mins hour hours day days week weeks month months year years
          mile miles metre metres meter meters yard yards mph km lane lanes way car cars van vans bus
          buses lorry people houses homes bins trees lights times percent ton tonnes feet foot foot
          january february march april june july august september october november december monday
          tuesday wednesday thursday friday saturday sunday closed open other another just only also
          am pm past half bed bedroom storey star per big small bloody stupid major minor dead
          cul residential
          """);

  /** Behind a street these show that it was counted or served, not lived in. */
  static final Set<String> BEHIND =
      Vocabulary.of(
          """
          bus buses shops shop traders businesses residents houses homes properties trees lights
          signs schemes councillors councils
          """);

  /** Before a number: somebody lives there. */
  static final Set<String> DWELLING =
      Vocabulary.of(
          """
          live lives lived living house neighbour neighbours neighbor family lot people those them lad
          lads him her he she they man woman couple bloke guy girl boy kids kid old lady someone
          somebody resident next-door tenant tenants home stays staying moved door who child children
          teulu byw
          """);

  static final Set<String> VENUES =
      Vocabulary.of(
          """
          library libraries museum hall offices centre center hub surgery church school college pub
          council cafe theatre station hospital clinic shop store
          """);

  /** What is applied for is published with its address. */
  static final Set<String> PLANNING = Vocabulary.of("planning application applications cais");

  static final Set<String> NUMBER_SIGNS = Vocabulary.of("no number nos rhif num nr numbers");
  static final Set<String> FLATS = Vocabulary.of("flat apartment apt fflat maisonette bedsit");
  static final Set<String> BUILDINGS =
      Vocabulary.of("house court tower towers heights point mansions lodge buildings block villas");
  static final Set<String> COTTAGES =
      Vocabulary.of("cottage cottages lodge villa bungalow farmhouse farm barn bwthyn");

  private StreetWords() {}
}
