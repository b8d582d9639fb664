package moothall.ingest.x;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moothall.events.CommentKind;
import moothall.ingest.CommentSourceContract;
import moothall.ingest.IngestBench;
import moothall.service.WebhookSignature;

class XSourceTest extends CommentSourceContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected String pageId(Page page) {
    return page == Page.APPROVED ? "town-x" : "proposed-x";
  }

  @Override
  protected String platform() {
    return "x";
  }

  @Override
  protected Set<CommentKind> tells() {
    return EnumSet.of(CommentKind.CREATED, CommentKind.EDITED);
  }

  @Override
  protected String nativeId(String digits) {
    return digits;
  }

  /** X tells of one post at a time. */
  @Override
  protected int tell(IngestBench to, Page page, List<Told> told) throws Exception {
    int status = 0;
    for (Told each : told) {
      status = to.deliverAsX(body(page, each)).statusCode();
    }
    return status;
  }

  @Override
  protected int forge(IngestBench to, Told told) throws Exception {
    String signature = WebhookSignature.inBase64(new byte[] {1}, IngestBench.CONSUMER_SECRET);
    return to.deliverAsX(body(Page.APPROVED, told), signature).statusCode();
  }

  @Override
  protected int tellNonsense(IngestBench to) throws Exception {
    return to.deliverAsX("{nonsense".getBytes(StandardCharsets.UTF_8)).statusCode();
  }

  private static byte[] body(Page page, Told told) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode data = root.putObject("data").put("event_type", "post.reply.create");
    data.put("surprise", "nobody knows this field");
    data.putObject("filter")
        .put("user_id", page == Page.APPROVED ? XEvent.ACCOUNT : "1111111111111111112");
    ObjectNode post = data.putObject("payload").put("conversation_id", XEvent.CONVERSATION);
    var history = post.putArray("edit_history_tweet_ids").add(told.id());
    switch (told.kind()) {
      case CREATED -> post.put("id", told.id());
      case EDITED -> {
        String edit = told.id() + told.at().getEpochSecond();
        history.add(edit);
        post.put("id", edit);
      }
      case REMOVED, HIDDEN, UNHIDDEN ->
          throw new IllegalArgumentException("X does not tell of " + told.kind());
    }
    post.put("created_at", told.at().toString());
    post.put(
        "in_reply_to_tweet_id", told.parentId() == null ? XEvent.CONVERSATION : told.parentId());
    ObjectNode includes = data.putObject("includes");
    if (told.author() != null) {
      post.put("author_id", XEvent.RESIDENT);
      includes.putArray("users").addObject().put("id", XEvent.RESIDENT).put("name", told.author());
    }
    if (told.text() != null) {
      post.put("text", told.text());
    }
    return root.toString().getBytes(StandardCharsets.UTF_8);
  }
}
