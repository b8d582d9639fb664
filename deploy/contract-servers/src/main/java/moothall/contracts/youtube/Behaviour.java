package moothall.contracts.youtube;

/**
 * How YouTube behaves where its documentation leaves it open; each can be switched while it runs.
 * What is switched on first is what the method references say, or else what was seen in the field.
 */
public final class Behaviour {

  private volatile StatusModel model = StatusModel.REFERENCE;
  private volatile Refusal refusal = Refusal.PROCESSING_FAILURE;
  private volatile boolean showsHeldById = true;
  private volatile boolean listsHeldAnswers = true;
  private volatile boolean spellsOutPublished;
  private volatile int mostById = 50;

  public void allow(StatusModel allowed) {
    this.model = allowed;
  }

  public void refuseBy(Refusal way) {
    this.refusal = way;
  }

  /** Whether {@code comments.list?id=} shows a held comment; where not, it looks deleted. */
  public void showHeldById(boolean shows) {
    this.showsHeldById = shows;
  }

  /** Whether the list of held threads holds the thread of a held answer. */
  public void listHeldAnswers(boolean lists) {
    this.listsHeldAnswers = lists;
  }

  /** Whether {@code moderationStatus} stands beside a published comment. */
  public void spellOutPublished(boolean spells) {
    this.spellsOutPublished = spells;
  }

  /** How many {@code comments.list?id=} gives at most; the others are left out, on a later page. */
  public void giveById(int most) {
    this.mostById = most;
  }

  int mostById() {
    return mostById;
  }

  StatusModel model() {
    return model;
  }

  Refusal refusal() {
    return refusal;
  }

  boolean showsHeldById() {
    return showsHeldById;
  }

  boolean listsHeldAnswers() {
    return listsHeldAnswers;
  }

  boolean spellsOutPublished() {
    return spellsOutPublished;
  }
}
