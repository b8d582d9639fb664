package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordHashTest {

  /** What the reference implementation of Argon2 gives for "password" and the salt "somesalt". */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  @Test
  void isArgon2idWithWhatOwaspAsksForAtLeast() {
    PasswordHash hash = PasswordHash.of("three invented words", new SecureRandom());

    assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSize(97);
    assertThat(hash.isCurrent()).isTrue();
    assertThat(hash.matches("three invented words")).isTrue();
    assertThat(hash.matches("three invented word")).isFalse();
    assertThat(hash).hasToString("PasswordHash");
  }

  @Test
  void readsWhatTheReferenceImplementationWrote() {
    PasswordHash hash = new PasswordHash(REFERENCE);

    assertThat(hash.matches("password")).isTrue();
    assertThat(hash.matches("differentpassword")).isFalse();
    assertThat(hash.isCurrent()).as("it costs something else").isFalse();
  }

  @Test
  void readsWhatEarlierReleasesWrote() {
    PasswordHash hash = new PasswordHash(OldHashes.of("three invented words"));

    assertThat(hash.matches("three invented words")).isTrue();
    assertThat(hash.matches("guess")).isFalse();
    assertThat(hash.isCurrent()).isFalse();
  }

  @Test
  void isNobodysPassword() {
    assertThat(PasswordHash.NOBODY.matches("")).isFalse();
    assertThat(PasswordHash.NOBODY.isCurrent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "$argon2id$v=19$m=19456,t=2,p=1$onlySalt",
        "$argon2id$v=19$m=99999999,t=2,p=1$c29tc2FsdA$AAAA",
        "$argon2id$v=16$m=19456,t=2,p=1$c29tc2FsdA$AAAA",
        "$argon2id$v=19$m=19456,t=2,p=1$!$AAAA",
        "pbkdf2-sha256$99999999999$AAAA$AAAA",
        "pbkdf2-sha256$0$AAAA$AAAA"
      })
  void refusesWhatIsNoHashWithoutQuotingIt(String text) {
    assertThatThrownBy(() -> new PasswordHash(text).matches("guess"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("expected: $argon2id$")
        .hasMessageNotContaining("AAAA");
  }

  @Test
  void isComputedByFewAtATime() throws InterruptedException {
    Hashing hashing = new Hashing(2, Duration.ofMillis(20));
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    Thread[] flood = new Thread[2];
    for (int i = 0; i < flood.length; i++) {
      flood[i] =
          Thread.ofVirtual()
              .start(() ->
                  hashing
                      .inTurn(() -> {
                        begun.countDown();
                        await(end);
                        return true;
                      })
                      .ifPresent(_ -> done.incrementAndGet()));
    }
    begun.await();

    assertThat(hashing.matches(PasswordHash.NOBODY, "guess")).as("no place").isEmpty();
    end.countDown();
    for (Thread one : flood) {
      one.join();
    }
    assertThat(done).hasValue(2);
    assertThat(hashing.matches(PasswordHash.NOBODY, "guess")).contains(false);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
