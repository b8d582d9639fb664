package moothall.escalation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

  private static final String PEER = "127.0.0.1";

  @Test
  void takesWhatTheProxySaysAndNotWhatWasSentToIt() {
    assertThat(behind(1, "203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(behind(1, "198.51.100.1, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(behind(1, "198.51.100.1", "203.0.113.7")).isEqualTo("203.0.113.7");
  }

  @Test
  void countsTheProxiesFromTheEnd() {
    assertThat(behind(2, "198.51.100.1, 203.0.113.7, 192.0.2.8")).isEqualTo("203.0.113.7");
  }

  @Test
  void takesWhoReachedItWhereNoProxySaysAnything() {
    assertThat(behind(1)).isEqualTo(PEER);
    assertThat(behind(2, "203.0.113.7")).isEqualTo(PEER);
    assertThat(behind(0, "203.0.113.7")).isEqualTo(PEER);
  }

  @Test
  void isTheSameForEveryConnectionOfOneCaller() {
    assertThat(behind(1, "203.0.113.7:51234")).isEqualTo("203.0.113.7");
    assertThat(behind(1, "[2001:db8::7]:51234")).isEqualTo(behind(1, "2001:DB8:0::7"));
  }

  @Test
  void takesNothingForAnAddressThatIsNone() {
    assertThat(behind(1, "")).isEqualTo(PEER);
    assertThat(behind(1, "203.0.113.7, unknown")).isEqualTo(PEER);
    assertThat(behind(1, "council.example")).isEqualTo(PEER);
  }

  @Test
  void refusesFewerThanNone() {
    assertThatThrownBy(() -> behind(-1)).hasMessageContaining("(expected: 0 or more)");
  }

  private static String behind(int proxies, String... said) {
    var request = HttpRequest.GET("/login");
    for (String each : said) {
      request.getHeaders().add("X-Forwarded-For", each);
    }
    return new CallerAddress(
            new SignInConfig(
                false,
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                List.of(),
                Duration.ofHours(1),
                "a test",
                proxies))
        .of(request);
  }
}
