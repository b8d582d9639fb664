package moothall.moderation.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moothall.moderation.content.Author;
import moothall.moderation.content.Comments;
import moothall.moderation.content.PageContext;
import moothall.moderation.detection.Reading;
import moothall.moderation.detection.Recognised;
import moothall.moderation.detection.Recogniser;
import moothall.moderation.detection.learned.LearnedModel;
import moothall.moderation.detection.learned.LearnedSign;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.detection.learned.Strand;
import moothall.moderation.languagemodel.ShippedModel;
import moothall.moderation.packs.PacksInMemory;

/** An input's first line is the page's name, its second the author's, and the rest the comment. */
class RecognisersFuzzTest {

  private static final int ANSWERS = Question.values().length + Strand.values().length;

  private static final Map<String, Recogniser> ALL = all();

  /** Reads texts as the encoder does and then asks no network, which is neither ours nor quick. */
  private static Map<String, Recogniser> all() {
    LearnedModel shipped = ShippedModel.get();
    LearnedModel silent =
        new LearnedModel(
            "silent", shipped.vocabulary(), shipped.calibrations(), tokens -> new float[ANSWERS]);
    Map<String, Recogniser> all = new TreeMap<>(PacksInMemory.recognisers());
    LearnedSign.all(() -> silent).forEach(it -> all.put(it.name(), it));
    return all;
  }

  @FuzzTest(maxDuration = "60s")
  void findOnlyWhatStandsThere(byte[] input) {
    String all = Words.of(input);
    int page = all.indexOf('\n');
    int author = all.indexOf('\n', page + 1);
    boolean complete = page >= 0 && author >= 0;
    String text = complete ? all.substring(author + 1) : all;
    Reading reading =
        Reading.of(
            Comments.saying(
                text,
                new PageContext(complete ? all.substring(0, page) : "", PageContext.GENERAL, ""),
                complete ? new Author(all.substring(page + 1, author)) : Author.UNNAMED),
            text);
    ALL.forEach((name, recogniser) ->
        Effort.bounded(name, all.length(), () -> check(reading, name, recogniser)));
  }

  private static void check(Reading reading, String name, Recogniser recogniser) {
    int length = reading.text().text().length();
    int last = 0;
    List<Recognised> all = recogniser.find(reading);
    for (Recognised found : all) {
      if (found.from() < last || found.from() > found.to() || found.to() > length) {
        throw new AssertionError(
            name
                + " found "
                + found.from()
                + "-"
                + found.to()
                + " after "
                + last
                + " of "
                + length);
      }
      last = found.from();
      recogniser.canonical(found.canonical());
    }
  }
}
