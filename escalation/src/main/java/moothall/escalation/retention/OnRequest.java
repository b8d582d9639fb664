package moothall.escalation.retention;

import java.time.Instant;
import moothall.escalation.domain.Case;

/** Whether the words of a case go because whoever wrote them asks for it. */
public sealed interface OnRequest {

  /** They go. */
  record Erase() implements OnRequest {}

  /** They stay, and on that ground. */
  record Keep(Ground ground) implements OnRequest {

    /**
     * Whether anybody is told that something stays: a number that counts what only some may know of
     * would name it to whoever knows how much they wrote.
     */
    public boolean isTold() {
      return ground != Ground.RESTRICTED;
    }
  }

  /** What the law says of records that stay; whoever asks is told this much, and no more. */
  enum Article {
    OBLIGATION("a legal obligation or a public task needs them (UK GDPR, Article 17(3)(b))"),
    CLAIMS("legal claims may need them (UK GDPR, Article 17(3)(e))");

    private final String words;

    Article(String words) {
      this.words = words;
    }

    /** The end of a sentence. */
    public String words() {
      return words;
    }
  }

  /** Why words stay. The names are stored, for ever. */
  enum Ground {
    LEGAL_HOLD(Article.CLAIMS),
    APPEALED(Article.CLAIMS),
    CLAIMS_PERIOD(Article.CLAIMS),
    REFERRED(Article.OBLIGATION),
    UNDECIDED(Article.OBLIGATION),
    RESTRICTED(Article.OBLIGATION),
    CONDUCT(Article.OBLIGATION);

    private final Article article;

    Ground(Article article) {
      this.article = article;
    }

    public Article article() {
      return article;
    }
  }

  /**
   * Depends on nothing but its arguments.
   *
   * @param restricted whether only some may know of the case, or it may still be referred
   */
  static OnRequest of(
      Case it, Keeping.Conduct conduct, boolean restricted, Periods periods, Instant now) {
    if (restricted) {
      return new Keep(Ground.RESTRICTED);
    }
    return switch (Keeping.of(it, conduct, periods)) {
      case Keeping.OpenEnded(var why) ->
          new Keep(
              switch (why) {
                case LEGAL_HOLD -> Ground.LEGAL_HOLD;
                case REFERRED -> Ground.REFERRED;
                case APPEALED -> Ground.APPEALED;
                case UNDECIDED -> Ground.UNDECIDED;
              });
      case Keeping.Until(var at, var ground) -> {
        if (ground == Keeping.Ground.DISPUTED && at.isAfter(now)) {
          yield new Keep(Ground.CLAIMS_PERIOD);
        }
        yield conduct.lastEnd().plus(Keeping.AFTER_A_STRIKE).isAfter(now)
            ? new Keep(Ground.CONDUCT)
            : new Erase();
      }
    };
  }
}
