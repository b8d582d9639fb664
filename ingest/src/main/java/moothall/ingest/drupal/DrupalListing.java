package moothall.ingest.drupal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.CommentListing;
import moothall.ingest.polling.Heard;
import moothall.ingest.polling.PollingConfig;
import moothall.ingest.polling.Question;
import moothall.ingest.polling.Shown;
import moothall.ingest.polling.Standing;

/** Goes through a site's comments, what was changed last first. */
@Singleton
final class DrupalListing implements CommentListing {

  /** As many as Drupal shows at once. */
  private static final int A_PAGE = 50;

  /** Nothing else is sent: Drupal would add e-mail addresses where the account may see them. */
  private static final String FIELDS =
      "drupal_internal__cid,subject,name,status,created,changed,comment_body,pid,entity_id,uid";

  private final DrupalApi drupal;
  private final Duration interval;

  DrupalListing(DrupalConfig config, PollingConfig polling) {
    this.drupal = new DrupalApi(polling.deadline());
    this.interval = config.interval();
  }

  @Override
  public String platform() {
    return "drupal";
  }

  @Override
  public Duration interval() {
    return interval;
  }

  @Override
  public Heard ask(Question question) {
    String collection = question.account().id();
    String type = collection.substring(collection.lastIndexOf('/') + 1);
    int offset = DrupalPosition.read(question.position()).offset();
    String query =
        "?sort=-changed&page%5Blimit%5D="
            + A_PAGE
            + "&page%5Boffset%5D="
            + offset
            + "&fields%5Bcomment--"
            + type
            + "%5D="
            + FIELDS;
    return switch (drupal.get(query, question.account())) {
      case DrupalApi.Answer.Said(var body) ->
          DrupalPage.of(body)
              .map(page -> listed(question, offset, page))
              .orElseGet(() -> new Heard.Nothing("an answer in another form"));
      case DrupalApi.Answer.NoSuchComment _ ->
          new Heard.Refused("see that the page's address names the type of the site's comments");
      case DrupalApi.Answer.NotForUs(var why) -> why;
      case DrupalApi.Answer.Failed(var why) -> why;
    };
  }

  private static Heard listed(Question question, int offset, DrupalPage page) {
    if (offset == 0 && page.comments().isEmpty() && page.omitted() && !page.more()) {
      // To whoever may see no comment the list looks as if there were none.
      return new Heard.Refused(
          "give the account, or visitors, the permission to view comments: the site leaves every"
              + " comment out");
    }
    List<Shown> shown = new ArrayList<>();
    List<Heard.Unread> unreadable = new ArrayList<>();
    boolean older = false;
    for (byte[] raw : page.comments()) {
      switch (DrupalEntry.read(raw, site(question.account().id()))) {
        case DrupalEntry.Comment(var comment, var changedAt) -> {
          if (changedAt.filter(question.since()::isAfter).isPresent()) {
            older = true;
          } else {
            shown.add(comment);
          }
        }
        case DrupalEntry.Unreadable(var refusal) -> unreadable.add(new Heard.Unread(raw, refusal));
      }
    }
    // What may not be seen is taken out of a page after it was cut, so a page may be empty.
    String next = page.more() && !older ? new DrupalPosition(offset + A_PAGE, 0).written() : null;
    return new Heard.Listed(shown, unreadable, next);
  }

  /** The page behind it; behind the last one Drupal shows an empty one. */
  @Override
  public Optional<String> beyond(String position) {
    return DrupalPosition.read(position).beyond(A_PAGE).map(DrupalPosition::written);
  }

  @Override
  public Standing standing(Account account, String nativeId) {
    if (!nativeId.matches(DrupalEntry.ID)) {
      return new Standing.Unsaid();
    }
    return switch (drupal.get("/" + nativeId, account)) {
      case DrupalApi.Answer.Said(var body) ->
          DrupalPage.isOne(body) ? new Standing.There() : new Standing.Unsaid();
      case DrupalApi.Answer.NoSuchComment(var body) -> new Standing.Gone(body);
      // Taken off display, or kept from us: it may be there.
      case DrupalApi.Answer.NotForUs _ -> new Standing.Unsaid();
      case DrupalApi.Answer.Failed _ -> new Standing.Silent();
    };
  }

  /** Where Drupal stands: its list of comments is below it. */
  private static String site(String collection) {
    return collection.substring(0, collection.lastIndexOf("jsonapi/"));
  }
}
