package moothall.moderation.detection.language;

/** A model's opinion about a text that holds no word we know; asked rarely, since it is slow. */
@FunctionalInterface
public interface StatisticalGuess {

  /** Where no model is at hand. */
  StatisticalGuess NONE = words -> Opinion.NONE;

  Opinion of(String words);

  /**
   * What the model takes a text for.
   *
   * @param language ISO 639-3, or empty if it cannot say
   * @param lead how many times more likely than the next language
   */
  record Opinion(String language, double lead) {

    public static final Opinion NONE = new Opinion("", 1);

    boolean isForeign(double wanted) {
      return lead >= wanted
          && !language.isEmpty()
          && !language.equals("eng")
          && !language.equals("cym")
          && !language.equals("sco");
    }
  }
}
