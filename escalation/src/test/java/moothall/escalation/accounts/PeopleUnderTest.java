package moothall.escalation.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.access.Role;
import moothall.escalation.evidence.Sha256;
import moothall.escalation.web.Browser;

/**
 * A service whose accounts a test has made up, all with the same password and marked as not new.
 */
public final class PeopleUnderTest implements AutoCloseable {

  public static final String PASSWORD = "teapot-lantern-gravel";

  /** Of a program that may do what a senior moderator may. */
  static final String TOKEN = "moothall_an-invented-token";

  private static final String HASH = PasswordHash.of(PASSWORD, new SecureRandom()).text();

  public final EscalationUnderTest service;

  private PeopleUnderTest(EscalationUnderTest service) {
    this.service = service;
  }

  public static PeopleUnderTest start(Map<String, Role> people, Map<String, Object> settings) {
    List<String> accounts = new ArrayList<>();
    people.forEach((name, role) -> accounts.add(account(name, role, HASH)));
    accounts.add(account("earlier", Role.MODERATOR, OldHashes.of(PASSWORD)));
    try {
      Path file = Files.createTempDirectory("moothall-people").resolve("accounts.json");
      Files.writeString(
          file,
          "{\"accounts\":["
              + String.join(",", accounts)
              + "],\"tokens\":[{\"name\":\"program\",\"roles\":[\"SENIOR_MODERATOR\"],\"sha256\":\""
              + HexFormat.of().formatHex(Sha256.of(TOKEN.getBytes(StandardCharsets.UTF_8)))
              + "\"},{\"name\":\"leavers\",\"roles\":[\"ADMINISTRATOR\"],\"sha256\":\""
              + HexFormat.of().formatHex(Sha256.of("leavers".getBytes(StandardCharsets.UTF_8)))
              + "\"}]}");
      Map<String, Object> all = new HashMap<>(settings);
      all.put("moothall.escalation.accounts-file", file.toString());
      return new PeopleUnderTest(EscalationUnderTest.start(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String account(String name, Role role, String hash) {
    return "{\"name\":\"%s\",\"roles\":[\"%s\"],\"password\":\"%s\"}".formatted(name, role, hash);
  }

  /** A browser at which they have typed their name and the password, and no code. */
  public Browser signedIn(String name) {
    Browser browser = new Browser(service);
    browser.post("/login", "username", name, "password", PASSWORD);
    return browser;
  }

  @Override
  public void close() {
    service.close();
  }
}
