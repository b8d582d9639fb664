package moothall.deploy.simulator.town;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Something that happened on the website; one line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TownEvent.Posted.class, name = "posted"),
  @JsonSubTypes.Type(value = TownEvent.Edited.class, name = "edited"),
  @JsonSubTypes.Type(value = TownEvent.Removed.class, name = "removed"),
  @JsonSubTypes.Type(value = TownEvent.Delivered.class, name = "delivered"),
  @JsonSubTypes.Type(value = TownEvent.Moderated.class, name = "moderated"),
  @JsonSubTypes.Type(value = TownEvent.Answered.class, name = "answered")
})
public sealed interface TownEvent {

  /** The comment it happened to. */
  String id();

  Instant time();

  /** What a resident did, and what Moothall therefore must be told. */
  sealed interface Change extends TownEvent {}

  /**
   * A resident wrote a comment.
   *
   * @param key whoever has it may edit and remove the comment
   */
  record Posted(
      Instant time, String id, String postId, String authorId, Words author, Words text, String key)
      implements Change {}

  record Edited(Instant time, String id, Words text) implements Change {}

  record Removed(Instant time, String id) implements Change {}

  /**
   * Moothall has answered the oldest change that it had not answered before.
   *
   * @param status the HTTP status: 202, or the refusal that ended the attempts
   */
  record Delivered(Instant time, String id, int status) implements TownEvent {}

  /** Moothall changed who sees the comment. Never written if nothing changed. */
  record Moderated(Instant time, String id, Status from, Status to, String actionId)
      implements TownEvent {}

  /** The council has answered the comment through Moothall; the action names the answer. */
  record Answered(Instant time, String id, String actionId, Words text) implements TownEvent {}
}
