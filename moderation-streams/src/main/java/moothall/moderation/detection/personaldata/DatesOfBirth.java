package moothall.moderation.detection.personaldata;

import java.util.List;
import java.util.Set;
import moothall.moderation.detection.AsWritten;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.Vocabulary;

/**
 * The whole date on which somebody living was born. Deliberately misses dates without a year and
 * ages. Known false alarm: the birthday of something, such as the health service.
 */
public final class DatesOfBirth implements Recogniser {

  private static final Set<String> CUES =
      Vocabulary.of("born dob birth birthday birthdate geni ganed ganwyd anwyd penblwydd");
  private static final int CUE_DISTANCE = 5;
  private static final int OLDEST = 1900;

  @Override
  public String name() {
    return "date-of-birth";
  }

  @Override
  public List<Recognised> find(Reading reading) {
    AsWritten text = reading.asWritten();
    Cues cues = Cues.in(text, CUES);
    List<Dates.Day> days = Dates.in(text);
    return days.stream()
        .filter(day -> day.year().orElse(0) >= OLDEST)
        .filter(day -> cues.isBefore(day.from(), CUE_DISTANCE) || isInitialled(text, day.from()))
        .map(day -> text.seen(day.from(), day.to(), day.canonical()))
        .toList();
  }

  /** Whether "d.o.b." or "d/o/b" stands before the date. */
  private static boolean isInitialled(AsWritten text, int from) {
    int signs = 0;
    StringBuilder letters = new StringBuilder();
    for (int i = from - 1; i >= 0 && letters.length() < 3 && signs < 10; i--) {
      char c = Character.toLowerCase(text.around(i));
      if (Character.isLetter(c)) {
        letters.append(c);
      } else {
        signs++;
      }
    }
    return letters.toString().equals("bod");
  }
}
