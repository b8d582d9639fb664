package moothall.moderation.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What tells a page's name from the names of all other councils: "ambermere" of "Ambermere Borough
 * Council".
 */
public final class CouncilName {

  private static final Set<String> GENERAL =
      Vocabulary.of(
          """
          council borough city county district town parish community unitary authority metropolitan
          royal london the of and for in parks park events event planning libraries library museums
          museum families family information service services protection leisure culture arts sport
          youth schools school news updates customer contact highways housing waste recycling markets
          tourism visit live jobs careers careers green safe safety business sir dinas cyngor
          bwrdeistref tref cymuned gwasanaeth llyfrgell amgueddfa hamdden teulu page official
          north south east west upper lower great little new old
          """);
  private static final int SHORTEST = 4;

  private CouncilName() {}

  /** The words of a page's name, in small letters, that few other names have. */
  public static List<String> distinctiveWords(String pageName) {
    List<String> words = new ArrayList<>();
    for (Word word : AsWritten.words(pageName)) {
      if (word.plain().length() >= SHORTEST && !GENERAL.contains(word.plain())) {
        words.add(word.plain());
      }
    }
    return words;
  }
}
