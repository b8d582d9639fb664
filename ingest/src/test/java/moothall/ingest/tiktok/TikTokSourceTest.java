package moothall.ingest.tiktok;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moothall.events.CommentKind;
import moothall.ingest.CommentSourceContract;
import moothall.ingest.IngestBench;

class TikTokSourceTest extends CommentSourceContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected String pageId(Page page) {
    return page == Page.APPROVED ? "town-tiktok" : "proposed-tiktok";
  }

  @Override
  protected String platform() {
    return "tiktok";
  }

  @Override
  protected Set<CommentKind> tells() {
    return EnumSet.of(
        CommentKind.CREATED, CommentKind.REMOVED, CommentKind.HIDDEN, CommentKind.UNHIDDEN);
  }

  @Override
  protected boolean saysNames() {
    return false;
  }

  @Override
  protected String nativeId(String digits) {
    return TikTokEvent.VIDEO + "_" + digits;
  }

  /** TikTok tells of one comment at a time. */
  @Override
  protected int tell(IngestBench to, Page page, List<Told> told) throws Exception {
    int status = 0;
    for (Told each : told) {
      status = deliver(to, body(page, each), IngestBench.TIKTOK_SECRET);
    }
    return status;
  }

  @Override
  protected int forge(IngestBench to, Told told) throws Exception {
    return deliver(to, body(Page.APPROVED, told), TikTokEvent.bytes("nobody's secret"));
  }

  @Override
  protected int tellNonsense(IngestBench to) throws Exception {
    return deliver(to, "{nonsense".getBytes(StandardCharsets.UTF_8), IngestBench.TIKTOK_SECRET);
  }

  private static int deliver(IngestBench to, byte[] body, byte[] secret) throws Exception {
    String signature = TikTokEvent.signedNow(body, secret);
    return to.deliver("tiktok", "tiktok-signature", signature, body).statusCode();
  }

  private static byte[] body(Page page, Told told) {
    ObjectNode content = JSON.createObjectNode().put("surprise", true);
    content.put("comment_id", number(told.id()));
    content.put("video_id", new BigInteger(TikTokEvent.VIDEO));
    if (told.parentId() != null) {
      content.put("parent_comment_id", number(told.parentId()));
    }
    content.put("comment_type", told.parentId() == null ? "comment" : "reply");
    content.put("comment_action", action(told.kind()));
    content.put("timestamp", told.at().getEpochSecond());
    if (told.author() != null) {
      content.put("unique_identifier", "id of " + told.author());
    }
    if (told.text() != null) {
      content.put("text", told.text());
    }
    String account = page == Page.APPROVED ? TikTokEvent.ACCOUNT : TikTokEvent.PROPOSED_ACCOUNT;
    return TikTokEvent.envelope(account, content);
  }

  private static BigInteger number(String id) {
    return new BigInteger(id.substring(id.indexOf('_') + 1));
  }

  private static String action(CommentKind kind) {
    return switch (kind) {
      case CREATED -> "insert";
      case REMOVED -> "delete";
      case HIDDEN -> "set_to_hidden";
      case UNHIDDEN -> "set_to_public";
      case EDITED -> throw new IllegalArgumentException("on TikTok nothing is edited");
    };
  }
}
