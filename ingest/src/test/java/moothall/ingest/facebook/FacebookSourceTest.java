package moothall.ingest.facebook;

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

class FacebookSourceTest extends CommentSourceContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected String pageId(Page page) {
    return page == Page.APPROVED ? "town-facebook" : "proposed-facebook";
  }

  @Override
  protected String platform() {
    return "facebook";
  }

  @Override
  protected Set<CommentKind> tells() {
    return EnumSet.allOf(CommentKind.class);
  }

  @Override
  protected String nativeId(String digits) {
    return "901097836652708_" + digits;
  }

  @Override
  protected int tell(IngestBench to, Page page, List<Told> told) throws Exception {
    return to.deliverAsMeta(body(page, told)).statusCode();
  }

  @Override
  protected int forge(IngestBench to, Told told) throws Exception {
    String signature = WebhookSignature.of(new byte[] {1}, IngestBench.APP_SECRET);
    return to.deliverAsMeta(body(Page.APPROVED, List.of(told)), signature).statusCode();
  }

  @Override
  protected int tellNonsense(IngestBench to) throws Exception {
    return to.deliverAsMeta("nonsense".getBytes(StandardCharsets.UTF_8)).statusCode();
  }

  private static byte[] body(Page page, List<Told> told) {
    String account = page == Page.APPROVED ? MetaDelivery.ACCOUNT : "104500000000002";
    return MetaDelivery.to(
        account, told.stream().map(FacebookSourceTest::change).toArray(String[]::new));
  }

  private static String change(Told told) {
    ObjectNode value = JSON.createObjectNode().put("item", "comment");
    value.put(
        "verb",
        switch (told.kind()) {
          case CREATED -> "add";
          case EDITED -> "edited";
          case REMOVED -> "remove";
          case HIDDEN -> "hide";
          case UNHIDDEN -> "unhide";
        });
    value.put("post_id", MetaDelivery.POST).put("comment_id", told.id());
    value.put("parent_id", told.parentId() == null ? MetaDelivery.POST : told.parentId());
    value.put("created_time", told.at().getEpochSecond());
    value.put("surprise", "nobody knows this field");
    if (told.author() != null) {
      value.putObject("from").put("id", "73000001").put("name", told.author());
    }
    if (told.text() != null) {
      value.put("message", told.text());
    }
    return JSON.createObjectNode().put("field", "feed").set("value", value).toString();
  }
}
