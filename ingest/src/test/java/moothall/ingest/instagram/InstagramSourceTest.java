package moothall.ingest.instagram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moothall.events.CommentKind;
import moothall.ingest.CommentSourceContract;
import moothall.ingest.IngestBench;
import moothall.service.WebhookSignature;

class InstagramSourceTest extends CommentSourceContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected String pageId(Page page) {
    return page == Page.APPROVED ? "town-instagram" : "proposed-instagram";
  }

  @Override
  protected String platform() {
    return "instagram";
  }

  @Override
  protected String nativeId(String digits) {
    return digits;
  }

  @Override
  protected Set<CommentKind> tells() {
    return Set.of(CommentKind.CREATED);
  }

  @Override
  protected boolean saysWhen() {
    return false;
  }

  @Override
  protected int tell(IngestBench to, Page page, List<Told> told) throws Exception {
    byte[] body = body(page, told);
    return InstagramDelivery.deliver(to, body);
  }

  @Override
  protected int forge(IngestBench to, Told told) throws Exception {
    String signature = WebhookSignature.of(new byte[] {1}, IngestBench.INSTAGRAM_SECRET);
    return InstagramDelivery.deliver(to, body(Page.APPROVED, List.of(told)), signature);
  }

  @Override
  protected int tellNonsense(IngestBench to) throws Exception {
    return InstagramDelivery.deliver(to, "nonsense".getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] body(Page page, List<Told> told) {
    ObjectNode entry = JSON.createObjectNode();
    entry.put("id", page == Page.APPROVED ? InstagramDelivery.ACCOUNT : "17841405726653027");
    entry.put("time", System.nanoTime());
    ArrayNode changes = entry.putArray("changes");
    told.forEach(each -> changes.add(change(each)));
    ObjectNode body = JSON.createObjectNode().put("object", "instagram");
    body.putArray("entry").add(entry);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A kind that is not told would most likely come with a verb, as on Facebook. */
  private static ObjectNode change(Told told) {
    ObjectNode value = JSON.createObjectNode().put("id", told.id());
    value.put("verb", told.kind().name().toLowerCase(Locale.ROOT));
    value.put("surprise", "nobody knows this field");
    value.putObject("media").put("id", InstagramDelivery.MEDIA).put("media_product_type", "FEED");
    if (told.parentId() != null) {
      value.put("parent_id", told.parentId());
    }
    if (told.author() != null) {
      value.putObject("from").put("id", "2105722729836161").put("username", told.author());
    }
    if (told.text() != null) {
      value.put("text", told.text());
    }
    ObjectNode change = JSON.createObjectNode().put("field", "comments");
    return change.set("value", value);
  }
}
