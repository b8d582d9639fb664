package moothall.moderation.detection.names;

import java.util.List;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * That a picture or a film comes with the comment: the platform says so, or the words do ("[photo
 * attached]", "screenshot attached", "see pic"). Misses links to pictures.
 */
public final class Media implements Recogniser {

  private static final Set<String> PICTURES =
      Vocabulary.of(
          """
          photo photos pic pics picture pictures image images video videos screenshot screenshots
          vid film clip footage gif snap selfie llun lluniau fideo photograph photographs screengrab
          """);
  private static final Set<String> HERE =
      Vocabulary.of("attached below above enclosed ynghlwm uchod isod");

  @Override
  public String name() {
    return "media";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    return reading.comment().hasMedia() || isTold(reading.asWritten())
        ? List.of(Recognised.ofTheWhole("media"))
        : List.of();
  }

  private static boolean isTold(AsWritten text) {
    for (int i = 0; i < text.words().size(); i++) {
      if (PICTURES.contains(text.plain(i))) {
        char before = text.around(text.words().get(i).from() - 1);
        boolean here = HERE.contains(text.plain(i + 1)) && text.gapIsOf(i, " :");
        boolean attachedIs = Set.of("attached", "see").contains(text.plain(i - 1));
        if (here || attachedIs || before == '[') {
          return true;
        }
      }
    }
    return false;
  }
}
