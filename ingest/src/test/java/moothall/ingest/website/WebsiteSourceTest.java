package moothall.ingest.website;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import moothall.events.CommentKind;
import moothall.ingest.CommentSourceContract;
import moothall.ingest.IngestBench;

class WebsiteSourceTest extends CommentSourceContract {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected String pageId(Page page) {
    return page == Page.APPROVED ? "town" : "proposed";
  }

  @Override
  protected String platform() {
    return "website";
  }

  @Override
  protected Set<CommentKind> tells() {
    return EnumSet.of(CommentKind.CREATED, CommentKind.EDITED, CommentKind.REMOVED);
  }

  @Override
  protected String nativeId(String digits) {
    return digits;
  }

  /** A website tells of one comment at a time. */
  @Override
  protected int tell(IngestBench to, Page page, List<Told> told) throws Exception {
    int status = 0;
    for (Told each : told) {
      status = to.deliver(method(each), path(page, each), body(each)).statusCode();
    }
    return status;
  }

  @Override
  protected int forge(IngestBench to, Told told) throws Exception {
    String signature = "sha256=" + "0".repeat(64);
    return to.deliver(method(told), path(Page.APPROVED, told), body(told), signature).statusCode();
  }

  @Override
  protected int tellNonsense(IngestBench to) throws Exception {
    byte[] nonsense = "nonsense".getBytes(StandardCharsets.UTF_8);
    return to.deliver("POST", "town/comments", nonsense).statusCode();
  }

  private static String method(Told told) {
    return switch (told.kind()) {
      case CREATED -> "POST";
      case EDITED -> "PUT";
      case REMOVED -> "DELETE";
      case HIDDEN, UNHIDDEN -> "PATCH";
    };
  }

  private String path(Page page, Told told) {
    String comments = pageId(page) + "/comments";
    return method(told).equals("POST") ? comments : comments + "/" + told.id();
  }

  private static byte[] body(Told told) {
    ObjectNode body = JSON.createObjectNode().put("id", told.id());
    body.put(
        switch (told.kind()) {
          case CREATED -> "createdAt";
          case EDITED -> "editedAt";
          default -> "removedAt";
        },
        told.at().toString());
    body.put("postId", "p1").put("surprise", "nobody knows this field");
    if (told.parentId() != null) {
      body.put("parentId", told.parentId());
    }
    if (told.author() != null) {
      body.putObject("author").put("id", "a1").put("name", told.author());
    }
    if (told.text() != null) {
      body.put("text", told.text());
    }
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
