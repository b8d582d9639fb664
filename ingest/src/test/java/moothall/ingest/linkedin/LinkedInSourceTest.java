package moothall.ingest.linkedin;

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

class LinkedInSourceTest extends CommentSourceContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 10;

  @Override
  protected String pageId(Page page) {
    return page == Page.APPROVED ? "town-linkedin" : "proposed-linkedin";
  }

  @Override
  protected String platform() {
    return "linkedin";
  }

  @Override
  protected Set<CommentKind> tells() {
    return EnumSet.of(CommentKind.CREATED, CommentKind.EDITED, CommentKind.REMOVED);
  }

  @Override
  protected boolean saysNames() {
    return false;
  }

  @Override
  protected String nativeId(String digits) {
    return LinkedInNotice.POST + "," + digits;
  }

  /** LinkedIn puts ten into a request. */
  @Override
  protected int tell(IngestBench to, Page page, List<Told> told) throws Exception {
    int status = 0;
    for (int i = 0; i < told.size(); i += BATCH) {
      List<Told> batch = told.subList(i, Math.min(told.size(), i + BATCH));
      status = to.deliverAsLinkedIn(body(page, batch)).statusCode();
    }
    return status;
  }

  @Override
  protected int forge(IngestBench to, Told told) throws Exception {
    String signature = WebhookSignature.inHex(new byte[] {1}, IngestBench.LINKEDIN_SECRET);
    return to.deliverAsLinkedIn(body(Page.APPROVED, List.of(told)), signature).statusCode();
  }

  @Override
  protected int tellNonsense(IngestBench to) throws Exception {
    return to.deliverAsLinkedIn("{nonsense".getBytes(StandardCharsets.UTF_8)).statusCode();
  }

  private static byte[] body(Page page, List<Told> told) {
    ObjectNode root = JSON.createObjectNode();
    root.put("type", "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS");
    var notifications = root.putArray("notifications");
    told.forEach(it -> notifications.add(notification(page, it)));
    return root.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode notification(Page page, Told told) {
    ObjectNode notification = JSON.createObjectNode();
    notification.put("surprise", "nobody knows this field");
    notification.put(
        "organizationalEntity",
        page == Page.APPROVED ? LinkedInNotice.ORGANIZATION : "urn:li:organization:96072894");
    notification.put(
        "action",
        switch (told.kind()) {
          case CREATED -> "COMMENT";
          case EDITED -> "COMMENT_EDIT";
          case REMOVED -> "COMMENT_DELETE";
          case HIDDEN, UNHIDDEN ->
              throw new IllegalArgumentException("LinkedIn does not tell of " + told.kind());
        });
    notification.put("sourcePost", "urn:li:" + LinkedInNotice.POST);
    notification.put("generatedActivity", "urn:li:comment:(" + told.id() + ")");
    notification.put("lastModifiedAt", told.at().toEpochMilli());
    if (told.kind() != CommentKind.REMOVED) {
      notification.set(
          "decoratedGeneratedActivity", JSON.createObjectNode().set("comment", comment(told)));
    }
    return notification;
  }

  private static ObjectNode comment(Told told) {
    ObjectNode comment = JSON.createObjectNode();
    comment.put("entity", "urn:li:comment:(urn:li:" + told.id() + ")");
    comment.put(
        "object",
        told.parentId() == null
            ? "urn:li:" + LinkedInNotice.POST
            : "urn:li:comment:(urn:li:" + told.parentId() + ")");
    if (told.author() != null) {
      comment.put("owner", LinkedInNotice.RESIDENT);
    }
    return told.text() == null ? comment : comment.put("text", told.text());
  }
}
