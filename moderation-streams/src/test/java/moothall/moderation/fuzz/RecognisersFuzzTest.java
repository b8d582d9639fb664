package moothall.moderation.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comments;
import moothall.moderation.content.PageContext;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.packs.Recognisers;
import moothall.moderation.policy.PeopleRegister;

class RecognisersFuzzTest {

  private static final Map<String, Recogniser> ALL =
      Recognisers.with(PeopleRegister.EMPTY, List.of("ambermere.example")).byName();

  @FuzzTest(maxDuration = "60s")
  void findsOnlyWhatStandsThere(FuzzedDataProvider data) {
    PageContext page = new PageContext(data.consumeString(40), PageContext.GENERAL, "");
    Author author = new Author(data.consumeString(40));
    String text = data.consumeRemainingAsString();
    Reading reading = Reading.of(Comments.saying(text, page, author), text);
    ALL.forEach((name, recogniser) ->
        Effort.bounded(name, text.length(), () -> check(reading, name, recogniser)));
  }

  private static void check(Reading reading, String name, Recogniser recogniser) {
    int length = reading.text().text().length();
    for (Recognised found : recogniser.find(reading)) {
      boolean inside = 0 <= found.from() && found.from() <= found.to() && found.to() <= length;
      if (!inside) {
        throw new AssertionError(name + " found something outside of the text");
      }
      recogniser.canonical(found.canonical());
    }
  }
}
