package moothall.escalation.console.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.List;
import moothall.escalation.accounts.SignInConfig;
import org.junit.jupiter.api.Test;

final class LanguageCookieTest {

  @Test
  void isBoundToThisHostBehindTls() {
    Cookie it = cookie(true);

    assertThat(it.getName()).isEqualTo("__Host-moothall-language");
    assertThat(it.isSecure()).isTrue();
    assertThat(it.isHttpOnly()).isTrue();
    assertThat(it.getPath()).isEqualTo("/");
    assertThat(it.getDomain()).isNull();
    assertThat(it.getSameSite()).contains(SameSite.Lax);
  }

  @Test
  void isReadAsItWasSet() {
    for (boolean tls : new boolean[] {true, false}) {
      assertThat(LanguageCookie.in(HttpRequest.GET("/").cookie(cookie(tls))))
          .as("behind TLS: " + tls)
          .isEqualTo(Language.WELSH);
    }
    assertThat(LanguageCookie.in(HttpRequest.GET("/"))).isEqualTo(Language.ENGLISH);
    assertThat(LanguageCookie.in(HttpRequest.GET("/").cookie(Cookie.of("moothall-language", "xx"))))
        .isEqualTo(Language.ENGLISH);
  }

  private static Cookie cookie(boolean tls) {
    Duration any = Duration.ofHours(1);
    return new LanguageCookie(new SignInConfig(tls, any, any, List.of(), any, "Moothall", 1))
        .of(Language.WELSH);
  }
}
