package moothall.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.store.RenewedTokens.Renewal;
import moothall.service.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewedTokensTest {

  private static final String TOKEN = "an invented token";

  private static EscalationUnderTest escalation;

  @TempDir Path secrets;
  private RenewedTokens tokens;

  @BeforeAll
  static void start() {
    escalation = EscalationUnderTest.start(Map.of());
  }

  @AfterAll
  static void stop() {
    escalation.close();
  }

  @BeforeEach
  void key() throws IOException {
    Files.writeString(secrets.resolve("tokens.key"), "k".repeat(32));
    tokens = opened();
  }

  /** As a process that has just started sees them. */
  private RenewedTokens opened() {
    return new RenewedTokens(
        escalation.bean(Database.class),
        new Secrets(secrets),
        new RenewedTokensConfig("tokens.key"));
  }

  @Test
  void keepsATokenOverARestart() {
    keep("restart", TOKEN);

    assertThat(found(opened(), "restart")).contains(TOKEN);
    assertThat(found(opened(), "nothing")).isEmpty();
  }

  @Test
  void keepsTheLastOfManyAndLeavesItWhereNothingIsToBeKept() {
    keep("many", "first");
    keep("many", "second");
    tokens.renew("many", found -> new Renewal<>(true, Optional.empty()));

    assertThat(found(tokens, "many")).contains("second");
  }

  @Test
  void leavesNothingReadableInTheDatabaseAndNeverTheSameTwice() throws Exception {
    keep("sealed", TOKEN);
    byte[] first = row("sealed");
    keep("sealed", TOKEN);

    assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
    assertThat(row("sealed")).isNotEqualTo(first);
  }

  @Test
  void opensNothingWithAnotherKey() throws IOException {
    keep("key", TOKEN);
    Files.writeString(secrets.resolve("tokens.key"), "j".repeat(32));

    assertThat(found(tokens, "key")).isEmpty();
  }

  @Test
  void opensNothingThatStandsUnderAnotherNameOrWasChanged() throws Exception {
    keep("mine", TOKEN);
    change(
        "insert into renewed_token (name, sealed) select 'theirs', sealed from renewed_token where name = 'mine'");
    assertThat(found(tokens, "theirs")).isEmpty();
    assertThat(found(tokens, "mine")).contains(TOKEN);

    change(
        "update renewed_token set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where name = 'mine'");
    assertThat(found(tokens, "mine")).isEmpty();
    change("update renewed_token set sealed = 'x' where name = 'mine'");
    assertThat(found(tokens, "mine")).isEmpty();
  }

  @Test
  void keepsNothingWithoutAKeyOfItsLength() throws IOException {
    Files.writeString(secrets.resolve("tokens.key"), "k".repeat(31));
    assertThat(tokens.haveAKey()).isFalse();
    assertThatThrownBy(() -> keep("short", TOKEN)).isInstanceOf(IllegalStateException.class);

    Files.delete(secrets.resolve("tokens.key"));
    assertThat(tokens.haveAKey()).isFalse();
    assertThat(found(tokens, "short")).isEmpty();
  }

  /** A refresh token is good once: the second must see what the first was given. */
  @Test
  void letsOneRenewAtATime() throws Exception {
    CountDownLatch bothCame = new CountDownLatch(2);
    try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> seen =
          List.of(two.submit(() -> append(bothCame)), two.submit(() -> append(bothCame)));
      assertThat(List.of(seen.get(0).get(), seen.get(1).get())).containsExactlyInAnyOrder("", "+");
    }
    assertThat(found(tokens, "one at a time")).contains("++");
  }

  private String append(CountDownLatch bothCame) throws InterruptedException {
    bothCame.countDown();
    assertThat(bothCame.await(10, TimeUnit.SECONDS)).isTrue();
    return opened()
        .renew(
            "one at a time",
            found -> {
              String before = found.map(RenewedTokensTest::text).orElse("");
              pause();
              return new Renewal<>(before, Optional.of(bytes(before + "+")));
            });
  }

  /** Long enough for the other to come in between if it could. */
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(String name, String token) {
    tokens.renew(name, found -> new Renewal<>(true, Optional.of(bytes(token))));
  }

  private static Optional<String> found(RenewedTokens tokens, String name) {
    return tokens.find(name).map(RenewedTokensTest::text);
  }

  private static byte[] row(String name) throws Exception {
    try (var connection = DriverManager.getConnection(escalation.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select sealed from renewed_token where name = '" + name + "'")) {
      assertThat(rows.next()).isTrue();
      return rows.getBytes(1);
    }
  }

  private static void change(String sql) throws Exception {
    try (var connection = DriverManager.getConnection(escalation.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isOne();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
