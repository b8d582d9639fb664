package moothall.ingest.threads;

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
import moothall.ingest.meta.MetaWebhook;
import moothall.service.WebhookSignature;

class ThreadsSourceTest extends CommentSourceContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POST = "18000000000000001";

  @Override
  protected String pageId(Page page) {
    return page == Page.APPROVED ? "town-threads" : "proposed-threads";
  }

  @Override
  protected String platform() {
    return "threads";
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
  protected int tell(IngestBench to, Page page, List<Told> told) throws Exception {
    byte[] body = body(page, told);
    return deliver(to, body, WebhookSignature.of(body, IngestBench.THREADS_SECRET));
  }

  @Override
  protected int forge(IngestBench to, Told told) throws Exception {
    String signature = WebhookSignature.of(new byte[] {1}, IngestBench.THREADS_SECRET);
    return deliver(to, body(Page.APPROVED, List.of(told)), signature);
  }

  @Override
  protected int tellNonsense(IngestBench to) throws Exception {
    byte[] nonsense = "nonsense".getBytes(StandardCharsets.UTF_8);
    return deliver(to, nonsense, WebhookSignature.of(nonsense, IngestBench.THREADS_SECRET));
  }

  private static int deliver(IngestBench to, byte[] body, String signature) throws Exception {
    return to.deliver("threads", MetaWebhook.SIGNATURE, signature, body).statusCode();
  }

  private static byte[] body(Page page, List<Told> told) {
    String account = page == Page.APPROVED ? "17841400000000001" : "17841400000000002";
    ObjectNode body = JSON.createObjectNode().put("topic", "moderate").put("target_id", "99");
    body.put("time", System.nanoTime());
    ArrayNode values = body.putArray("values");
    told.forEach(each -> values.add(change(account, each)));
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A kind that is not told would most likely come with a verb, as on Facebook. */
  private static ObjectNode change(String account, Told told) {
    ObjectNode value = JSON.createObjectNode().put("id", told.id());
    value.put("verb", told.kind().name().toLowerCase(Locale.ROOT));
    value.put("timestamp", told.at().toString().replace("Z", "+0000"));
    value.put("surprise", "nobody knows this field");
    value.putObject("root_post").put("id", POST).put("owner_id", account).put("username", "town");
    value.putObject("replied_to").put("id", told.parentId() == null ? POST : told.parentId());
    if (told.author() != null) {
      value.put("username", told.author());
    }
    if (told.text() != null) {
      value.put("text", told.text());
    }
    ObjectNode change = JSON.createObjectNode().put("field", "replies");
    return change.set("value", value);
  }
}
