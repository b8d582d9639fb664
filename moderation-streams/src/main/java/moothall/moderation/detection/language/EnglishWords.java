package moothall.moderation.detection.language;

/** English as residents write it: dialects, texting and townspeople's everyday nouns included. */
final class EnglishWords {

  /** Words without which hardly an English sentence is written. */
  static final String FUNCTION =
      """
      the and you your yours that this these those have has had having not dont cant cannot wont
      isnt wasnt arent didnt doesnt havent hasnt couldnt wouldnt shouldnt it its im ive id ill he
      she they them their theirs there theyre were weve well us our ours my mine his her hers him
      what whats when where which who whos whose why how is are was be been being am do does did
      doing done will would could should might must may shall with without from for of off out
      over under about after before again against all also always another any anybody anyone
      anything around as at away back because behind between both but by down each either else
      enough even ever every everybody everyone everything few get gets getting got give given go
      goes going gone good great here if into just keep know last least less let lets like little
      look looking lot lots made make makes making many maybe me more most much need needs never
      next no nobody none nor nothing now often on once one only or other others own people please
      put really right same say says saying see seen since so some somebody someone something
      sometimes soon still stop such take taken taking than thank thanks then thing things think
      though through till time to today together told tomorrow too took try trying two until up
      upon use used very want wants way went while whole yes yesterday yet an in first new old big
      yeah nope ok okay owt nowt summat summit ey ay wick bairn bairns ginnel snicket ta cheers ya
      yer ye yous youse yinz thee thou thy tha thi nae dinnae didnae cannae wisnae isnae aye och
      wee ken aint gonna wanna gotta gimme lemme dunno innit init bruv fam tbh imo imho lol lmao
      omg wtf smh idk ffs pls plz thx ty ur cuz coz cos cause bout abt tho thru nite luv haha
      hahaha hiya alright alreet reet canny hinny pet duck marra marrer mardy nesh yow bab bostin
      tara tarra kid nan mek tek sen hissen mesen wor gan yem divvent divvnt howay hoy nah yep wot
      wat dat dis wiv dem ting ent gert mint proper thassa youve youre youll hes shes theyve thats
      theres wheres hows wouldve couldve shouldve gonnae
      """;

  /** Words that other languages borrow too; they only speak against asking a model. */
  static final String EVERYDAY =
      """
      bin bins council tax road roads street pothole potholes park parks parking school schools
      library bus buses rubbish waste recycling recycle collection collected collect day days week
      weeks weekly fortnightly month year years money pay paid payment bill mayor councillor
      councillors councilor town city village centre center house houses housing flat garden
      lights light lamp dog dogs cat cats mess poo litter fly tipping tip dump skip brown blue
      green black white red bag bags box boxes food traffic lane speed car cars drivers driver
      cyclists cycle bike bikes path pavement pavements crossing bridge river flood flooding
      flooded shambles joke disgrace disgraceful disgusting useless pathetic shocking appalling
      ridiculous brilliant lovely amazing fantastic happy sad angry love hate best worst better
      worse bad nice terrible awful horrible beautiful fab ace belting sound class resign sack
      sacked vote voted votes election labour tory tories reform lib greens ukip snp plaid party
      police officer staff worker workers team service services job jobs work working works hours
      open closed close closing shut morning afternoon evening night tonight weekend monday
      tuesday wednesday thursday friday saturday sunday christmas easter summer winter hello hi
      hey sorry congratulations congrats bravo welcome news event events carnival fair show fun
      free kids children child family families mum dad son daughter friend friends neighbour
      neighbours lady man men woman women lads lad lass mate guys girl boy age pensioner
      pensioners elderly disabled help helped support save saving cuts cut budget spend spending
      spent hands reopen bring fix fixed sort sorted long late early quick slow planning
      permission application site building build built development estate field fields trees tree
      grass hedge weeds muslim christian jewish church mosque god war world england wales scotland
      ireland britain british english welsh scottish irish london cardiff leeds york manchester
      liverpool queen king market high shops shop shopping pub pubs cafe total absolute complete
      absolutely totally utterly completely bloody sodding numpty numpties muppet muppets wally
      clowns clown pants rats seagulls chips gravy pie peas butty brew tea coffee beer pint cup
      bank post office email phone call number website link page photo picture video comment
      comments posted facebook twitter mam club clubs holiday holidays tour trip music dance film
      uber alles viva cest vie voyage bon deja vu sera paso vista hasta baby ballet gala ciao
      bella merci gracias danke pizza encore menu
      """;

  private EnglishWords() {}
}
