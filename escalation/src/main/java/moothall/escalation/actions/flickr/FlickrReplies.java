package moothall.escalation.actions.flickr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import moothall.escalation.actions.Access;
import moothall.escalation.actions.Order;
import moothall.escalation.actions.PageAccess;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.domain.ActionOutcome;
import moothall.service.oauth.OAuthSignature;

/**
 * Comments of the account's own under the photo where somebody wrote. Flickr has no answers to a
 * comment, so nothing but the words says whom they are for.
 */
final class FlickrReplies {

  private final FlickrCalls calls;

  FlickrReplies(FlickrCalls calls) {
    this.calls = calls;
  }

  /** What stands under a photo. */
  private sealed interface Photo {
    record Shown(List<JsonNode> comments) implements Photo {}

    record Unknown(ActionOutcome why) implements Photo {}
  }

  /** Nothing is answered that does not stand there any more. */
  ActionOutcome send(Order order, FlickrId to, Access at) {
    return switch (photo(to, at)) {
      // Nothing has been said yet, so nothing can stand there.
      case Photo.Unknown(ActionOutcome.UnknownOutcome()) ->
          new ActionOutcome.RetryAfter(PageAccess.SHORT_WAIT);
      case Photo.Unknown(var why) -> why;
      case Photo.Shown _ ->
          switch (calls.post(
              at,
              "flickr.photos.comments.addComment",
              new OAuthSignature.Parameter("photo_id", to.photo()),
              new OAuthSignature.Parameter("comment_text", words(order)))) {
            case FlickrCalls.Heard.Said(var body) ->
                body.path("comment").path("id").asText().isEmpty()
                    ? new ActionOutcome.UnknownOutcome()
                    : new ActionOutcome.Done();
            case FlickrCalls.Heard.Missing() -> new ActionOutcome.Gone();
            case FlickrCalls.Heard.Failed(var outcome) -> outcome;
          };
    };
  }

  /** Our own comment with the same words is taken for the one that was asked for. */
  ReadBack look(Order order, FlickrId to, Access at) {
    return switch (photo(to, at)) {
      case Photo.Unknown(var why) -> new ReadBack.NotSeen(why);
      case Photo.Shown(var comments) ->
          comments.stream().anyMatch(it -> isOurs(it, words(order), at))
              ? new ReadBack.Answered()
              : new ReadBack.NotAnswered();
    };
  }

  private Photo photo(FlickrId to, Access at) {
    return switch (calls.get(
        at,
        "flickr.photos.comments.getList",
        new OAuthSignature.Parameter("photo_id", to.photo()))) {
      case FlickrCalls.Heard.Missing() -> new Photo.Unknown(new ActionOutcome.Gone());
      case FlickrCalls.Heard.Failed(var outcome) -> new Photo.Unknown(outcome);
      case FlickrCalls.Heard.Said(var body) -> {
        if (!body.path("comments").isObject()) {
          yield new Photo.Unknown(new ActionOutcome.UnknownOutcome());
        }
        // A list with one entry may be none; of no entry there is no list.
        JsonNode list = body.path("comments").path("comment");
        List<JsonNode> comments =
            list.isArray()
                ? list.valueStream().toList()
                : list.isObject() ? List.of(list) : List.of();
        yield comments.stream().anyMatch(it -> it.path("id").asText().equals(to.whole()))
            ? new Photo.Shown(comments)
            : new Photo.Unknown(new ActionOutcome.Gone());
      }
    };
  }

  /** Whether words come as HTML has them is not documented. */
  private static boolean isOurs(JsonNode comment, String words, Access at) {
    String text = comment.path("_content").asText();
    return comment.path("author").asText().equals(at.account())
        && (text.equals(words) || plain(text).equals(words));
  }

  private static String plain(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#039;", "'")
        .replace("&amp;", "&");
  }

  private static String words(Order order) {
    return order.reply().orElseThrow().words();
  }
}
