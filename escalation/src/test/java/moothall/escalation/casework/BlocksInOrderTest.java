package moothall.escalation.casework;

import static moothall.escalation.casework.AuthorUnderTest.temporaryBlock;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.Case;
import moothall.escalation.store.BlockIntents;
import moothall.escalation.store.Database;
import moothall.escalation.store.DueIntents;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Intent;
import moothall.escalation.store.Intents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests to block and to unblock one author, for several of their comments. */
final class BlocksInOrderTest extends StrikesUnderTest {

  private final Database database = SERVICE.bean(Database.class);

  @BeforeEach
  void leaveTheRestAlone() throws SQLException {
    SERVICE.execute("update action_intent set not_before = 'infinity'");
  }

  @AfterEach
  void settle() throws SQLException {
    SERVICE.execute("update action_intent set not_before = 'infinity'");
  }

  @Test
  void doNotEndABlockThatBeganLater() throws SQLException {
    UUID unblock = ask(ActionKind.UNBLOCK);
    UUID block = ask(ActionKind.BLOCK);
    assertThat(next()).hasValue(new Sent(unblock, true));

    SERVICE.execute(
        "update action_intent set not_before = 'infinity' where intent_id = '" + unblock + "'");
    assertThat(next())
        .as("it does not wait for what is overtaken")
        .hasValue(new Sent(block, false));
    SERVICE.execute(
        "update action_intent set state = 'SENDING', lease_until = 'infinity' where intent_id = '"
            + unblock
            + "'");
    assertThat(next()).as("but for what may be under way").isEmpty();
    SERVICE.execute(
        "update action_intent set state = 'SETTLED', outcome = 'DONE', settled_at = now() where intent_id = '"
            + unblock
            + "'");
    assertThat(next()).hasValue(new Sent(block, false));
  }

  @Test
  void ofDifferentAuthorsHaveNothingToDoWithEachOther() throws SQLException {
    UUID unblock = ask(ActionKind.UNBLOCK);
    AuthorUnderTest other = AuthorUnderTest.on(SERVICE);
    ask(other, ActionKind.BLOCK);

    assertThat(next()).hasValue(new Sent(unblock, false));
  }

  private record Sent(UUID intent, boolean overtaken) {}

  private Optional<Sent> next() {
    return database
        .inTransaction(connection -> new DueIntents().peek(connection))
        .map(it -> new Sent(it.intentId(), it.overtaken()));
  }

  private UUID ask(ActionKind kind) throws SQLException {
    return ask(author, kind);
  }

  /** For another comment each time. */
  private UUID ask(AuthorUnderTest whom, ActionKind kind) throws SQLException {
    Case it = whom.writes("ABUSE_STAFF");
    UUID strike = blocked(it, temporaryBlock());
    SERVICE.execute("update action_intent set not_before = 'infinity' where concern <> 'AUTHOR'");
    return database.inTransaction(connection -> {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      Intent intent =
          new Intent(
              UUID.randomUUID(),
              it.id(),
              it.commentId(),
              new Intent.Origin.Author("cerys", kind, "A reason."),
              SERVICE.bean(Evidence.class).newestOf(connection, it.commentId()).orElseThrow(),
              now,
              now);
      SERVICE.bean(Intents.class).add(connection, intent);
      SERVICE.bean(BlockIntents.class).add(connection, strike, intent);
      return intent.id();
    });
  }
}
